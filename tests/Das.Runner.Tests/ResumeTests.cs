using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Resuming;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>Runs that are stopped, killed, and gone on with.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Files = 6;

    private readonly RunFolders _folders = new();
    private readonly ProjectKey _key = ProjectKey.NewRandom();

    public ResumeTests()
    {
        for (var i = 0; i < Files; i++)
            Save(i);
    }

    public void Dispose()
    {
        _key.Dispose();
        _folders.Dispose();
    }

    private RunOptions Begin => _folders.Options with { Resume = ResumeMode.Begin, ScriptDigest = "one", Context = new() { Key = _key } };

    private RunOptions Resume => Begin with { Resume = ResumeMode.Resume };

    private string Journal => _folders["out", ".das-journal"];

    [Theory]
    [InlineData(OutputLayout.Uid)]
    [InlineData(OutputLayout.Mirror)]
    public void What_is_done_is_left_out_and_what_was_added_is_done(OutputLayout layout)
    {
        _folders.Run(Begin with { Layout = layout });
        Save(Files);
        var summary = _folders.Run(Resume with { Layout = layout });
        Assert.Equal((Files, 1, 0, Files + 1), (summary.Done, summary.Written, summary.Unchanged, summary.Files));
        var done = _folders.Files["0"];
        Assert.Equal((FileStatus.Done, FileStatus.Written, "1.2.0"), (done.Status, done.Earlier, done.SopInstanceUid));
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_to_the_same_results()
    {
        var expected = _folders.Run(_folders.Options with { Output = _folders["whole"] });
        using var cancellation = new CancellationTokenSource();
        var stopped = BatchRunner.Run(RunFolders.Compile(RunFolders.Rename), Begin with { Jobs = 1 }, new Stopper(cancellation, 2), cancellation.Token);
        Assert.Equal((RunEnd.Cancelled, 2), (stopped.End, stopped.Written));

        var rest = _folders.Run(Resume);
        Assert.Equal((2, Files - 2), (rest.Done, rest.Written));
        Assert.Equal(expected.Written, rest.Done + rest.Written);
        Assert.Equal(_folders.FilesIn("whole"), Results);
        Assert.All(Results, name => Assert.Equal(File.ReadAllBytes(_folders["whole", name]), File.ReadAllBytes(_folders["out", name])));
    }

    [Fact]
    public void Without_a_journal_a_resumed_run_begins() => Assert.Equal((0, Files), (_folders.Run(Resume) is var run ? run.Done : -1, run.Written));

    [Fact]
    public void What_is_not_as_it_was_is_named_and_the_run_refused()
    {
        _folders.Run(Begin with { Settings = [new("lookup", "a")] });
        using var other = ProjectKey.NewRandom();
        Assert.Contains("another script.", Refusal(Resume with { ScriptDigest = "two", Settings = [new("lookup", "a")] }));
        Assert.Contains("another lookup.", Refusal(Resume with { Settings = [new("lookup", "b")] }));
        Assert.Contains("another lookup, decisions.", Refusal(Resume with { Settings = [new("decisions", "b")] }).Replace("decisions, lookup", "lookup, decisions"));
        Assert.Contains("another already-deidentified.", Refusal(Resume with { AlreadyDeidentified = AlreadyDeidentified.Skip, Settings = [new("lookup", "a")] }));
        Assert.Contains("another layout.", Refusal(Resume with { Layout = OutputLayout.Mirror, Settings = [new("lookup", "a")] }));
        Assert.Contains($"another key ({_key.Id} before, {other.Id} now)", Refusal(Resume with { Context = new() { Key = other } }));
        Assert.Equal(Files, _folders.Run(Resume with { Settings = [new("lookup", "a")] }).Done);
    }

    [Fact]
    public void A_variable_with_another_value_is_another_run()
    {
        const string script = "version \"6.7\"\n(0010,0010) := who\n";
        RunOptions With(RunOptions options, string who) => options with { Context = new() { Key = _key, Variables = new Dictionary<string, string> { ["who"] = who } } };
        _folders.Run(With(Begin, "Featherstone"), script);
        Assert.Contains("another var who.", Assert.Throws<RunRefusedException>(() => _folders.Run(With(Resume, "Else"), script)).Message);
        Assert.DoesNotContain("Featherstone", File.ReadAllText(Journal));
        Assert.Equal(Files, _folders.Run(With(Resume, "Featherstone"), script).Done);
    }

    [Fact]
    public void A_run_that_begins_anew_gives_the_old_results_another_name()
    {
        var options = Begin with { Held = _folders["held"] };
        _folders.Run(options);
        Directory.CreateDirectory(_folders["held"]);
        File.WriteAllText(_folders["held", "mine"], "kept");
        File.WriteAllText(_folders["out", "mine"], "kept");
        var before = _folders.FilesIn("out");

        var summary = _folders.Run(options with { Resume = ResumeMode.Restart, ScriptDigest = "two" });
        Assert.Equal((Files, 0), (summary.Written, summary.Done));
        Assert.Equal(before, _folders.FilesIn("out-before-1"));
        Assert.Equal(["mine"], _folders.FilesIn("held-before-1"));
        Assert.Equal([_folders.Out, _folders["held"]], _folders.Renamed.Select(renamed => renamed.Folder));

        _folders.Run(options with { Resume = ResumeMode.Restart });
        Assert.Equal(Files + 1, _folders.FilesIn("out-before-2").Count);
    }

    [Fact]
    public void A_folder_without_a_journal_is_not_renamed()
    {
        Directory.CreateDirectory(_folders.Out);
        File.WriteAllText(_folders["out", "mine"], "kept");
        Assert.Equal(Files, _folders.Run(Begin with { Resume = ResumeMode.Restart }).Written);
        Assert.Empty(_folders.Renamed);
        Assert.Contains("mine", Results);
    }

    [Fact]
    public void An_input_that_has_changed_is_done_again_and_replaces_nothing()
    {
        _folders.Run(Begin);
        var before = File.ReadAllBytes(_folders["out", "1.2.3", "1.2.3.4", "1.2.1.dcm"]);
        File.SetLastWriteTimeUtc(_folders["in", "0"], DateTime.UtcNow.AddHours(-1));
        var other = DicomFileBuilder.Instance(instance: "1.2.1");
        other.Add(0x00080070, Standard.VR.LO, "other");
        other.Save(_folders["in", "1"]);

        var summary = _folders.Run(Resume);
        Assert.Equal((Files - 2, 1, 1), (summary.Done, summary.Unchanged, summary.Failed));
        Assert.Equal("OUTPUT has another file of that name", _folders.Reasons["1"]);
        Assert.Equal(before, File.ReadAllBytes(_folders["out", "1.2.3", "1.2.3.4", "1.2.1.dcm"]));
    }

    [Fact]
    public void A_result_that_is_gone_is_made_again_and_one_that_was_cut_off_is_named()
    {
        _folders.Run(Begin);
        File.Delete(_folders["out", "1.2.3", "1.2.3.4", "1.2.0.dcm"]);
        using (var cut = File.OpenWrite(_folders["out", "1.2.3", "1.2.3.4", "1.2.1.dcm"]))
            cut.SetLength(cut.Length - 10);
        var summary = _folders.Run(Resume);
        Assert.Equal((Files - 2, 1, 1), (summary.Done, summary.Written, summary.Failed));
        Assert.Equal("OUTPUT has another file of that name", _folders.Reasons["1"]);
    }

    [Fact]
    public void Files_that_failed_are_tried_again_and_rejected_ones_are_not()
    {
        File.WriteAllBytes(_folders["in", "cut"], DicomFileBuilder.Instance(instance: "1.2.99").ToArray()[..^10]);
        const string script = "version \"6.7\"\n(0008,0018) = \"1.2.0\" ? reject[]\n";
        Assert.Equal((1, 1), (_folders.Run(Begin, script) is var first ? first.Failed : -1, first.Rejected));
        DicomFileBuilder.Instance(instance: "1.2.99").Save(_folders["in", "cut"]);
        var second = _folders.Run(Resume, script);
        Assert.Equal((Files, 1, 0, 0), (second.Done, second.Written, second.Rejected, second.Failed));
        Assert.Equal(FileStatus.Rejected, _folders.Files["0"].Earlier);
    }

    [Fact]
    public void A_journal_that_was_cut_off_or_damaged_costs_only_the_records_that_are_hurt()
    {
        _folders.Run(Begin);
        var lines = File.ReadAllLines(Journal);
        var records = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("file ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(Files, records.Length);
        lines[records[1]] = lines[records[1]].Replace("written", "writtem", StringComparison.Ordinal);
        lines[records[2]] = new string('\0', 300);
        var text = string.Join('\n', lines[..^1]);
        File.WriteAllText(Journal, text[..^20]);

        var summary = _folders.Run(Resume);
        Assert.Equal((Files - 3, 3), (summary.Done, summary.Unchanged));
        Assert.Equal(Files, _folders.Run(Resume).Done);
    }

    [Fact]
    public void What_is_no_journal_is_refused()
    {
        Directory.CreateDirectory(_folders.Out);
        File.WriteAllText(Journal, "something else\n");
        Assert.Contains("damaged", Refusal(Resume));
        Assert.Equal("something else\n", File.ReadAllText(Journal));
    }

    [Fact]
    public void Temporary_files_of_the_run_that_was_killed_go_and_those_of_others_stay()
    {
        _folders.Run(Begin);
        var (killed, other) = (new TemporaryName(), new TemporaryName());
        File.AppendAllBytes(Journal, [.. JournalLines.Seal("session " + killed.Session), (byte)'\n']);
        string[] stale = [_folders["out", killed.Next()], _folders["out", "1.2.3", killed.Next()], _folders["held", killed.Next()]];
        string[] alive = [_folders["out", other.Next()], _folders["out", "1.2.3", ".das-x.tmp"]];
        Directory.CreateDirectory(_folders["held"]);
        foreach (var path in stale.Concat(alive))
            File.WriteAllText(path, "half");
        Directory.CreateDirectory(_folders["elsewhere"]);
        File.WriteAllText(_folders["elsewhere", killed.Next()], "kept");
        Directory.CreateSymbolicLink(_folders["out", "link"], _folders["elsewhere"]);

        Assert.Throws<RunRefusedException>(() => _folders.Run(Resume with { Held = _folders["held"] }));
        Assert.All(stale, path => Assert.True(File.Exists(path)));
        _folders.Run(Begin with { Held = _folders["held"] });
        Assert.All(stale, path => Assert.False(File.Exists(path)));
        Assert.All(alive, path => Assert.True(File.Exists(path)));
        Assert.Single(_folders.FilesIn("elsewhere"));
    }

    [Fact]
    public void A_journal_holds_no_name_of_the_source_and_only_its_owner_reads_it()
    {
        DicomFileBuilder.Instance(instance: "1.2.77").Save(_folders["in", "Featherstone", "Jemima"]);
        foreach (var layout in Enum.GetValues<OutputLayout>())
        {
            _folders.Run(Begin with { Layout = layout, Output = _folders[$"{layout}"] });
            var text = File.ReadAllText(_folders[$"{layout}", ".das-journal"]);
            Assert.Contains("1.2.77", text);
            Assert.All(["Featherstone", "Jemima", "MRN-4711"], name => Assert.DoesNotContain(name, text));
            Assert.DoesNotContain("secret", text);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folders[$"{layout}", ".das-journal"]));
        }
    }

    [Fact]
    public void Without_a_key_the_journal_goes_when_all_inputs_were_looked_at()
    {
        var begin = Begin with { Context = RunContext.Empty, Jobs = 1 };
        using var cancellation = new CancellationTokenSource();
        BatchRunner.Run(RunFolders.Compile(RunFolders.Rename), begin, new Stopper(cancellation, 3), cancellation.Token);
        Assert.Contains("secret", File.ReadAllText(Journal));

        var summary = _folders.Run(begin with { Resume = ResumeMode.Resume });
        Assert.Equal((3, Files - 3), (summary.Done, summary.Written));
        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void A_run_whose_results_nobody_can_get_again_is_not_resumed()
    {
        const string script = "version \"6.7\"\nreplaceUIDs[(0008,0018)]\n";
        var begin = Begin with { Context = RunContext.Empty };
        Assert.Equal(Files, _folders.Run(begin, script).Written);
        Assert.False(File.Exists(Journal));
        Assert.Contains("--key-file", Assert.Throws<RunRefusedException>(() => _folders.Run(begin with { Resume = ResumeMode.Resume }, script)).Message);
        Assert.Contains("one file", Assert.Throws<RunRefusedException>(() =>
            _folders.Run(Resume with { Inputs = [_folders["in", "0"]], Output = _folders["a.dcm"] })).Message);
    }

    [Fact]
    public void A_journal_that_another_run_is_at_work_with_is_refused()
    {
        _folders.Run(Begin);
        using (new FileStream(Journal, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Refusal(Resume);
            Refusal(Begin with { Resume = ResumeMode.Restart });
            Assert.Empty(_folders.Renamed);
        }

        Assert.Equal(Files, _folders.Run(Resume).Done);
    }

    [Fact]
    public void Reports_and_logs_are_continued_behind_their_last_whole_line()
    {
        var files = Begin with { Report = _folders["report"], LocalLog = _folders["log"], Findings = _folders["findings"] };
        _folders.Run(files);
        var before = File.ReadAllLines(_folders["report"]);
        File.AppendAllText(_folders["report"], "{\"type\":\"fi" + new string('x', 10_000));
        Assert.Throws<RunRefusedException>(() => _folders.Run(files));

        _folders.Run(files with { Resume = ResumeMode.Resume });
        var after = File.ReadAllLines(_folders["report"]);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal(Files + 2, after.Length - before.Length);
        Assert.Equal(Files, after[before.Length..].Count(line => line.Contains("\"status\":\"done\",\"earlier\":\"written\"", StringComparison.Ordinal)));
        Assert.Equal(2 * Files, File.ReadAllLines(_folders["log"]).Length);
        Assert.Single(File.ReadAllLines(_folders["findings"]));
    }

    [Fact]
    public void A_plain_run_takes_up_everything_and_leaves_older_records_alone()
    {
        _folders.Run(Begin);
        var before = File.ReadAllText(Journal);
        Assert.Equal((0, Files), (_folders.Run(Begin with { ScriptDigest = "two" }) is var run ? run.Done : -1, run.Unchanged));
        Assert.StartsWith(before, File.ReadAllText(Journal));
        Assert.Contains("another script", Refusal(Resume));
    }

    [Fact]
    public void Every_record_of_an_index_is_found_and_no_other()
    {
        Directory.CreateDirectory(_folders.Out);
        using var index = new DoneIndex(_folders["out", "index"], 5000);
        var random = new Random(7);
        var sources = Enumerable.Range(0, 10_000).Select(_ => new SourceDigest((ulong)random.NextInt64(), (ulong)random.NextInt64() % 64)).Distinct().ToArray();
        for (var i = 0; i < sources.Length / 2; i++)
            index.Add(sources[i], i);
        for (var i = 0; i < sources.Length / 2; i += 2)
            index.Add(sources[i], i + 1_000_000);
        for (var i = 0; i < sources.Length; i++)
        {
            Assert.Equal(i < sources.Length / 2, index.TryFind(sources[i], out var offset));
            if (i < sources.Length / 2)
                Assert.Equal(i % 2 == 0 ? i + 1_000_000 : i, offset);
        }
    }

    private IEnumerable<string> Results => _folders.Results.Where(name => name != ".das-journal");

    private string Refusal(RunOptions options) => Assert.Throws<RunRefusedException>(() => _folders.Run(options)).Message;

    private void Save(int number) => DicomFileBuilder.Instance(instance: $"1.2.{number}").Save(_folders["in", $"{number}"]);

    private sealed class Stopper(CancellationTokenSource cancellation, int files) : IRunObserver
    {
        private int _files;

        public void FileDone(in FileResult result)
        {
            if (++_files == files)
                cancellation.Cancel();
        }
    }
}
