using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Language;
using Das.Testing;

namespace Das.FoDicom.Tests;

/// <summary>Scripts, and one key for all of them: what is made under a key of chance is never the same.</summary>
internal static class TestScripts
{
    /// <summary>The context of all tests.</summary>
    public static RunContext Context { get; } = new() { Key = new ProjectKey([.. Enumerable.Range(0, ProjectKey.Length).Select(i => (byte)i)]) };

    /// <summary>The names of the scripts of the repository.</summary>
    public static IReadOnlyList<string> Ready { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "scripts"), "*.das").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>One of the repository, interpreted.</summary>
    public static Script OfRepository(string name) => Interpreted(name, File.ReadAllText(Path.Combine(RepositoryRoot.Path, "scripts", name)));

    /// <summary>A text as a script, without its version line.</summary>
    public static Script Of(string text) => Interpreted("test.das", "version \"6.7\"\n" + text);

    private static InterpretedScript Interpreted(string name, string text)
    {
        var compiled = ScriptCompiler.Compile(new SourceText(name, text));
        Assert.True(compiled.Script is not null, string.Join('\n', compiled.Diagnostics.Select(d => d.Message)));
        return new(compiled.Script, compiled.Sources);
    }
}
