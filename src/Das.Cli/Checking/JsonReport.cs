using System.Text.Json;
using Das.Standard;

namespace Das.Cli.Checking;

/// <summary>Diagnostics as one JSON document: tool, edition of the Standard, and the files with what is said of each.</summary>
internal static class JsonReport
{
    public static void Write(IReadOnlyList<CheckedScript> scripts) => JsonOutput.Write(json =>
    {
        var byFile = ReportedDiagnostic.OfAll(scripts).ToLookup(reported => reported.Path, StringComparer.Ordinal);
        var errors = scripts.Where(script => script.Error is not null).ToLookup(script => script.Path, script => script.Error, StringComparer.Ordinal);
        var paths = scripts.Select(script => script.Path).Concat(byFile.Select(file => file.Key)).Distinct(StringComparer.Ordinal);

        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteString("name", "das");
        json.WriteString("version", ToolVersion.Text);
        json.WriteEndObject();
        json.WriteString("standard", StandardEdition.Name);
        json.WriteArray("files", paths, path =>
        {
            json.WriteString("path", path);
            if (errors[path].FirstOrDefault() is { } error)
                json.WriteString("error", error);
            json.WriteArray("diagnostics", byFile[path], reported => Write(json, reported));
        });
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ReportedDiagnostic reported)
    {
        json.WriteString("id", reported.Diagnostic.Id);
        json.WriteString("severity", reported.Diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("title", reported.Descriptor.Title);
        json.WriteString("message", reported.Diagnostic.Message);
        json.WriteString("hint", reported.Diagnostic.Hint);
        json.WriteNumber("line", reported.Line);
        json.WriteNumber("column", reported.Column);
        json.WriteNumber("endLine", reported.EndLine);
        json.WriteNumber("endColumn", reported.EndColumn);
        json.WriteString("helpLink", reported.Descriptor.HelpLink);
        if (reported.Diagnostic.Fix is not { } fix)
            return;
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteArray("edits", reported.Edits, edit =>
        {
            json.WriteNumber("line", edit.Line);
            json.WriteNumber("column", edit.Column);
            json.WriteNumber("endLine", edit.EndLine);
            json.WriteNumber("endColumn", edit.EndColumn);
            json.WriteString("newText", edit.NewText);
        });
        json.WriteEndObject();
    }
}
