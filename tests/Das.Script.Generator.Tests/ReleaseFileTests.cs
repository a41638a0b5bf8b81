using Das.Language.Diagnostics;
using Das.Testing;

namespace Das.Script.Generator.Tests;

/// <summary>The analyzer that keeps release files cannot see descriptors made from those of Das.Language; this does its work.</summary>
public sealed class ReleaseFileTests
{
    [Fact]
    public void Release_files_list_every_diagnostic()
    {
        var rules = new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadLines(Path.Combine(RepositoryRoot.Path, "generators", "Das.Script.Generator", $"AnalyzerReleases.{name}.md")))
            .Where(line => line.StartsWith("DAS", StringComparison.Ordinal));
        Assert.Equal(
            DiagnosticDescriptors.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.Severity} | {rule.Title}").Order(StringComparer.Ordinal),
            rules.Order(StringComparer.Ordinal));
    }
}
