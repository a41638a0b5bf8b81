using Das.Conformance.Tests.Judges;
using Das.Dicom;

namespace Das.Conformance.Tests;

[Collection(nameof(ReadyScriptRuns))]
public class ReadingTests(ReadyScriptRuns runs)
{
    /// <summary>
    /// Whole means: dcmdump ends without an error, or pydicom finds the prefix of PS3.10, reads to the last byte, finds every value as long as
    /// it says and can decode it. What neither of them reads so is damaged, or is not DICOM, and Das may refuse it.
    /// </summary>
    [JudgedFact(dcmdump: true)]
    public void Reads_every_file_that_pydicom_or_dcmdump_reads_whole()
    {
        var failures = new Failures();
        var paths = runs.Sources.Files.Select(file => file.Path).ToArray();
        var pydicom = PydicomReading.Of(paths, force: false);
        var dcmdump = CommandJudge.Dcmdump.Judge(paths);
        var whole = runs.Sources.Files.Where(file => pydicom[file.Path].IsGood || dcmdump[file.Path].ExitCode == 0).ToArray();
        foreach (var file in whole)
        {
            try
            {
                DicomFile.Open(file.Path).Dispose();
            }
            catch (IOException e)
            {
                failures.Add(file, $"{e.GetType().Name}: {e.Message} (pydicom {pydicom[file.Path].IsGood}, dcmdump {dcmdump[file.Path].ExitCode})");
            }
        }

        failures.AssertNone(whole.Length);
    }

    [JudgedFact]
    public void Finds_the_elements_that_pydicom_finds_with_the_same_values()
    {
        var failures = new Failures();
        var compared = 0;
        foreach (var source in runs.Sources.Files)
        {
            var theirs = runs.SourceReadings[source.Path];
            if (theirs is not { Error: null, Whole: true })
                continue;
            try
            {
                using var file = DicomFile.Open(source.Path);
                compared++;
                if (ElementComparison.Difference(theirs.Elements, DasReading.Elements(file)) is { } difference)
                    failures.Add(source, difference);
            }
            catch (IOException)
            {
                // Whether it may refuse the file is the question of another test.
            }
        }

        failures.AssertNone(compared);
    }
}
