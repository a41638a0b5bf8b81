using Das.Language.Diagnostics;
using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Includes;

/// <summary>The files of a script and what was read in each, includes not yet replaced.</summary>
internal sealed class ParsedSources
{
    private readonly List<ScriptSyntax> _files = [];

    /// <summary>Reads the script's own file.</summary>
    public ParsedSources(SourceText main, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        Sources = new(main);
        _files.Add(ScriptParser.Parse(main, diagnostics, cancellationToken));
    }

    public ScriptSources Sources { get; }

    /// <summary>In the order of <see cref="ScriptSources.Files"/>; the span of each is its stretch of the offsets.</summary>
    public IReadOnlyList<ScriptSyntax> Files => _files;

    /// <summary>Reads one more file.</summary>
    public ScriptSyntax Add(SourceText file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var syntax = ScriptParser.Parse(file, Sources.Add(file), diagnostics, cancellationToken);
        _files.Add(syntax);
        return syntax;
    }
}
