using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Das.Script.Generator.Tests;

/// <summary>An item with <c>DasCoverage</c>: a profile with a hole does not compile.</summary>
public sealed class CoverageTests
{
    private const string KeepsUids = "version \"6.7\"\ndeidentify[RetainUIDs]\n";

    [Fact]
    public void Script_without_holes_is_a_class_and_nothing_is_said() =>
        Assert.Empty(Run(KeepsUids, "basic,retainUIDs").Found);

    [Fact]
    public void Hole_is_a_warning_at_the_statement()
    {
        var (found, hasClass) = Run(KeepsUids, "basic");
        Assert.All(found, diagnostic => Assert.Equal(("DAS0115", DiagnosticSeverity.Warning, "/project/a.das", 2, 1), (diagnostic.Id, diagnostic.Severity, diagnostic.Path, diagnostic.Line, diagnostic.Column)));
        Assert.NotEmpty(found);
        Assert.True(hasClass);
    }

    [Fact]
    public void Hole_in_an_included_file_is_shown_there()
    {
        var (found, _) = Run("version \"6.7\"\ndeidentify[]\ninclude \"b.das\"\n", "basic", new TestFile("/project/b.das", "\n  (0010,0010) := (0008,0060)\n") { Metadata = { ["DasInclude"] = "true" } });
        Assert.Equal([new DiagnosticResult("DAS0115", DiagnosticSeverity.Warning, "/project/b.das", 2, 3, 2, 29)], found);
    }

    [Fact]
    public void Item_makes_holes_errors()
    {
        var (found, _) = Run(KeepsUids, "basic", severity: "Error");
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData("basic,retainUID", "", "DasCoverage of the item is \"basic,retainUID\": There is no option 'retainUID'; there are ")]
    [InlineData("retainUIDs", "", "DasCoverage of the item is \"retainUIDs\": The first name is 'basic', not 'retainUIDs'")]
    [InlineData("basic", "fatal", "DasCoverageSeverity of the item is \"fatal\": it is warning or error")]
    public void Setting_that_cannot_be_read_is_an_error(string coverage, string severity, string message)
    {
        var error = Assert.Single(Diagnostics(KeepsUids, coverage, severity), diagnostic => diagnostic.Id == "DAS0117");
        Assert.StartsWith(message, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(new DiagnosticResult("DAS0117", DiagnosticSeverity.Error, "/project/a.das", 1, 1, 1, 1), DiagnosticResult.Of(error));
    }

    private static (DiagnosticResult[] Found, bool HasClass) Run(string script, string coverage, TestFile? included = null, string severity = "")
    {
        var driver = RunDriver(script, coverage, severity, included);
        var found = driver.GetRunResult().Diagnostics.Where(diagnostic => diagnostic.Descriptor.Category == "Coverage");
        return ([.. found.Select(DiagnosticResult.Of)], driver.GetRunResult().GeneratedTrees.Length > 0);
    }

    private static IEnumerable<Diagnostic> Diagnostics(string script, string coverage, string severity) =>
        RunDriver(script, coverage, severity).GetRunResult().Diagnostics;

    private static GeneratorDriver RunDriver(string script, string coverage, string severity, TestFile? included = null)
    {
        var file = new TestFile("/project/a.das", script) { Metadata = { ["DasCoverage"] = coverage, ["DasCoverageSeverity"] = severity } };
        var state = new TestState { AdditionalFiles = { file } };
        if (included is not null)
            state.AdditionalFiles.Add(included);
        return ScriptGeneratorTest.CreateDriver(state).RunGenerators(CSharpCompilation.Create("Sample"));
    }
}
