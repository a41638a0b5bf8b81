using Das.Dicom;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Standard;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class BatchRunnerTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Results_are_named_by_the_UIDs_of_the_edited_data_set(bool isImplicit)
    {
        DicomFileBuilder.Instance("1.2.3", "1.2.3.4", "1.2.3.4.5", isImplicit).Save(_folders["in", "a", "b", "Jemima.dcm"]);
        _folders.Run("version \"6.7\"\n(0020,000D) := \"9.1\"\n(0020,000E) := \"9.2\"\n(0008,0018) := \"9.3\"\n");
        Assert.Equal(["9.1/9.2/9.3.dcm"], _folders.Results);
        using var result = DicomFile.Open(_folders["out", "9.1", "9.2", "9.3.dcm"]);
        Assert.True(result.FileMeta.TryFind(Tags.MediaStorageSOPInstanceUID, out var uid));
        Assert.Equal("9.3\0"u8, uid.Value);
    }

    [Fact]
    public void Mirror_keeps_the_names_below_the_input()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a", "b", "x y ä.dcm"]);
        DicomFileBuilder.Instance().Save(_folders["direct"]);
        _folders.Run([_folders.In + "/", _folders["direct"]], layout: OutputLayout.Mirror);
        Assert.Equal(["a/b/x y ä.dcm", "direct"], _folders.Results);
    }

    [Fact]
    public void One_file_to_a_name_that_ends_in_dcm_is_written_there()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        var summary = _folders.Run(input: _folders["in", "a"], output: _folders["new", "b.DCM"]);
        Assert.Equal(1, summary.Written);
        Assert.True(File.Exists(_folders["new", "b.DCM"]));
    }

    [Fact]
    public void A_second_run_finds_every_result_unchanged()
    {
        for (var i = 0; i < 5; i++)
            DicomFileBuilder.Instance(instance: $"1.2.{i}").Save(_folders["in", $"{i}"]);
        Assert.Equal(5, _folders.Run().Written);
        var again = _folders.Run();
        Assert.Equal((0, 5, 0), (again.Written, again.Unchanged, again.Failed));
        Assert.True(again.IsComplete);
        Assert.Equal(5, _folders.Results.Count);
    }

    [Fact]
    public void The_same_name_with_other_bytes_fails_and_loses_nothing()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        _folders.Run();
        var before = File.ReadAllBytes(_folders["out", _folders.Results[0]]);
        var other = DicomFileBuilder.Instance();
        other.Add(0x00080060, VR.CS, "MR");
        other.Save(_folders["in", "a"]);
        var summary = _folders.Run();
        Assert.Equal((0, 0, 1), (summary.Written, summary.Unchanged, summary.Failed));
        Assert.Equal("OUTPUT has another file of that name", _folders.Reasons["a"]);
        Assert.Equal(before, File.ReadAllBytes(_folders["out", Assert.Single(_folders.Results)]));
    }

    [Fact]
    public void Inputs_of_one_name_and_equal_bytes_in_one_run_give_one_result()
    {
        for (var i = 0; i < 20; i++)
            DicomFileBuilder.Instance().Save(_folders["in", $"{i}"]);
        var summary = _folders.Run(jobs: 4);
        Assert.Equal((1, 19, 0), (summary.Written, summary.Unchanged, summary.Failed));
        Assert.Single(_folders.Results);
    }

    [Fact]
    public void Several_workers_give_the_same_results_as_one()
    {
        for (var i = 0; i < 200; i++)
            DicomFileBuilder.Instance($"1.{i % 7}", $"1.{i % 11}", $"1.2.{i}", i % 2 == 0).Save(_folders["in", $"{i % 5}", $"{i}"]);
        var one = _folders.Run(jobs: 1, output: _folders["out", "one"]);
        var four = _folders.Run(jobs: 4, output: _folders["out", "four"]);
        Assert.Equal((200, 200), (one.Written, four.Written));
        Assert.Equal(400, _folders.Results.Count);
        foreach (var name in _folders.Results.Where(name => name.StartsWith("one/", StringComparison.Ordinal)))
            Assert.Equal(File.ReadAllBytes(_folders["out", name]), File.ReadAllBytes(_folders["out", "four" + name[3..]]));
    }

    [Fact]
    public void What_is_not_DICOM_is_skipped_and_counted()
    {
        File.WriteAllText(_folders["in", "a.txt"], new string('x', 1000));
        File.WriteAllBytes(_folders["in", "empty.dcm"], []);
        var summary = _folders.Run();
        Assert.Equal((2, 2, 0), (summary.Files, summary.NotDicom, summary.Failed));
        Assert.Empty(_folders.Results);
    }

    [Fact]
    public void An_empty_folder_is_a_complete_run()
    {
        var summary = _folders.Run();
        Assert.Equal(0, summary.Files);
        Assert.True(summary.IsComplete);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_leaves_nothing_behind()
    {
        var file = DicomFileBuilder.Instance();
        file.Add(0x7FE00010, VR.OW, new byte[200_000]);
        var bytes = file.ToArray();
        foreach (var length in (int[])[140, 200, 300, 400, 1000, 100_000, bytes.Length - 1])
            File.WriteAllBytes(_folders["in", $"{length}"], bytes[..length]);
        var summary = _folders.Run();
        Assert.Equal((7, 7), (summary.Files, summary.Failed));
        Assert.Empty(_folders.Results);
        Assert.All(_folders.Reasons.Values, reason => Assert.DoesNotContain("Featherstone", reason));
    }

    [Fact]
    public void A_statement_that_cannot_be_carried_out_fails_its_file_only()
    {
        DicomFileBuilder.Instance(instance: "1.2.1").Save(_folders["in", "good"]);
        var bad = DicomFileBuilder.Instance(instance: "1.2.2");
        bad.Add(0x001021C0, VR.US, [4, 0]);
        bad.Save(_folders["in", "bad"]);
        var summary = _folders.Run("version \"6.7\"\n(0010,21C0) ?= (0008,0060)\n");
        Assert.Equal((1, 1), (summary.Written, summary.Failed));
        Assert.StartsWith("test.das(2,1): ", _folders.Reasons["bad"]);
    }

    [Theory]
    [InlineData(0x00080016u, "SOP Class UID")]
    [InlineData(0x00080018u, "SOP Instance UID")]
    public void A_result_without_what_the_file_meta_information_needs_fails(uint tag, string name)
    {
        DicomFileBuilder.Instance().Without(tag).Save(_folders["in", "a"]);
        Assert.Equal(1, _folders.Run(layout: OutputLayout.Mirror).Failed);
        Assert.Contains(name, _folders.Reasons["a"]);
        Assert.Empty(_folders.Results);
    }

    [Fact]
    public void A_DICOMDIR_is_refused_whatever_it_is_called()
    {
        new DicomFileBuilder { MediaStorageSOPClassUid = "1.2.840.10008.1.3.10" }.Save(_folders["in", "by-class.dcm"]);
        var bySequence = DicomFileBuilder.Instance();
        bySequence.Add(0x00041220, new DicomFileBuilder { { 0x00100010, VR.PN, "Featherstone^Jemima" } });
        bySequence.Save(_folders["in", "by-sequence.dcm"]);
        Assert.Equal(2, _folders.Run().Failed);
        Assert.All(_folders.Reasons.Values, reason => Assert.Contains("DICOMDIR", reason));
        Assert.Empty(_folders.Results);
    }

    [Fact]
    public void A_cancelled_run_begins_no_file_and_says_so()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        var summary = BatchRunner.Run(RunFolders.Compile(RunFolders.Rename), new RunOptions { Inputs = [_folders.In], Output = _folders.Out }, null, new CancellationToken(true));
        Assert.Equal("cancelled", summary.StopReason);
        Assert.False(summary.IsComplete);
        Assert.Empty(_folders.Results);
    }

    [Fact]
    public void An_observer_that_fails_ends_the_run_with_its_exception()
    {
        for (var i = 0; i < 1000; i++)
            DicomFileBuilder.Instance(instance: $"1.2.{i}").Save(_folders["in", $"{i}"]);
        Assert.Throws<InvalidOperationException>(() =>
            BatchRunner.Run(RunFolders.Compile(RunFolders.Rename), new RunOptions { Inputs = [_folders.In], Output = _folders.Out, Jobs = 2 }, new FailingObserver()));
    }

    private sealed class FailingObserver : IRunObserver
    {
        public void FileDone(in FileResult result) => throw new InvalidOperationException();
    }
}
