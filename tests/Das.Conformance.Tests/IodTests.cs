using Das.Conformance.Tests.Judges;
using Xunit.Abstractions;

namespace Das.Conformance.Tests;

/// <summary>What dciodvfy thinks of the results, beside what it thinks of the sources.</summary>
[Collection(nameof(ReadyScriptRuns))]
public class IodTests(ReadyScriptRuns runs, ITestOutputHelper output)
{
    private const string CTImage = "1.2.840.10008.5.1.4.1.1.2";
    private const string MRImage = "1.2.840.10008.5.1.4.1.1.4";

    /// <summary>
    /// Prints the number of errors before and after. The whitelist is made for CT and MR images: in those it may bring no error that the source does
    /// not have. <c>remove-identifiers.das</c> removes elements that some objects must have, and says so.
    /// </summary>
    [JudgedFact(dciodvfy: true)]
    public void The_whitelist_brings_no_error_into_a_CT_or_MR_image()
    {
        var failures = new Failures();
        var images = 0;
        var before = CommandJudge.Dciodvfy.Judge(runs.Sources.Files.Select(file => file.Path));
        foreach (var run in runs.Runs.Values)
        {
            var after = CommandJudge.Dciodvfy.Judge(run.Written.Values);
            var (fewer, same, more) = (0, 0, 0);
            foreach (var (source, path) in run.Written)
            {
                var (errorsBefore, errorsAfter) = (Errors(before[source.Path].Errors), Errors(after[path].Errors));
                output.WriteLine($"{run.Script}  {errorsBefore.Count,4} -> {errorsAfter.Count,4}  {source}");
                _ = errorsAfter.Count < errorsBefore.Count ? fewer++ : errorsAfter.Count == errorsBefore.Count ? same++ : more++;
                if (after[path].ExitCode is not (0 or 1))
                    failures.Add(source, $"{run.Script}: dciodvfy ended with {after[path].ExitCode}");
                if (run.Script != "keep-mr-ct.das" || !IsCTOrMR(source))
                    continue;

                images++;
                foreach (var error in errorsAfter.Except(errorsBefore))
                    failures.Add(source, $"{run.Script}: {error}");
            }

            output.WriteLine($"{run.Script}: fewer errors in {fewer} files, as many in {same}, more in {more}");
        }

        failures.AssertNone(images);
    }

    private static List<string> Errors(string text) => [.. text.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal))];

    private static bool IsCTOrMR(SourceFile source)
    {
        using var file = Dicom.DicomFile.Open(source.Path);
        return file.DataSet.TryFind(Standard.Tags.SOPClassUID, out var element)
            && System.Text.Encoding.ASCII.GetString(element.Value).TrimEnd('\0', ' ') is CTImage or MRImage;
    }
}
