using System.Text;
using Das.Script.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Das.Script.Generator.Verifier.Tests;

/// <summary>
/// A project with scripts under Roslyn's verifier: every generated file and every error and warning is expected. References are those of the SDK and the
/// engine, so nothing is downloaded.
/// </summary>
internal sealed class ScriptGeneratorTest : CSharpSourceGeneratorTest<ScriptGenerator, DefaultVerifier>
{
    public ScriptGeneratorTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        TestState.Sources.Add("// The verifier wants a source.");
        TestState.AdditionalReferences.AddRange(TestReferences.Engine);
        TestState.AnalyzerConfigFiles.Add(("/project/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /project/\nbuild_property.RootNamespace = Sample\n"));
    }

    /// <summary>Adds a script.</summary>
    public ScriptGeneratorTest WithScript(string path, string text)
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    /// <summary>Expects a generated file with the text of a snapshot.</summary>
    public ScriptGeneratorTest Expecting(string hintName, string snapshot)
    {
        TestState.GeneratedSources.Add((typeof(ScriptGenerator), hintName, SourceText.From(Snapshot.Read(snapshot), Encoding.UTF8)));
        return this;
    }

    /// <summary>Expects a diagnostic; lines and columns from 1, the end behind the last character.</summary>
    public ScriptGeneratorTest Expecting(string id, DiagnosticSeverity severity, string path, int line, int column, int endColumn)
    {
        TestState.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithSpan(path, line, column, line, endColumn));
        return this;
    }
}
