using System.Text.RegularExpressions;
using Das.Conformance.Tests.Judges;
using Xunit.Abstractions;

namespace Das.Conformance.Tests;

/// <summary>What dciodvfy thinks of the results, beside what it thinks of the sources.</summary>
[Collection(nameof(ReadyScriptRuns))]
public partial class IodTests(ReadyScriptRuns runs, ITestOutputHelper output)
{
    /// <summary>
    /// Prints the number of errors before and after. The whitelists are made for CT and MR images: in those they may bring no error that the source does
    /// not have, if dciodvfy got as far as to judge the source. <c>remove-identifiers.das</c> removes elements that some objects must have, and says so.
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
                if (after[path].ExitCode is not (0 or 1) && before[source.Path].ExitCode is 0 or 1)
                    failures.Add(source, $"{run.Script}: dciodvfy ended with {after[path].ExitCode}");
                if (run.Script is not ("keep-mr-ct.das" or "mr-ct-whitelist.das") || !IsJudged(before[source.Path].Errors))
                    continue;

                images++;
                foreach (var error in errorsAfter.Except(errorsBefore))
                    failures.Add(source, $"{run.Script}: {error}");
            }

            output.WriteLine($"{run.Script}: fewer errors in {fewer} files, as many in {same}, more in {more}");
        }

        failures.AssertNone(images);
    }

    /// <summary>The errors, without the UIDs that some of them quote: those are others in the result.</summary>
    private static List<string> Errors(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Select(line => QuotedUid().Replace(line, "<UID>"))];

    /// <summary>Whether it took the file for a CT or MR image and went through it: it names the kind of object when it begins to.</summary>
    private static bool IsJudged(string text) => text.Split('\n').Any(line => line.TrimEnd() is "CTImage" or "MRImage");

    [GeneratedRegex("<[0-9.]+>")]
    private static partial Regex QuotedUid();
}
