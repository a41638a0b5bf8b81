using Das.Conformance.Tests.Judges;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>Structured reports stay trees of content items, and none is emptied.</summary>
[Collection(nameof(ProfileRuns))]
public class StructuredReportTests(ProfileRuns runs)
{
    // SNOMED CT "Unknown".
    private const string Dummy = "261665006";

    /// <summary>Codes of the concepts that Table E.3.4-1 is about, current and retired ones.</summary>
    private static readonly HashSet<string> _concepts =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Path, "src", "Das.Standard", "Data", "table_e3_4_1.csv")).Skip(1).Select(line => line.Split(',')[0]),
        .. File.ReadLines(Path.Combine(RepositoryRoot.Path, "src", "Das.Standard", "Data", "retired_codes.csv")).Skip(1).Select(line => line.Split(',')[0]),
    ];

    [JudgedFact]
    public void The_Basic_Profile_keeps_every_content_item()
    {
        var failures = new Failures();
        var reports = 0;
        foreach (var (source, before, after) in Trees(""))
        {
            reports++;
            if (!HaveSameShape(before, after))
                failures.Add(source, $"had {before.Count} content items, has {after.Count}, or others");
        }

        failures.AssertNone(reports);
        Assert.True(reports >= (Corpus.IsPresent ? 9 : 1), $"only {reports} reports were read");
    }

    [JudgedFact]
    public void Clean_Structured_Content_removes_only_items_that_the_table_names()
    {
        var failures = new Failures();
        var reports = 0;
        foreach (var (source, before, after) in Trees(nameof(ProfileOption.CleanStructuredContent)))
        {
            reports++;
            if (FindMissing(before, after) is { } missing)
                failures.Add(source, $"lacks an item {missing.ValueType} {missing.Concept}");
            if (after.Count < before.Count / 2)
                failures.Add(source, $"had {before.Count} content items, has {after.Count}");
        }

        failures.AssertNone(reports);
    }

    [JudgedFact(dsrdump: true)]
    public void Dsrdump_reads_each_report_that_it_read_before()
    {
        var failures = new Failures();
        var reports = ContentTree.Of(runs.Sources.Files.Select(file => file.Path)).Keys.ToList();
        var before = CommandJudge.Dsrdump.Judge(reports);
        foreach (var options in ProfileRuns.OptionSets)
        {
            var written = runs.Of(options).Written.Where(file => before.TryGetValue(file.Key.Path, out var verdict) && verdict.ExitCode == 0).ToList();
            var after = CommandJudge.Dsrdump.Judge(written.Select(file => file.Value));
            foreach (var (source, result) in written.Where(file => after[file.Value].ExitCode != 0))
                failures.Add(source, $"{options}: {after[result].Errors}");
        }

        failures.AssertNone(before.Count(verdict => verdict.Value.ExitCode == 0));
    }

    private IEnumerable<(SourceFile Source, ContentTree Before, ContentTree After)> Trees(string options)
    {
        var written = runs.Of(options).Written;
        var before = ContentTree.Of(written.Keys.Select(source => source.Path));
        var after = ContentTree.Of(written.Values);
        var nothing = new ContentTree("", "", "", []);
        return written.Where(file => before.ContainsKey(file.Key.Path)).Select(file =>
            (file.Key, before[file.Key.Path], after.GetValueOrDefault(file.Value, nothing)));
    }

    private static bool HaveSameShape(ContentTree before, ContentTree after) =>
        before.ValueType == after.ValueType && before.Relationship == after.Relationship
        && before.Children.Count == after.Children.Count && before.Children.Zip(after.Children).All(pair => HaveSameShape(pair.First, pair.Second));

    /// <summary>Finds an item that is gone although the table does not name it. Items stay in their order.</summary>
    private static ContentTree? FindMissing(ContentTree before, ContentTree after)
    {
        var next = 0;
        foreach (var child in before.Children)
        {
            if (next < after.Children.Count && IsSame(child, after.Children[next]))
            {
                if (FindMissing(child, after.Children[next++]) is { } missing)
                    return missing;
            }
            else if (!_concepts.Contains(child.Concept))
                return child;
        }

        return next == after.Children.Count ? null : after.Children[next];
    }

    private static bool IsSame(ContentTree before, ContentTree after) =>
        before.ValueType == after.ValueType && before.Relationship == after.Relationship
        && (before.Concept == after.Concept || after.Concept == Dummy); // A code of no public scheme could identify somebody.
}
