using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Das.Script.Generator.Tests;

/// <summary>A <c>.globalconfig</c> file is applied by the compiler, comments in scripts by Das.</summary>
public sealed class SeverityTests
{
    private const string Unknown = "version \"6.6\"\n- (0008,0003)\n";

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public void Compiler_applies_a_globalconfig_file(string value, DiagnosticSeverity? expected)
    {
        var diagnostics = Run(Unknown, $"is_global = true\ndotnet_diagnostic.DAS0027.severity = {value}\n");
        Assert.Equal(expected is { } severity ? [("DAS0027", severity)] : [], diagnostics);
    }

    [Fact]
    public void Error_stays_an_error_in_a_build() =>
        Assert.Equal([("DAS0013", DiagnosticSeverity.Error)], Run("version \"6.6\"\nnosuch[]\n", "is_global = true\ndotnet_diagnostic.DAS0013.severity = none\n"));

    [Fact]
    public void Comment_in_a_script_disables_a_warning_in_a_build() =>
        Assert.Empty(Run("version \"6.6\"\n- (0008,0003) // das:disable DAS0027 old archive\n", "is_global = true\n"));

    private static IEnumerable<(string Id, DiagnosticSeverity Severity)> Run(string script, string config)
    {
        var configs = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(SourceText.From(config), "/project/.globalconfig") });
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(new GlobalOptions(configs));
        var state = new TestState { AdditionalFiles = { new("/project/a.das", script) } };
        ScriptGeneratorTest.CreateDriver(state).RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Sample", options: options), out _, out var diagnostics);
        return diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity));
    }

    /// <summary>What the compiler makes of global files: it asks for no tree where a diagnostic stands in no C# file.</summary>
    private sealed class GlobalOptions(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
