using Xunit;

namespace Das.Testing;

/// <summary>A test that needs the corpus. Where that is absent it is reported as skipped, and with it that nothing else was tested on real files.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresCorpusFactAttribute : FactAttribute
{
    /// <summary>Skips the test if there is no corpus.</summary>
    public RequiresCorpusFactAttribute()
    {
        if (!Corpus.IsPresent)
            Skip = "no corpus beside the repository: tests judge only the files that they make themselves and examples/data";
    }
}
