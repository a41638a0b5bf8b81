using System.Collections.Immutable;
using System.Reflection;
using Das.Dicom;
using Das.Language;
using Das.Standard;
using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>What test compilations refer to.</summary>
internal static class TestReferences
{
    /// <summary>The reference assemblies of the SDK.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
        [.. Directory.EnumerateFiles(Setting("ReferenceAssemblies"), "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The same, and the engine.</summary>
    public static ImmutableArray<MetadataReference> Engine { get; } =
        [.. Framework, .. new[] { typeof(Das.Engine.Script), typeof(SourceText), typeof(DicomFile), typeof(Tag) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    /// <summary>A path that the build put into the assembly.</summary>
    public static string Setting(string name) =>
        typeof(TestReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;
}
