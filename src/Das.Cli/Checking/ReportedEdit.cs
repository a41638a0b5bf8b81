using Das.Language;
using Das.Language.Diagnostics;

namespace Das.Cli.Checking;

/// <summary>A change of the text of a script that would fix a diagnostic, in the diagnostic's file. Lines and columns as there.</summary>
internal readonly record struct ReportedEdit(int Line, int Column, int EndLine, int EndColumn, string NewText)
{
    public static ReportedEdit Of(ScriptSources sources, TextEdit edit)
    {
        var (_, line, column) = sources.Locate(edit.Span.Start);
        var (_, endLine, endColumn) = sources.Locate(edit.Span.End);
        return new(line, column, endLine, endColumn, edit.NewText);
    }
}
