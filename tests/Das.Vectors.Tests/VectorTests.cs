using Das.Language.Diagnostics;

namespace Das.Vectors.Tests;

/// <summary>Each vector on data sets that were written and read back as files, in Explicit and in Implicit VR.</summary>
public sealed class VectorTests(VectorScripts scripts) : IClassFixture<VectorScripts>
{
    public static TheoryData<string, Way, bool> Runs
    {
        get
        {
            var runs = new TheoryData<string, Way, bool>();
            foreach (var vector in Vector.All.Values.Where(vector => vector.Errors.Count == 0))
            {
                foreach (var way in Enum.GetValues<Way>())
                {
                    runs.Add(vector.Name, way, false);
                    runs.Add(vector.Name, way, true);
                }
            }

            return runs;
        }
    }

    public static TheoryData<string> Errors => [.. Vector.All.Values.Where(vector => vector.Errors.Count > 0).Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Errors))]
    public void Does_not_compile(string name)
    {
        var vector = Vector.All[name];
        var result = VectorScripts.Compile(new("vector.das", vector.Script));
        Assert.Null(result.Script);
        Assert.Contains(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Id, vector.Errors);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Does_what_the_language_says(string name, Way way, bool isImplicit)
    {
        var vector = Vector.All[name];
        var script = scripts.Get(vector, way);
        VectorRun.Verify(vector, script, isImplicit);
    }

    [Fact]
    public void All_vectors_are_here()
    {
        var count = Vector.All.Keys.Select(name => name[..3]).Distinct().GroupBy(id => id[0]).Select(group => $"{group.Key}{group.Count()}");
        Assert.Equal(["A23", "B25", "C12", "D25", "E25", "F19", "G20", "H29", "I31", "J95", "K12"], count);
    }
}
