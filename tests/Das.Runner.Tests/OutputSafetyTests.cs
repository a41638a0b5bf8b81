using Das.Runner.Output;
using Das.Runner.Workers;
using Das.Standard;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class OutputSafetyTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("../../x")]
    [InlineData("/etc/x")]
    [InlineData("1..2")]
    [InlineData(".1")]
    [InlineData("1.")]
    [InlineData("1.2\\3.4")]
    [InlineData("1.2 3")]
    [InlineData("1.2.a")]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_name_that_is_not_a_UID_fails_the_file(string uid)
    {
        foreach (var tag in (uint[])[0x0020000D, 0x0020000E, 0x00080018])
        {
            var file = DicomFileBuilder.Instance();
            file.Add(tag, VR.UI, uid);
            file.Save(_folders["in", $"{tag}"]);
        }

        Assert.Equal(3, _folders.Run().Failed);
        Assert.Empty(_folders.Results);
        Assert.All(_folders.Reasons.Values, reason => Assert.True(uid.Length < 3 || !reason.Contains(uid, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("in", "in")]
    [InlineData("in", "in/deep/out")]
    [InlineData("out/deep", "out")]
    [InlineData("link", "in/out")]
    [InlineData("in", "link/out")]
    [InlineData("in", "link")]
    [InlineData("in/a", "in/a")]
    [InlineData("in/a", "in")]
    [InlineData("in/a.dcm", "in/a.dcm")]
    public void An_output_among_the_inputs_is_refused_before_anything_is_written(string input, string output)
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        DicomFileBuilder.Instance().Save(_folders["in", "a.dcm"]);
        Directory.CreateDirectory(_folders["out", "deep"]);
        Directory.CreateSymbolicLink(_folders["link"], "in");
        var before = Directory.GetFileSystemEntries(_folders[""], "*", SearchOption.AllDirectories).Length;
        Assert.Throws<RunRefusedException>(() => _folders.Run(input: _folders[input], output: _folders[output]));
        Assert.Equal(before, Directory.GetFileSystemEntries(_folders[""], "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_folder_whose_name_begins_like_the_input_is_not_inside_it()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        Assert.Equal(1, _folders.Run(output: _folders["in-out"]).Written);
    }

    [Fact]
    public void Symbolic_links_below_an_input_are_counted_and_not_followed()
    {
        DicomFileBuilder.Instance().Save(_folders["elsewhere", "a"]);
        Directory.CreateSymbolicLink(_folders["in", "folder"], _folders["elsewhere"]);
        File.CreateSymbolicLink(_folders["in", "file"], _folders["elsewhere", "a"]);
        Directory.CreateSymbolicLink(_folders["in", "loop"], _folders.In);
        var summary = _folders.Run();
        Assert.Equal((3, 3), (summary.Files, summary.Links));
        Assert.Empty(_folders.Results);
    }

    [Fact]
    public void A_link_in_the_output_does_not_lead_a_result_out_of_it()
    {
        DicomFileBuilder.Instance("1.2.3").Save(_folders["in", "a"]);
        Directory.CreateDirectory(_folders["elsewhere"]);
        Directory.CreateDirectory(_folders.Out);
        Directory.CreateSymbolicLink(_folders["out", "1.2.3"], _folders["elsewhere"]);
        Assert.Equal(1, _folders.Run().Failed);
        Assert.Contains("symbolic link", _folders.Reasons["a"]);
        Assert.Empty(Directory.GetFileSystemEntries(_folders["elsewhere"]));
    }

    [Fact]
    public void A_link_in_place_of_a_result_is_neither_followed_nor_replaced()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        _folders.Run();
        var target = _folders["out", _folders.Results[0]];
        File.Move(target, _folders["moved"]);
        File.CreateSymbolicLink(target, _folders["moved"]);
        Assert.Equal(1, _folders.Run().Failed);
        Assert.Equal(_folders["moved"], new FileInfo(target).LinkTarget);
        Assert.Single(_folders.Results);
    }

    [Fact]
    public void A_file_where_a_folder_is_needed_fails_the_file_only()
    {
        DicomFileBuilder.Instance("1.2.3").Save(_folders["in", "a"]);
        DicomFileBuilder.Instance("1.2.4").Save(_folders["in", "b"]);
        Directory.CreateDirectory(_folders.Out);
        File.WriteAllText(_folders["out", "1.2.3"], "in the way");
        var summary = _folders.Run();
        Assert.Equal((1, 1), (summary.Written, summary.Failed));
        Assert.Null(summary.StopReason);
    }

    [Fact]
    public void Odd_names_and_long_paths_are_mirrored()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('n', 100), 12)) + "/ %$\n'\"…\u001b.dcm";
        DicomFileBuilder.Instance().Save(_folders["in", name]);
        Assert.Equal(1, _folders.Run(layout: OutputLayout.Mirror).Written);
        Assert.Equal([name], _folders.Results);
    }

    [Fact]
    public void A_path_too_long_for_the_output_fails_the_file_only()
    {
        // Below the 4,096 bytes of Linux in the input, above them in the output.
        var levels = (4000 - _folders.In.Length) / 201;
        var name = string.Join('/', Enumerable.Repeat(new string('n', 200), levels)) + "/a";
        DicomFileBuilder.Instance().Save(_folders["in", name]);
        DicomFileBuilder.Instance().Save(_folders["in", "b"]);
        var output = _folders["out", new string('o', 200), new string('o', 200)];
        var summary = _folders.Run(layout: OutputLayout.Mirror, output: output);
        Assert.Equal((1, 1), (summary.Written, summary.Failed));
        Assert.Null(summary.StopReason);
        Assert.Contains("too long", _folders.Reasons["a"]);
    }

    [Fact]
    public void An_output_that_cannot_be_made_is_refused()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        File.WriteAllText(_folders["file"], "");
        Assert.Throws<RunRefusedException>(() => _folders.Run(output: _folders["file", "out"]));
        Assert.Throws<RunRefusedException>(() => _folders.Run(output: _folders["file"]));
    }

    [Fact]
    public void An_input_that_is_not_there_is_refused() =>
        Assert.Throws<RunRefusedException>(() => _folders.Run(input: _folders["none"]));

    [Fact]
    public void Folders_of_results_are_made_again_after_many_others()
    {
        var folders = new OutputFolders(_folders.Out);
        for (var i = 0; i < 5000; i++)
            folders.Ensure(_folders["out", $"{i % 10}", $"{i}"]);
        Assert.Equal(10, Directory.GetDirectories(_folders.Out).Length);
        Assert.Throws<FileRefusedException>(() =>
        {
            File.WriteAllText(_folders["out", "file"], "");
            folders.Ensure(_folders["out", "file", "x"]);
        });
    }
}
