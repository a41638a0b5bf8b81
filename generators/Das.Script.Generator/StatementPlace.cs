using System.Globalization;
using System.Text;
using Das.Language;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <summary>Where a statement stands, in lines and columns from 1, and how it was written.</summary>
/// <param name="Line">Line of its first character.</param>
/// <param name="Column">Column of its first character.</param>
/// <param name="EndLine">Line of its last character.</param>
/// <param name="EndColumn">Column of its last character.</param>
/// <param name="Comment">The statement on one line; of fused ones the first, and how far they go.</param>
internal sealed record StatementPlace(int Line, int Column, int EndLine, int EndColumn, string Comment)
{
    private const int MaxCommentLength = 120;

    /// <summary>
    /// The places of all statements, depth first: of an <c>if</c> the places of its conditions, each before those of its block.
    /// </summary>
    internal static IEnumerable<StatementPlace> OfAll(EquatableArray<BoundStatement> statements, SourceText source)
    {
        foreach (var statement in statements)
        {
            if (statement is not BoundIf branching)
            {
                yield return Of(statement, source);
                continue;
            }

            for (var i = 0; i < branching.Branches.Count; i++)
            {
                var branch = branching.Branches[i];
                var head = i == 0 ? TextSpan.Union(new(branching.Span.Start, 0), branch.Condition.Span) : branch.Condition.Span;
                yield return Of(head, head.End, source);
                foreach (var place in OfAll(branch.Statements, source))
                    yield return place;
            }

            foreach (var place in OfAll(branching.Else, source))
                yield return place;
        }
    }

    private static StatementPlace Of(BoundStatement statement, SourceText source)
    {
        // Fused statements go as far as their last path. Paths of a variable lie before the statement, which does not move it.
        var end = statement.Span.End;
        if (statement is BoundRemove remove)
        {
            foreach (var path in remove.Paths)
                end = Math.Max(end, path.Span.End);
        }

        return Of(statement.Span, end, source);
    }

    private static StatementPlace Of(TextSpan span, int end, SourceText source)
    {
        var (line, column) = source.GetPosition(span.Start);
        var (endLine, endColumn) = source.GetPosition(Math.Max(span.Start, end - 1));
        var comment = OneLine(source.Text.Substring(span.Start, span.Length));
        if (end > span.End)
            comment += string.Format(CultureInfo.InvariantCulture, " ... to line {0}", endLine);
        return new(line, column, endLine, endColumn, comment);
    }

    /// <summary>Blanks, line ends and other control characters become one blank: what follows must stay inside a comment.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (line.Length == MaxCommentLength)
                return line.Append("...").ToString();
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c))
                line.Append(c);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
