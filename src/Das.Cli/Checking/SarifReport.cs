using System.Text.Json;
using Das.Language.Diagnostics;
using Das.Standard;

namespace Das.Cli.Checking;

/// <summary>
/// Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts and editors show beside the lines. Files are named relative to the current folder.
/// </summary>
internal static class SarifReport
{
    private const string Root = "%SRCROOT%";

    public static void Write(IReadOnlyList<CheckedScript> scripts) => JsonOutput.Write(json => Write(json, scripts));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<CheckedScript> scripts)
    {
        var results = ReportedDiagnostic.OfAll(scripts).ToList();
        var rules = results.Select(reported => reported.Descriptor).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteInvocation(json, scripts);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteArray("results", results, reported => WriteResult(json, reported, rules.IndexOf(reported.Descriptor)));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "das");
        json.WriteString("version", ToolVersion.Text);
        WriteProperty(json, "standard", StandardEdition.Name);
        json.WriteArray("rules", rules, rule =>
        {
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();

            // The pages have no address of their own, and helpUri must be an absolute one.
            WriteText(json, "help", "See " + rule.HelpLink);
            WriteProperty(json, "category", rule.Category);
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Scripts that could not be read have no result, so the run was no success.</summary>
    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<CheckedScript> scripts)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", scripts.All(script => script.Error is null));
        json.WriteArray("toolExecutionNotifications", scripts.Where(script => script.Error is not null), script =>
        {
            json.WriteString("level", "error");
            WriteText(json, "message", script.Error!);
            WriteLocation(json, () => WriteFile(json, script.Path));
        });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ReportedDiagnostic reported, int rule)
    {
        json.WriteString("ruleId", reported.Diagnostic.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(reported.Diagnostic.Severity));
        WriteText(json, "message", reported.Diagnostic.Text);
        WriteLocation(json, () =>
        {
            WriteFile(json, reported.Path);
            WriteRegion(json, "region", reported.Line, reported.Column, reported.EndLine, reported.EndColumn);
        });
        if (reported.Diagnostic.Fix is { } fix)
            json.WriteArray("fixes", [fix], _ => WriteFix(json, reported, fix));
    }

    private static void WriteFix(Utf8JsonWriter json, ReportedDiagnostic reported, Fix fix)
    {
        WriteText(json, "description", fix.Title);
        json.WriteArray("artifactChanges", [reported.Path], path =>
        {
            WriteFile(json, path);
            json.WriteArray("replacements", reported.Edits, edit =>
            {
                WriteRegion(json, "deletedRegion", edit.Line, edit.Column, edit.EndLine, edit.EndColumn);
                if (edit.NewText.Length > 0)
                    WriteText(json, "insertedContent", edit.NewText);
            });
        });
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, int line, int column, int endLine, int endColumn)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Action writeProperties)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        writeProperties();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    /// <summary>A relative reference (RFC 3986): the path from the current folder, each segment escaped.</summary>
    private static string UriOf(string path)
    {
        var relative = Path.GetRelativePath(".", path).Replace(Path.DirectorySeparatorChar, '/');
        return string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject("properties");
        json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
