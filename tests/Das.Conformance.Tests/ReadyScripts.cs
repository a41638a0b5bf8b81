using Das.Engine;
using Das.Language;
using Das.Language.Binding;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>The scripts of the folder <c>scripts</c>.</summary>
public static class ReadyScripts
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "scripts"), "*.das").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The text of one.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "scripts", name));

    /// <summary>One, to be interpreted.</summary>
    public static Script Interpreted(string name)
    {
        var source = new SourceText(name, Text(name));
        return new InterpretedScript(Assert.IsType<BoundScript>(ScriptCompiler.Compile(source).Script), source);
    }

    /// <summary>One, as the generator compiled it.</summary>
    public static Script Compiled(string name) => name switch
    {
        "keep-mr-ct.das" => new Compiled.KeepMrCt(),
        "remove-identifiers.das" => new Compiled.RemoveIdentifiers(),
        _ => throw new ArgumentException($"the class of {name} is not named here", nameof(name)),
    };
}
