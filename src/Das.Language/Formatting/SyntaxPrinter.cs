using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Formatting;

/// <summary>Prints syntax trees. What it prints is formatted, and reads back as the same tree with other spans.</summary>
public static class SyntaxPrinter
{
    private static readonly LogicalText s_nothing = LogicalText.Create("");

    /// <summary>The text of a script, one line at least for each statement, each ended by LF. Spans are not looked at.</summary>
    public static string Print(ScriptSyntax script) => ScriptWriter.Write(script, "", s_nothing, text => Quote(text.Value));

    /// <summary>A text as a string literal: the two escapes that the language translates, and quotes.</summary>
    private static string Quote(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
