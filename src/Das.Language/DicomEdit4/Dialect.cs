using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.DicomEdit4;

/// <summary>Tells a DicomEdit 4 script from a DicomEdit 6 one. Neither is ever run as the other.</summary>
internal static class Dialect
{
    private static readonly HashSet<string> _newWords = new(StringComparer.Ordinal) { "if", "elseif", "else", "removeAllPrivateTags", "version", "include" };

    /// <summary>Whether the script has a version statement at its top, so that no question arises.</summary>
    public static bool IsDeclared(ScriptSyntax script) => script.Statements.Any(statement => statement is VersionSyntax);

    /// <summary>Whether the text has nothing that DicomEdit 6 brought: blocks, ternaries, paths, a version, includes.</summary>
    public static bool CanBeDicomEdit4(string text) => Lexer.Tokenize(text).All(token => token.Kind switch
    {
        TokenKind.Unknown => text[token.Span.Start] is not ('{' or '}' or '?' or '!' or '/' or '*' or '+' or '%'),
        TokenKind.Name => !_newWords.Contains(text.Substring(token.Span.Start, token.Span.Length)),
        _ => true,
    });

    /// <summary>Says that the script is a DicomEdit 4 one, if it has what only that can read; false if not.</summary>
    public static bool TryReport(SourceText source, DiagnosticBag diagnostics)
    {
        if (!CanBeDicomEdit4(source.Text))
            return false;
        var differences = ScriptReader.Read(source.Text).SelectMany(line => DifferencesIn(line.Statement, source.Text)).ToArray();
        if (differences.Length == 0)
            return false;

        var kinds = differences.GroupBy(difference => difference.What, difference => source.GetPosition(difference.Span.Start).Line)
            .Select(kind => kind.Key + " (line " + kind.First() + (kind.Count() > 1 ? " and " + (kind.Count() - 1) + " more)" : ")"));
        diagnostics.ReportWithHint(
            DiagnosticDescriptors.DicomEdit4Script, differences[0].Span, "'das upgrade' writes it for DicomEdit 6", string.Join(", ", kinds));
        return true;
    }

    /// <summary>
    /// Warns of what a script without a version means otherwise in DicomEdit 4, if it can be read as such: there values are the original
    /// ones, and the first statement about an element counts.
    /// </summary>
    /// <returns>Whether there is such a thing.</returns>
    public static bool ReportMeanings(string text, DiagnosticBag diagnostics)
    {
        if (!CanBeDicomEdit4(text))
            return false;
        var statements = ScriptReader.Read(text).Select(line => line.Statement).OfType<Statement>().ToArray();
        if (statements.Any(statement => statement is SkippedStatement || statement.Terms.Any(term => term is CallTerm call && !Functions.IsBuiltIn(call.Name))))
            return false;

        const string hint = "begin with version \"6.7\" if it was written for DicomEdit 6, else run 'das upgrade'";
        var differs = false;
        var assigned = new TargetSet();
        var changed = new TargetSet();
        foreach (var statement in statements)
        {
            foreach (var term in statement.Terms)
            {
                if (term is TagTerm tag && changed.Contains(tag.Tag))
                    Report(DiagnosticDescriptors.ReadsChangedElement, tag.Span, tag.Tag);
                else if (term is CallTerm { Name: "match" } match && !IsAnchored(match))
                    Report(DiagnosticDescriptors.MatchSearches, match.Span);
            }

            if (statement is not ElementStatement element)
                continue;
            var isAssignment = statement is AssignStatement;
            if (isAssignment ? changed.Overlaps(element.Target) : assigned.Overlaps(element.Target))
                Report(DiagnosticDescriptors.SecondStatement, element.TargetSpan, TextOf(element.Target));
            changed.Add(element.Target);
            if (isAssignment)
                assigned.Add(element.Target);
        }

        return differs;

        void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
        {
            differs = true;
            diagnostics.ReportWithHint(descriptor, span, hint, arguments);
        }
    }

    /// <summary>A pattern as DicomEdit writes it.</summary>
    public static string TextOf(TagPattern pattern) => new TagPath(new([new TagStep(pattern, null)])).ToString();

    private static IEnumerable<(string What, TextSpan Span)> DifferencesIn(Statement? statement, string text)
    {
        if (statement is null)
            yield break;
        if (statement is ActionStatement { Conditions: { Count: > 0 } conditions })
            yield return ("'condition : action'", conditions[0].Span);
        if (statement is ElementStatement { Target: var target, TargetSpan: var span })
        {
            if ((target.Mask & 0x10000) == 0)
                yield return ("a group that may be odd or even", span);
            else if ((target.Value & 0x10000) != 0)
                yield return ("a private tag without creator", span);
            else if (statement is AssignStatement && !target.IsExact)
                yield return ("an assignment to a wildcard", span);
        }

        foreach (var term in statement.Terms)
        {
            var what = term switch
            {
                NewTerm => "'new UID'",
                FormatTerm => "a format without 'format[…]'",
                TagTerm { Tag.IsPrivate: true } => "a private tag without creator",
                TextTerm literal when literal.Span.Length > 0 => DifferenceIn(text.Substring(literal.Span.Start, literal.Span.Length)),
                _ => null,
            };
            if (what is not null)
                yield return (what, term.Span);
        }
    }

    private static string? DifferenceIn(string literal)
    {
        if (literal.Contains("\n"))
            return "a string over several lines";
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\')
                continue;
            var length = Lexer.EscapeLength(literal, i);
            if (literal[i + 1] is '\'' or 'u' || (literal[i + 1] is >= '0' and <= '7' && length < 4))
                return "the escape " + literal.Substring(i, length);
            i += length - 1;
        }

        return null;
    }

    /// <summary>Whether the regular expression finds the same whether it searches or wants the whole value.</summary>
    private static bool IsAnchored(CallTerm match) =>
        match.Arguments.ElementAtOrDefault(1) is TextTerm { Value: var regex }
        && !regex.Contains("|") && (regex.StartsWith("^", StringComparison.Ordinal) || regex.StartsWith("\\A", StringComparison.Ordinal))
        && (regex.EndsWith("$", StringComparison.Ordinal) || regex.EndsWith("\\z", StringComparison.Ordinal));
}
