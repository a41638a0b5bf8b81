using Das.Language.Diagnostics;

namespace Das.Language.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_example_of_the_README_compiles_without_a_warning()
    {
        var script = Assert.Single(Repository.ScriptsIn("README.md"));

        var result = ScriptCompiler.Compile(new SourceText("README.md", script));

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity != DiagnosticSeverity.Info);
    }
}
