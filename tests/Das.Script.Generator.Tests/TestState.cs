using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>A project, and what is expected of it.</summary>
internal sealed class TestState
{
    /// <summary>C# of the project.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>Scripts; markup in their texts expects diagnostics.</summary>
    public List<TestFile> AdditionalFiles { get; } = [];

    /// <summary>MSBuild properties.</summary>
    public Dictionary<string, string> Properties { get; } = new() { ["ProjectDir"] = "/project/", ["RootNamespace"] = "Sample" };

    public ImmutableArray<MetadataReference> References { get; set; } = TestReferences.Engine;

    /// <summary>Hint names of all classes that must come out, each in two files; their texts are compared with snapshots.</summary>
    public List<string> GeneratedSources { get; } = [];

    /// <summary>Diagnostics besides those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];
}
