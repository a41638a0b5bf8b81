using Das.Testing;

namespace Das.Cli.Tests;

public sealed class StandardStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;

    public StandardStreamTests()
    {
        _script = _folder["script.das"];
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0010) := \"ANON\"\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(64)]
    [InlineData(20_000_000)]
    public void A_file_goes_from_standard_input_to_standard_output_as_from_file_to_file(int pixels)
    {
        var file = Image(pixels);
        Assert.Equal(0, DasCommand.Run("run", _script, file, "-o", _folder["expected.dcm"]).ExitCode);

        var (status, output, error) = Pipe(File.ReadAllBytes(file), "run", _script, "-", "-o", "-");

        Assert.Equal(0, status);
        Assert.Equal(File.ReadAllBytes(_folder["expected.dcm"]), output);
        Assert.Contains("1 files: 1 written", error);
    }

    [Fact]
    public void One_of_both_may_be_a_stream()
    {
        var file = Image(64);
        Assert.Equal(0, Pipe(File.ReadAllBytes(file), "run", _script, "-", "-o", _folder["out"]).Status);
        var result = Assert.Single(_folder.FilesIn("out"), name => name.EndsWith(".dcm", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllBytes(_folder["out", result]), Pipe([], "run", _script, file, "-o", "-").Output);
    }

    [Fact]
    public void What_gives_no_result_writes_nothing_and_fails()
    {
        var whole = File.ReadAllBytes(Image(100_000));
        foreach (var bytes in (byte[][])["no image"u8.ToArray(), [], whole[..^1000]])
        {
            var (status, output, error) = Pipe(bytes, "run", _script, "-", "-o", "-");
            Assert.Equal((2, 0), (status, output.Length));
            Assert.Contains("nothing was written to standard output", error);
        }
    }

    [Fact]
    public void What_cannot_be_a_stream_is_refused()
    {
        var file = Image(64);
        Assert.All(
            (string[][])
            [
                ["run", "-", "-", "-o", _folder["out"]],
                ["run", _script, file, "-", "-o", _folder["out"]],
                ["run", _script, file, file, "-o", "-"],
                ["run", _script, _folder.Path, "-o", "-"],
                ["run", _script, file, "-o", "-", "--format", "json"],
                ["run", _script, "-", "-o", "-", "--hold-unreviewed"],
                ["run", _script, "-", "-o", _folder["out"], "--layout", "mirror"],
                ["run", _script, "-", "-o", _folder["out"], "--resume"],
            ],
            arguments => Assert.Equal((1, 0), (Pipe(File.ReadAllBytes(_script), arguments) is var (status, output, _) ? (status, output.Length) : default)));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void A_dry_run_of_a_stream_writes_nothing()
    {
        var (status, output, error) = Pipe(File.ReadAllBytes(Image(64)), "run", _script, "-", "-o", "-", "--dry-run");
        Assert.Equal((0, 0), (status, output.Length));
        Assert.Contains("1 written", error);
    }

    private string Image(int pixels)
    {
        var file = DicomFileBuilder.Instance();
        file.Add(0x7FE00010, Standard.VR.OW, new byte[pixels]);
        return file.Save(_folder["a.dcm"]);
    }

    private static (int Status, byte[] Output, string Error) Pipe(byte[] input, params string[] arguments)
    {
        using var process = DasCommand.Start(hasInput: true, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input);
        }
        catch (IOException)
        {
            // A command that is refused does not read.
        }

        copying.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }
}
