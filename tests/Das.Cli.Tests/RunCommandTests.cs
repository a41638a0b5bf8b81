using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Das.Runner.Output;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed partial class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;

    public RunCommandTests()
    {
        _script = _folder["script.das"];
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0010) := \"ANON\"\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_files_done_gives_status_0_and_the_sums()
    {
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        File.WriteAllText(_folder["in", "notes.txt"], "no DICOM");
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Matches(Summary("2 files: 1 written, 1 skipped (not DICOM), 0 failed"), result.Output);
        Assert.Equal(["1.2.3/1.2.3.4/1.2.3.4.5.dcm"], _folder.FilesIn("out"));
    }

    [Fact]
    public void A_file_that_fails_gives_status_2_and_its_reason_without_a_value()
    {
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        var bytes = DicomFileBuilder.Instance(instance: "1.2.9").ToArray();
        File.WriteAllBytes(_folder["in", "cut"], bytes[..^10]);
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(_folder["in", "cut"] + ": ", result.Error);
        Assert.DoesNotContain("Featherstone", result.Error + result.Output);
        Assert.Matches(Summary("2 files: 1 written, 0 skipped, 1 failed"), result.Output);
    }

    [Fact]
    public void A_script_with_errors_gives_status_1_and_touches_nothing()
    {
        File.WriteAllText(_script, "version \"6.7\"\n-(0010,001)\n");
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("(2,", result.Error);
        Assert.Contains("^", result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("other", "--var", "subject=1", "--var", "other=2")]
    public void A_missing_or_unknown_variable_is_named(string name, params string[] variables)
    {
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0020) := subject\n");
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        var result = DasCommand.Run(["run", _script, _folder["in"], "-o", _folder["out"], .. variables]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"'{name}'", result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "script.das", "in")]
    [InlineData("run", "script.das", "in", "-o", "out", "--layout", "flat")]
    [InlineData("run", "script.das", "in", "-o", "out", "--var", "novalue")]
    [InlineData("run", "script.das", "in", "-o", "out", "--var", "a=1", "--var", "a=2")]
    [InlineData("run", "script.das", "nowhere", "-o", "out")]
    [InlineData("run", "script.das", "in", "-o", "in/out")]
    [InlineData("run", "script.das", "in", "-o", "out", "--jobs", "0")]
    [InlineData("run", "script.das", "in", "-o", "out", "--allow-url", "host")]
    [InlineData("run", "script.das", "in", "-o", "out", "--lookup", "nowhere")]
    [InlineData("nonsense")]
    public void Wrong_usage_gives_status_1(params string[] arguments)
    {
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        var inFolder = arguments.Select(a => a is "script.das" or "in" or "out" or "in/out" or "nowhere" ? _folder[a] : a).ToArray();
        var result = DasCommand.Run(inFolder);
        Assert.Equal(1, result.ExitCode);
        Assert.NotEqual("", result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void What_the_script_says_goes_to_standard_error_in_whole_lines_without_control_characters()
    {
        File.WriteAllText(_script, "version \"6.7\"\necho concatenate[\"a\", text, \"z\"]\n");
        for (var i = 0; i < 50; i++)
            DicomFileBuilder.Instance(instance: $"1.2.{i + 1}").Save(_folder["in", $"{i}"]);

        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"], "--var", "text=\u001b[2J\n", "--jobs", "4");

        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Error.Split('\n')[..^1], line => Assert.Equal("a\uFFFD[2J\uFFFDz", line));
        Assert.Equal(51, result.Error.Split('\n').Length);
        Assert.Matches(Summary("50 files: 50 written, 0 skipped, 0 failed"), result.Output);
    }

    [Fact]
    public void Rejected_files_are_counted_and_leave_nothing()
    {
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0010) := \"ANON\"\nreject[]\n");
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        var before = File.ReadAllBytes(_folder["in", "a"]);

        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(Summary("1 files: 0 written, 0 skipped, 1 rejected, 0 failed"), result.Output);
        Assert.Empty(_folder.FilesIn("out"));
        Assert.Equal(before, File.ReadAllBytes(_folder["in", "a"]));
    }

    [Fact]
    public void A_variable_may_hold_an_equals_sign()
    {
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0020) := subject\n");
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);
        Assert.Equal(0, DasCommand.Run("run", _script, _folder["a.dcm"], "-o", _folder["b.dcm"], "--var", "subject=a=b").ExitCode);
        Assert.Contains("\"a=b\"", DasCommand.Run("dump", _folder["b.dcm"]).Output);
    }

    [Fact]
    public void Lookup_tables_are_read_in_order_and_lines_left_out_are_named()
    {
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0020) := lookup[\"id\", \"1\"]\n");
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);
        File.WriteAllText(_folder["one.txt"], "id/1 = S-1\nid/2 = Featherstone = 2\n");
        File.WriteAllText(_folder["two.csv"], "type,key,value\nid,1,S-2\n");

        var result = DasCommand.Run("run", _script, _folder["a.dcm"], "-o", _folder["b.dcm"], "--lookup", _folder["one.txt"], "--lookup", _folder["two.csv"]);

        Assert.Equal((0, _folder["one.txt"] + "(2): warning: no entry; the line is left out\n"), (result.ExitCode, result.Error));
        Assert.Contains("\"S-2\"", DasCommand.Run("dump", _folder["b.dcm"]).Output);
    }

    [Theory]
    [InlineData("lookup[\"id\", \"1\"]", "lookup")]
    [InlineData("getURL[\"http://127.0.0.1:9/\"]", "getURL")]
    public void A_script_that_needs_more_than_it_is_given_is_refused_before_a_file_is_read(string call, string name)
    {
        File.WriteAllText(_script, $"version \"6.7\"\n(0010,0020) := {call}\n");
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);

        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the script calls " + name, result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void An_address_is_read_only_below_an_allowed_one()
    {
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0020) := getURL[\"http://127.0.0.1:9/secret\"]\n");
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);

        var result = DasCommand.Run("run", _script, _folder["a.dcm"], "-o", _folder["b.dcm"], "--allow-url", "http://127.0.0.1:9/api");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("it is not among the allowed ones", result.Error);
    }

    [Fact]
    public async Task A_killed_run_leaves_complete_files_and_recognisable_temporaries()
    {
        var expected = SaveMany(2000);
        using var process = DasCommand.Start("run", _script, _folder["in"], "-o", _folder["out"], "--layout", "mirror");
        WaitForOutput();
        process.Kill();
        await process.WaitForExitAsync();
        var files = Results.ToList();
        Assert.InRange(files.Count, 1, 1999);
        foreach (var file in files)
        {
            if (!TemporaryName.IsTemporary(file))
                Assert.Equal(expected, new FileInfo(_folder["out", file]).Length);
        }
    }

    [Fact]
    public async Task An_interrupted_run_finishes_files_in_hand_and_says_so()
    {
        SaveMany(4000);
        using var process = DasCommand.Start("run", _script, _folder["in"], "-o", _folder["out"], "--layout", "mirror", "-j", "1");
        WaitForOutput();
        Assert.Equal(0, Kill(process.Id, 15)); // SIGTERM: SIGINT is ignored by what was started in the background of a shell.
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        var error = await process.StandardError.ReadToEndAsync();
        Assert.Contains("stopped: cancelled", error);
        Assert.Contains("--resume", error);
        var files = Results.ToList();
        Assert.StartsWith($"{files.Count} files: {files.Count} written", output);
        Assert.DoesNotContain(files, file => TemporaryName.IsTemporary(file));

        var rest = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"], "--layout", "mirror", "--resume");
        Assert.Equal(0, rest.ExitCode);
        Assert.StartsWith($"4000 files: {4000 - files.Count} written, {files.Count} done before, 0 skipped, 0 failed", rest.Output);
        Assert.Equal(4000, Results.Count());
    }

    [Fact]
    public void The_sums_are_printed_as_one_JSON_document_on_request()
    {
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        File.WriteAllBytes(_folder["in", "cut"], DicomFileBuilder.Instance(instance: "1.2.9").ToArray()[..^10]);
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"], "--format", "json");
        Assert.Equal(2, result.ExitCode);
        var sums = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(("complete", 2), (sums.GetProperty("end").GetString(), sums.GetProperty("files").GetInt32()));
        Assert.Equal((1, 1), (sums.GetProperty("statuses").GetProperty("written").GetInt32(), sums.GetProperty("statuses").GetProperty("failed").GetInt32()));
        Assert.Equal(1, sums.GetProperty("reasons")[0].GetProperty("files").GetInt32());
    }

    [Theory]
    [InlineData("text", "one")]
    [InlineData("other text", "one")]
    [InlineData("text", "two")]
    public void A_run_is_resumed_only_with_the_lookup_table_and_script_that_it_was_begun_with(string table, string value)
    {
        File.WriteAllText(_folder["table.txt"], "id/1 = text\n");
        File.WriteAllText(_script, "version \"6.7\"\n(0010,0020) := lookup[\"id\", \"1\"]\n(0010,0010) := \"one\"\n");
        Assert.Equal(0, DasCommand.Run("key", "new", _folder["key"]).ExitCode);
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
        string[] command = ["run", _script, _folder["in"], "-o", _folder["out"], "--lookup", _folder["table.txt"], "--key-file", _folder["key"]];
        Assert.Equal(0, DasCommand.Run(command).ExitCode);

        File.WriteAllText(_folder["table.txt"], $"id/1 = {table}\n");
        File.WriteAllText(_script, File.ReadAllText(_script).Replace("\"one\"", $"\"{value}\"", StringComparison.Ordinal));
        var result = DasCommand.Run([.. command, "--resume"]);
        var expected = (table, value) switch { ("text", "one") => null, ("text", _) => "another script.", _ => "another lookup." };
        Assert.Equal(expected is null ? 0 : 1, result.ExitCode);
        Assert.Contains(expected ?? "1 done before", result.Error + result.Output);
        if (expected is null)
            return;

        // Nothing is lost by beginning anew.
        var restarted = DasCommand.Run([.. command, "--restart"]);
        Assert.Equal(0, restarted.ExitCode);
        Assert.Contains("was renamed to", restarted.Error);
        Assert.Contains("1.2.3/1.2.3.4/1.2.3.4.5.dcm", _folder.FilesIn("out-before-1"));
        Assert.StartsWith("1 files: 1 written", restarted.Output);
    }

    private static Regex Summary(string counts) =>
        new("^" + Regex.Escape(counts) + @" in \d+\.\d s \(\d+ files/s, \d+\.\d MB/s\)\r?\n(results: .*\r?\n)?(failed: .*\r?\n)*$");

    private IEnumerable<string> Results => _folder.FilesIn("out").Where(name => name != ".das-journal");

    private long SaveMany(int count)
    {
        var file = DicomFileBuilder.Instance();
        file.Add(0x7FE00010, Standard.VR.OW, new byte[100_000]);
        var bytes = file.ToArray();
        Directory.CreateDirectory(_folder["in"]);
        for (var i = 0; i < count; i++)
            File.WriteAllBytes(_folder["in", $"{i}"], bytes);
        Assert.Equal(0, DasCommand.Run("run", _script, _folder["in", "0"], "-o", _folder["one.dcm"]).ExitCode);
        return new FileInfo(_folder["one.dcm"]).Length;
    }

    /// <summary>Blocks: a continuation would have to wait until another test gives its thread back, and the run would have ended by then.</summary>
    private void WaitForOutput()
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (!HasResult() && DateTime.UtcNow < deadline)
            Thread.Sleep(1);

        // The first one will do: while thousands are listed, the run would come to its end.
        bool HasResult() => Directory.Exists(_folder["out"]) && Directory.EnumerateFiles(_folder["out"], "*", SearchOption.AllDirectories)
            .Any(file => Path.GetFileName(file) is var name && name != ".das-journal" && !TemporaryName.IsTemporary(name));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
