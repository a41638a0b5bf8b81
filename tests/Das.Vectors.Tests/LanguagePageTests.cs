using Das.Language.Diagnostics;
using Das.Testing;

namespace Das.Vectors.Tests;

/// <summary>The examples of docs/language.md do what the page says.</summary>
public sealed class LanguagePageTests
{
    private static IReadOnlyList<Vector> Examples { get; } = [.. Read()];

    public static TheoryData<string, bool> Runs
    {
        get
        {
            var runs = new TheoryData<string, bool>();
            foreach (var example in Examples)
            {
                runs.Add(example.Name, false);
                runs.Add(example.Name, true);
            }

            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Example_does_what_the_page_says(string name, bool isImplicit)
    {
        var example = Examples.Single(one => one.Name == name);
        VectorRun.Verify(example, VectorScripts.Interpret(example.Script, fuse: true), isImplicit);
    }

    [Fact]
    public void Examples_have_no_warning() => Assert.All(Examples, example =>
        Assert.DoesNotContain(VectorScripts.Compile(new(example.Name, example.Script)).Diagnostics, diagnostic => diagnostic.Severity != DiagnosticSeverity.Info));

    [Fact]
    public void Page_names_every_function()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "language.md"));
        Assert.All(Language.Binding.FunctionSignature.All, signature => Assert.Contains($"`{signature.Name}[", page, StringComparison.Ordinal));
    }

    private static IEnumerable<Vector> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "language.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```das")
                continue;
            var end = Array.IndexOf(lines, "```", i);
            var result = Array.IndexOf(lines, "```result", end);
            Assert.True(result == end + 2, $"the example in line {i + 1} has no result");
            yield return Vector.Of($"line {i + 1}", lines[(i + 1)..end], lines[(result + 1)..Array.IndexOf(lines, "```", result + 1)]);
        }
    }
}
