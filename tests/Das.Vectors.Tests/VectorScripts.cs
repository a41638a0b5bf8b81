using Das.Engine;
using Das.Language;
using Das.Language.Formatting;

namespace Das.Vectors.Tests;

/// <summary>The scripts of all vectors, each ready to run in every way.</summary>
public sealed class VectorScripts
{
    private readonly Dictionary<string, Engine.Script> _compiled;

    public VectorScripts()
    {
        var vectors = Vector.All.Values.Where(vector => vector.Errors.Count == 0).ToArray();
        _compiled = vectors.Zip(CompiledScripts.Of([.. vectors.Select(vector => vector.Script)])).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        foreach (var vector in vectors)
            CompiledScripts.SetProperties(_compiled[vector.Name], vector.Variables);
    }

    /// <summary>A vector's script, to be run in one of the ways.</summary>
    internal Engine.Script Get(Vector vector, Way way) =>
        way switch
        {
            Way.Compiled => _compiled[vector.Name],
            Way.Formatted => Interpret(Formatter.Format(new("vector.das", vector.Script)).Text!, fuse: true),
            _ => Interpret(vector.Script, fuse: way != Way.Unfused),
        };

    /// <summary>What comes of compiling a script.</summary>
    internal static CompilationResult Compile(SourceText source, bool fuse = true) => ScriptCompiler.Compile(source, new CompilationOptions { Fuse = fuse });

    /// <summary>A script that must compile, ready to run.</summary>
    internal static InterpretedScript Interpret(string script, bool fuse)
    {
        var source = new SourceText("vector.das", script);
        var result = Compile(source, fuse);
        Assert.True(result.Script is not null, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Id + ": " + diagnostic.Message)));
        return new(result.Script, source);
    }
}

/// <summary>A way to run a script. All have the same results.</summary>
public enum Way
{
    /// <summary>Statement by statement.</summary>
    Interpreted,

    /// <summary>Statement by statement, with none of them merged.</summary>
    Unfused,

    /// <summary>As the class that the generator makes.</summary>
    Compiled,

    /// <summary>Statement by statement, laid out by <c>das fmt</c> before.</summary>
    Formatted,
}
