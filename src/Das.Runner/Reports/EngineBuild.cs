using System.Reflection;
using System.Security.Cryptography;
using Das.Dicom;
using Das.Engine;
using Das.Language;
using Das.Standard;

namespace Das.Runner.Reports;

/// <summary>Which Das this is.</summary>
internal static class EngineBuild
{
    /// <summary>The version that people speak of.</summary>
    public static string Version { get; } = typeof(Script).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Sixteen hex digits that are other ones whenever the code is that makes results.</summary>
    public static string Id { get; } = Compute();

    private static string Compute()
    {
        Assembly[] parts = [typeof(Script).Assembly, typeof(DicomFile).Assembly, typeof(ScriptCompiler).Assembly, typeof(UidRegistry).Assembly];
        var modules = new byte[parts.Length * 16];
        for (var i = 0; i < parts.Length; i++)
            parts[i].ManifestModule.ModuleVersionId.TryWriteBytes(modules.AsSpan(i * 16));
        return Convert.ToHexStringLower(SHA256.HashData(modules).AsSpan(0, 8));
    }
}
