using System.Text.Json;
using Das.Language.Analysis;
using Das.Language.Analysis.Coverage;
using Das.Standard;

namespace Das.Cli.Coverage;

/// <summary>Coverage reports as JSON: an array with an object for each script.</summary>
internal static class CoverageJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true };

    public static void Write(IReadOnlyList<(string Script, CoverageReport Report)> reports, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartArray();
            foreach (var (script, report) in reports)
                Write(json, script, report);
            json.WriteEndArray();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, string script, CoverageReport report)
    {
        json.WriteStartObject();
        json.WriteString("script", script);
        json.WriteString("edition", StandardEdition.Name);
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
        json.WriteStartArray("attributes");
        foreach (var row in report.Rows)
            Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CoverageRow row)
    {
        json.WriteStartObject();
        json.WriteString("tag", row.Attribute.TagPattern);
        json.WriteString("name", row.Attribute.Name);
        json.WriteString("code", CoverageWords.Code(row.Code));
        json.WriteString("handled", Name(row.Reach));
        WriteFates(json, "atRoot", row.AtRoot);
        WriteFates(json, "inSequences", row.Nested);
        json.WriteString("verdict", Name(row.Verdict));
        if (row.Reason is not null)
            json.WriteString("reason", row.Reason);
        json.WriteEndObject();
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
