using Das.Language.Diagnostics;
using Das.Language.Syntax;

namespace Das.Language.Includes;

/// <summary>Puts the statements of included files in the place of the <c>include</c> that names them.</summary>
internal sealed class IncludeExpander
{
    /// <summary>How deep files may include each other.</summary>
    public const int MaxDepth = 32;

    /// <summary>How many statements may be included: ten files that each include the next one ten times are ten thousand million.</summary>
    public const int MaxStatements = 1_000_000;

    private readonly ParsedSources _parsed;
    private readonly IncludeResolver? _resolver;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, (IncludedText Found, ScriptSyntax? Syntax)> _files = new(StringComparer.Ordinal);
    private readonly List<string> _chain;
    private TextSpan _outermost;
    private int _statements;

    private IncludeExpander(ParsedSources parsed, IncludeResolver? resolver, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _parsed = parsed;
        _resolver = resolver;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        _chain = [IncludePath.NameOf(parsed.Sources.Main.Path)];
    }

    /// <summary>The whole script. Files are taken into <paramref name="parsed"/> as they are met.</summary>
    public static ScriptSyntax Expand(ParsedSources parsed, IncludeResolver? resolver, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var main = parsed.Files[0];
        return main with { Statements = new IncludeExpander(parsed, resolver, diagnostics, cancellationToken).Expand(main.Statements) };
    }

    private EquatableArray<StatementSyntax> Expand(EquatableArray<StatementSyntax> statements)
    {
        var expanded = new List<StatementSyntax>(statements.Count);
        Expand(statements, expanded);
        return new(expanded);
    }

    private void Expand(EquatableArray<StatementSyntax> statements, List<StatementSyntax> expanded)
    {
        foreach (var statement in statements)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_chain.Count > 1 && ++_statements > MaxStatements)
                return;
            switch (statement)
            {
                case IncludeSyntax include:
                    Expand(include.Path, expanded);
                    break;
                case IfSyntax block:
                    expanded.Add(block with
                    {
                        Branches = new(block.Branches.Select(branch => branch with { Block = Expand(branch.Block) })),
                        Else = block.Else is null ? null : Expand(block.Else),
                    });
                    break;
                default:
                    expanded.Add(statement);
                    break;
            }
        }
    }

    private BlockSyntax Expand(BlockSyntax block) => block with { Statements = Expand(block.Statements) };

    private void Expand(StringSyntax literal, List<StatementSyntax> expanded)
    {
        if (_chain.Count == 1)
            _outermost = literal.Span;
        if (Find(literal) is not { } path || Read(literal, path) is not { } file)
            return;

        _chain.Add(path);
        if (_chain.Count > MaxDepth + 1)
            _diagnostics.Report(DiagnosticDescriptors.TooManyIncludes, _outermost, $"files include each other more than {MaxDepth} deep: {Chain()}");
        else
            Expand(file.Statements, expanded);
        _chain.RemoveAt(_chain.Count - 1);
        if (_statements > MaxStatements && _chain.Count == 1)
            _diagnostics.Report(DiagnosticDescriptors.TooManyIncludes, _outermost, $"more than {MaxStatements} statements are included");
    }

    /// <summary>The file relative to the folder of the script; null if there is none that may be read, which is reported.</summary>
    private string? Find(StringSyntax literal)
    {
        if (_resolver is null)
        {
            _diagnostics.Report(DiagnosticDescriptors.NoIncludesHere, literal.Span);
            return null;
        }

        if (!IncludePath.IsWellFormed(literal.Value))
        {
            var withSlashes = literal.Value.Replace('\\', '/');
            var fix = IncludePath.IsWellFormed(withSlashes) ? Fix.Replace(literal.Span, _parsed.Sources.GetText(literal.Span), "\"" + withSlashes + "\"") : null;
            _diagnostics.ReportWithFix(DiagnosticDescriptors.MalformedInclude, literal.Span, null, fix, literal.Value);
            return null;
        }

        var path = IncludePath.Resolve(_chain[_chain.Count - 1], literal.Value);
        if (path is null)
        {
            _diagnostics.Report(DiagnosticDescriptors.IncludeOutside, literal.Span, literal.Value);
            return null;
        }

        var first = _chain.IndexOf(path);
        if (first < 0)
            return path;
        _diagnostics.Report(DiagnosticDescriptors.IncludeCycle, literal.Span, string.Join(" > ", _chain.Skip(first).Append(path)));
        return null;
    }

    private ScriptSyntax? Read(StringSyntax literal, string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            var found = _resolver!(path);
            var syntax = found.Text is null
                ? null
                : _parsed.Add(new(IncludePath.Beside(_parsed.Sources.Main.Path, path), found.Text), _diagnostics, _cancellationToken);
            _files[path] = file = (found, syntax);
        }

        if (file.Syntax is null)
            Report(literal, file.Found);
        return file.Syntax;
    }

    private void Report(StringSyntax literal, IncludedText found)
    {
        if (found.IsOutside)
            _diagnostics.Report(DiagnosticDescriptors.IncludeOutside, literal.Span, literal.Value);
        else if (found.Error is { } error)
            _diagnostics.Report(DiagnosticDescriptors.IncludeUnreadable, literal.Span, literal.Value, error);
        else
            _diagnostics.Report(DiagnosticDescriptors.IncludeNotFound, literal.Span, literal.Value);
    }

    private string Chain() => string.Join(" > ", _chain);
}
