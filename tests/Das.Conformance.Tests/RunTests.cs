using Das.Conformance.Tests.Judges;
using Das.Runner.Reports;

namespace Das.Conformance.Tests;

[Collection(nameof(ReadyScriptRuns))]
public class RunTests(ReadyScriptRuns runs)
{
    private const string PixelData = "7FE00010";

    [Fact]
    public void Every_input_is_written_or_skipped_or_failed_with_a_reason()
    {
        var failures = new Failures();
        foreach (var run in runs.Runs.Values)
        {
            var files = run.Results.Values;
            Assert.All(run.Summaries, summary => Assert.Null(summary.StopReason));

            // A folder may hold a README.md, which no test reads, but a run skips.
            var unknown = run.Results.Values.Count(result => Path.GetFileName(result.Path) == "README.md" && result.Status == FileStatus.NotDicom);
            Assert.Equal(runs.Sources.Files.Count, run.Summaries.Sum(summary => summary.Files) - unknown);
            Assert.Equal(run.Written.Count, run.Summaries.Sum(summary => summary.Written));
            Assert.Equal(run.Written.Count, run.OutputFiles.Count);
            foreach (var source in runs.Sources.Files)
            {
                var result = run.Results[source.Path];
                if ((result.Status == FileStatus.Written) != run.Written.ContainsKey(source))
                    failures.Add(source, $"{run.Script}: {result.Status}, but the output says otherwise");
                if (result.Status == FileStatus.Failed && string.IsNullOrWhiteSpace(result.Reason))
                    failures.Add(source, $"{run.Script}: failed without a reason");
                if (result.Reason is { } reason && (reason.Contains("internal error", StringComparison.Ordinal) || MadeFiles.Identifiers.Any(reason.Contains)))
                    failures.Add(source, $"{run.Script}: {reason}");
            }
        }

        failures.AssertNone(runs.Sources.Files.Count);
    }

    /// <summary>
    /// What pydicom finds wrong counts only if it does not find it in the source: values that no statement touches are copied as they are, and
    /// some headers only dcmdump understands.
    /// </summary>
    [JudgedFact(dcmdump: true)]
    public void Pydicom_and_dcmdump_read_every_result()
    {
        var failures = new Failures();
        foreach (var run in runs.Runs.Values)
        {
            var dcmdump = CommandJudge.Dcmdump.Judge(run.Written.Values);
            foreach (var (source, path) in run.Written)
            {
                var (before, reading) = (runs.SourceReadings[source.Path], run.Readings[path]);
                if (reading.Error is not null)
                    failures.Add(source, $"{run.Script}: pydicom: {reading.Error}");
                if (!reading.Whole && before.Whole)
                    failures.Add(source, $"{run.Script}: pydicom: the file is not whole");
                if (reading.Decodes is not null && reading.Decodes != before.Decodes)
                    failures.Add(source, $"{run.Script}: pydicom: {reading.Decodes}");
                if (dcmdump[path].ExitCode != 0)
                    failures.Add(source, $"{run.Script}: dcmdump: {dcmdump[path].Errors}");
            }
        }

        failures.AssertNone(runs.Sources.Files.Count);
    }

    [JudgedFact]
    public void Pixel_data_has_the_digest_that_it_had()
    {
        var failures = new Failures();
        var images = 0;
        foreach (var run in runs.Runs.Values)
        {
            foreach (var (source, path) in run.Written)
            {
                var before = runs.SourceReadings[source.Path].Elements.Where(element => element.Path == PixelData).ToArray();
                var after = run.Readings[path].Elements.Where(element => element.Path == PixelData).ToArray();
                images += after.Length;
                if (!before.SequenceEqual(after))
                    failures.Add(source, $"{run.Script}: pixel data was {string.Join(' ', before)}, is {string.Join(' ', after)}");
            }
        }

        failures.AssertNone(images);
    }
}
