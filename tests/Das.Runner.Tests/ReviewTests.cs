using Das.Engine.Profiles;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>What a person should look at: counted, listed, held.</summary>
public sealed class ReviewTests : IDisposable
{
    private const string Clean = "version \"6.7\"\ndeidentify[CleanDescriptors]\n";
    private const string MR = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0010,0020)=MRN-4711 | (0020,000D)=1.2.3 | (0020,000E)=1.2.3.4 | ";

    private readonly RunFolders _folders = new();

    public ReviewTests()
    {
        Save("clear", "(0008,0018)=1.2.1");
        Save("one", "(0008,0018)=1.2.2 | (0008,1030)=Knee of Featherstone");
        Save("two", "(0008,0018)=1.2.3 | (0008,1030)=Knee of Featherstone | (0008,103E)=Featherstone axial | (0028,0301)=YES | (7FE0,0010):OW=00");
    }

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Findings_are_counted_by_reason_with_their_files()
    {
        var summary = _folders.Run(_folders.Options, Clean);
        Assert.Equal([new ReviewCount(ReviewReason.NoDecision, 3, 2), new ReviewCount(ReviewReason.BurnedInRisk, 1, 1)], summary.Findings);
        Assert.Equal((3, 0), (summary.Written, summary.Held));
        Assert.Equal([new ReviewFinding(ReviewReason.NoDecision, "(0008,1030)")], _folders.Files["one"].Findings);
        Assert.Empty(_folders.Files["clear"].Findings);
    }

    [Fact]
    public void Files_with_findings_are_held_outside_the_output()
    {
        var options = _folders.Options with { Held = _folders["held"], Layout = OutputLayout.Mirror };
        var summary = _folders.Run(options, Clean);
        Assert.Equal((1, 2, 0, 3), (summary.Written, summary.Held, summary.Failed, summary.Files));
        Assert.True(summary.IsComplete);
        Assert.Equal(["clear"], _folders.Results);
        Assert.Equal(["one", "two"], _folders.FilesIn("held"));

        // The held file is the result, not the source.
        Assert.DoesNotContain("Featherstone", File.ReadAllText(_folders["held", "two"]));
    }

    [Fact]
    public void A_second_run_holds_the_same_files_and_changes_none()
    {
        var options = _folders.Options with { Held = _folders["held"], Layout = OutputLayout.Mirror };
        const string script = "version \"6.7\"\ndeidentify[CleanDescriptors, RetainUids]\n";
        _folders.Run(options, script);
        var before = File.GetLastWriteTimeUtc(_folders["held", "one"]);
        var summary = _folders.Run(options, script);
        Assert.Equal((0, 1, 2, 0), (summary.Written, summary.Unchanged, summary.Held, summary.Failed));
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folders["held", "one"]));
    }

    [Fact]
    public void A_name_that_is_taken_among_held_files_fails_the_file_and_loses_nothing()
    {
        Directory.CreateDirectory(_folders["held"]);
        File.WriteAllText(_folders["held", "one"], "in the way");
        var summary = _folders.Run(_folders.Options with { Held = _folders["held"], Layout = OutputLayout.Mirror }, Clean);
        Assert.Equal((1, 1, 1), (summary.Written, summary.Held, summary.Failed));
        Assert.Equal("the folder for held files has another file of that name", _folders.Reasons["one"]);
        Assert.Equal("in the way", File.ReadAllText(_folders["held", "one"]));
        Assert.Equal(["one", "two"], _folders.FilesIn("held"));
    }

    [Fact]
    public void One_file_that_is_held_has_its_own_name_in_the_folder()
    {
        var options = new RunOptions { Inputs = [_folders["in", "one"]], Output = _folders["result.dcm"], Held = _folders["held"] };
        Assert.Equal(1, _folders.Run(options, Clean).Held);
        Assert.False(File.Exists(_folders["result.dcm"]));
        Assert.Equal(["result.dcm"], _folders.FilesIn("held"));
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/held")]
    [InlineData("link/held")]
    [InlineData("in/held")]
    [InlineData("in")]
    [InlineData(".")]
    public void A_folder_for_held_files_among_outputs_or_inputs_is_refused(string held)
    {
        Directory.CreateSymbolicLink(_folders["link"], "out");
        var exception = Assert.Throws<RunRefusedException>(() => _folders.Run(_folders.Options with { Held = _folders[held] }, Clean));
        Assert.Contains("folder for held files", exception.Message);
        Assert.False(Directory.Exists(_folders.Out));
    }

    [Fact]
    public void Findings_are_listed_by_file_without_a_value()
    {
        File.Move(_folders["in", "one"], _folders["in", "a \"b\", c"]);
        _folders.Run(_folders.Options with { Findings = _folders["findings.csv"] }, Clean);
        var lines = File.ReadAllText(_folders["findings.csv"]).Split('\n');
        Assert.Equal("file,reason,place", lines[0]);
        Assert.Contains($"\"{_folders["in", "a \"\"b\"\", c"]}\",NoDecision,\"(0008,1030)\"", lines);
        Assert.Contains($"\"{_folders["in", "two"]}\",BurnedInRisk,\"(7FE0,0010)\"", lines);
        Assert.Equal(6, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain("Featherstone", string.Concat(lines));
    }

    [Theory]
    [InlineData("out/findings.csv", "inside OUTPUT")]
    [InlineData("taken", "never replaced")]
    [InlineData("none/findings.csv", "cannot be made")]
    public void A_file_for_findings_is_never_given_away_and_replaces_none(string path, string message)
    {
        File.WriteAllText(_folders["taken"], "mine");
        var exception = Assert.Throws<RunRefusedException>(() => _folders.Run(_folders.Options with { Findings = _folders[path] }, Clean));
        Assert.Contains(message, exception.Message);
        Assert.Equal("mine", File.ReadAllText(_folders["taken"]));
        Assert.Empty(_folders.Results);
    }

    [Fact]
    public void Files_that_are_rejected_or_fail_have_no_findings()
    {
        var summary = _folders.Run(_folders.Options with { Held = _folders["held"] }, Clean + "reject[]\n");
        Assert.Equal((3, 0), (summary.Rejected, summary.Held));
        Assert.Empty(summary.Findings);
        Assert.Empty(_folders.FilesIn("held"));
    }

    [Theory]
    [InlineData(AlreadyDeidentified.Process, 4, 0, 0)]
    [InlineData(AlreadyDeidentified.Skip, 3, 1, 0)]
    [InlineData(AlreadyDeidentified.Refuse, 3, 0, 1)]
    public void Files_that_are_de_identified_already_are_counted_whatever_becomes_of_them(
        AlreadyDeidentified choice, int written, int skipped, int failed)
    {
        Save("done", "(0008,0018)=1.2.9 | (0012,0062)=YES");
        Save("undone", "(0008,0018)=1.2.8 | (0012,0062)=NO | (0040,0275)[0]/(0012,0062)=YES");
        File.Delete(_folders["in", "clear"]);
        var summary = _folders.Run(_folders.Options with { AlreadyDeidentified = choice }, Clean);
        Assert.Equal((written, skipped, failed), (summary.Written, summary.SkippedDeidentified, summary.Failed));
        Assert.Equal((1, skipped), (summary.AlreadyDeidentified, summary.Skipped));
        Assert.True(_folders.Files["done"].IsAlreadyDeidentified);
        Assert.Equal(written, _folders.Results.Count);
        if (failed > 0)
            Assert.Contains("Patient Identity Removed (0012,0062) is YES", _folders.Reasons["done"]);
    }

    [Fact]
    public void The_refusal_of_a_DICOMDIR_says_what_to_do_instead()
    {
        new DicomFileBuilder { MediaStorageSOPClassUid = "1.2.840.10008.1.3.10" }.Save(_folders["in", "DICOMDIR"]);
        _folders.Run(_folders.Options, Clean);
        Assert.Contains("de-identify the files that it lists, and make a new one", _folders.Reasons["DICOMDIR"]);
    }

    private void Save(string name, string elements) => DataSetNotation.Parse(MR + elements).Save(_folders["in", name]);
}
