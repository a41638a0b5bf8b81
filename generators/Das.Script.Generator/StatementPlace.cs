using System.Globalization;
using System.Text;
using Das.Language;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <summary>Where a statement stands, in lines and columns from 1, and how it was written.</summary>
/// <param name="Path">Its file as messages print it.</param>
/// <param name="File">Its file as the compiler has it.</param>
/// <param name="Line">Line of its first character.</param>
/// <param name="Column">Column of its first character.</param>
/// <param name="EndLine">Line of its last character.</param>
/// <param name="EndColumn">Column of its last character.</param>
/// <param name="Comment">The statement on one line; of fused ones the first, and how far they go.</param>
internal sealed record StatementPlace(string Path, string File, int Line, int Column, int EndLine, int EndColumn, string Comment)
{
    private const int MaxCommentLength = 120;

    /// <summary>
    /// The places of all statements, depth first: of an <c>if</c> the places of its conditions, each before those of its block; of fused statements
    /// the place of all, then that of each.
    /// </summary>
    /// <param name="statements">The statements.</param>
    /// <param name="sources">The files that they stand in.</param>
    /// <param name="fileOf">What the compiler calls a file of <paramref name="sources"/>.</param>
    internal static IEnumerable<StatementPlace> OfAll(EquatableArray<BoundStatement> statements, ScriptSources sources, Func<SourceText, string> fileOf)
    {
        foreach (var statement in statements)
        {
            if (statement is not BoundIf branching)
            {
                yield return Of(statement, sources, fileOf);
                foreach (var fused in statement is BoundRemovals removals ? removals.Statements : default)
                    yield return Of(fused, sources, fileOf);
                continue;
            }

            for (var i = 0; i < branching.Branches.Count; i++)
            {
                var branch = branching.Branches[i];
                var head = i == 0 ? TextSpan.Union(new(branching.Span.Start, 0), branch.Condition.Span) : branch.Condition.Span;
                yield return Of(head, head.End, sources, fileOf);
                foreach (var place in OfAll(branch.Statements, sources, fileOf))
                    yield return place;
            }

            foreach (var place in OfAll(branching.Else, sources, fileOf))
                yield return place;
        }
    }

    private static StatementPlace Of(BoundStatement statement, ScriptSources sources, Func<SourceText, string> fileOf)
    {
        // Fused statements go as far as the last one in this file.
        var end = statement.Span.End;
        if (statement is BoundRemovals removals)
        {
            var source = sources.FileAt(end, out var start);
            foreach (var fused in removals.Statements)
            {
                if (fused.Span.End <= start + source.Text.Length)
                    end = Math.Max(end, fused.Span.End);
            }
        }

        return Of(statement.Span, end, sources, fileOf);
    }

    private static StatementPlace Of(TextSpan span, int end, ScriptSources sources, Func<SourceText, string> fileOf)
    {
        var (source, line, column) = sources.Locate(span.Start);
        var (_, endLine, endColumn) = sources.Locate(Math.Max(span.Start, end - 1));
        var comment = OneLine(sources.GetText(span));
        if (end > span.End)
            comment += string.Format(CultureInfo.InvariantCulture, " ... to line {0}", endLine);
        return new(source.Path, fileOf(source), line, column, endLine, endColumn, comment);
    }

    /// <summary>Blanks, line ends and other control characters become one blank: what follows must stay inside a comment.</summary>
    internal static string OneLine(string text, int maxLength = MaxCommentLength)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (line.Length == maxLength)
                return line.Append("...").ToString();
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c))
                line.Append(c);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
