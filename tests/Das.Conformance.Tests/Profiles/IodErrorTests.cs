using Das.Conformance.Tests.Judges;

namespace Das.Conformance.Tests.Profiles;

/// <summary>dciodvfy finds nothing wrong with a result that it does not find wrong with its source.</summary>
[Collection(nameof(ProfileRuns))]
public class IodErrorTests(ProfileRuns runs)
{
    [JudgedFact(dciodvfy: true)]
    public void A_result_has_no_kind_of_error_that_its_source_has_not()
    {
        var failures = new Failures();
        var judged = 0;
        var found = new List<(string Kind, SourceFile Source, string Options)>();
        foreach (var options in ProfileRuns.OptionSets)
        {
            var run = runs.Of(options);
            var errors = IodErrors.Of(run.Written.Values);
            judged += errors.Count;
            foreach (var (source, result) in run.Written)
                found.AddRange(errors[result].Where(kind => !IsOf(runs.SourceErrors[source.Path], kind)).Select(kind => (kind, source, options)));
        }

        foreach (var kind in found.GroupBy(error => error.Kind))
        {
            failures.Add(kind.Key, $"{kind.Count()} times, in {string.Join(", ", kind.Select(error => error.Source).Distinct().Take(3))}, "
                + $"with {string.Join("; ", kind.Select(error => error.Options.Length == 0 ? "Basic" : error.Options).Distinct())}");
        }

        failures.AssertNone(judged);
    }

    /// <summary>The file meta information repeats two UIDs of the data set, and what is wrong with them.</summary>
    private static bool IsOf(IReadOnlySet<string> source, string kind) => source.Contains(kind)
        || source.Contains(kind.Replace("MediaStorageSOPInstanceUID(0002,0003)", "SOPInstanceUID(0008,0018)", StringComparison.Ordinal))
        || source.Contains(kind.Replace("MediaStorageSOPClassUID(0002,0002)", "SOPClassUID(0008,0016)", StringComparison.Ordinal));
}
