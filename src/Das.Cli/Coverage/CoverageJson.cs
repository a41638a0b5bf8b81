using System.Text.Json;
using Das.Language.Analysis;
using Das.Language.Analysis.Coverage;
using Das.Standard;

namespace Das.Cli.Coverage;

/// <summary>Coverage reports as JSON: an array with an object for each script.</summary>
internal static class CoverageJson
{
    public static void Write(IReadOnlyList<(string Script, CoverageReport Report)> reports) =>
        JsonOutput.Write(json => json.WriteArray(reports, entry => Write(json, entry.Script, entry.Report)));

    private static void Write(Utf8JsonWriter json, string script, CoverageReport report)
    {
        json.WriteString("script", script);
        json.WriteString("standard", StandardEdition.Name);
        json.WriteStartArray("options");
        foreach (var option in report.Options)
            json.WriteStringValue(option.ToString());
        json.WriteEndArray();
        json.WriteNumber("rows", report.Rows.Count);
        json.WriteNumber("holes", report.Holes.Count);
        json.WriteStartArray("keptWhole");
        foreach (var path in report.KeptWhole)
            json.WriteStringValue(path.ToString());
        json.WriteEndArray();
        json.WriteArray("attributes", report.Rows, row => Write(json, row));
    }

    private static void Write(Utf8JsonWriter json, CoverageRow row)
    {
        json.WriteString("tag", row.Attribute.TagPattern);
        json.WriteString("name", row.Attribute.Name);
        json.WriteString("code", ActionCodeInfo.TextOf(row.Code));
        json.WriteString("handled", Name(row.Reach));
        WriteFates(json, "atRoot", row.AtRoot);
        WriteFates(json, "inSequences", row.Nested);
        json.WriteString("verdict", Name(row.Verdict));
        if (row.Reason is not null)
            json.WriteString("reason", row.Reason);
    }

    private static void WriteFates(Utf8JsonWriter json, string property, ElementFate fates)
    {
        json.WriteStartArray(property);
        foreach (var fate in Enum.GetValues<ElementFate>())
        {
            if (fate != ElementFate.None && fates.HasFlag(fate))
                json.WriteStringValue(Name(fate));
        }

        json.WriteEndArray();
    }

    private static string Name<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
