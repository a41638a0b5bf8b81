using System.Text;

namespace Das.Profiles.Tests;

/// <summary>Runs a profile over a file of each SOP class and gathers what is wrong.</summary>
internal static class Verdicts
{
    private const int MostExamples = 20;
    private const int MostKinds = 40;

    // A DICOMDIR is refused; it has a test of its own.
    private const string Directory = "basic-directory";

    /// <summary>Fails with the kinds of what is wrong and the first examples.</summary>
    public static void AssertNone(OptionSet options, bool isComplete)
    {
        var run = new ScriptRun(options);
        var findings = new List<Finding>();
        var (files, elements) = (0, 0);
        Parallel.ForEach(SyntheticFile.SopClasses.Where(pair => pair.Iod != Directory), pair =>
        {
            var file = SyntheticFile.Of(pair.SopClass, isComplete);
            var judge = Judge.Of(options, file, run.Deidentify(file.Bytes));
            lock (findings)
            {
                files++;
                elements += judge.Judged;
                findings.AddRange(judge.Findings);
            }
        });
        Assert.Equal(182, files);
        Assert.True(elements > 100_000, $"only {elements} elements were judged");
        Assert.True(findings.Count == 0, Describe(options, findings));
    }

    private static string Describe(OptionSet options, List<Finding> findings)
    {
        var text = new StringBuilder($"{findings.Count} findings in {findings.Select(finding => finding.Iod).Distinct().Count()} IODs after {options}\n");
        foreach (var kind in findings.GroupBy(finding => (finding.Tag, finding.Expected, Found: finding.Tag == 0 ? "" : finding.Found)).OrderByDescending(kind => kind.Count()).Take(MostKinds))
            text.AppendLine($"{kind.Count(),7} x {kind.Key.Tag:X8}: expected {kind.Key.Expected}, found {kind.Key.Found}; as {kind.First().Iod} {kind.First().Path}");
        foreach (var finding in findings.OrderBy(finding => finding.ToString(), StringComparer.Ordinal).Take(MostExamples))
            text.AppendLine(finding.ToString());
        return text.ToString();
    }
}
