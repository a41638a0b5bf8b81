using Das.Engine.Pseudonyms;

namespace Das.Conformance.Tests.Profiles;

/// <summary>Project keys that nobody else uses.</summary>
internal static class ProfileKeys
{
    /// <summary>The key of the tests.</summary>
    public static ProjectKey First { get; } = new([.. Enumerable.Range(0, ProjectKey.Length).Select(i => (byte)i)]);

    /// <summary>That of another project.</summary>
    public static ProjectKey Second { get; } = new([.. Enumerable.Range(100, ProjectKey.Length).Select(i => (byte)i)]);
}
