using System.Text;
using System.Text.Json;
using Das.Language;
using Das.Language.Analysis;

namespace Das.Cli.Explain;

/// <summary>What decides an element's fate, as JSON.</summary>
internal static class ExplanationJson
{
    public static void Write(SourceText source, IReadOnlyList<(int First, int? Last, ScriptExplanation Explanation)> levels, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var (first, last, explanation) in levels)
            {
                json.WriteStartObject();
                json.WriteString("place", explanation.Place.ToString());
                json.WriteNumber("fromDepth", first);
                if (last is { } depth)
                    json.WriteNumber("toDepth", depth);
                json.WriteString("fate", FateWords.Describe(explanation.Fates));
                json.WriteStartArray("statements");
                foreach (var step in explanation.Steps)
                    Write(json, source, step);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, SourceText source, ExplanationStep step)
    {
        json.WriteStartObject();
        WritePosition(json, source, step.Span);
        json.WriteString("statement", ExplanationText.Excerpt(source, step.Span));
        json.WriteString("does", step.Does);
        json.WriteString("before", FateWords.Describe(step.Before));
        json.WriteString("after", FateWords.Describe(step.After));
        WriteSpans(json, "conditions", source, step.Conditions);
        WriteSpans(json, "paths", source, step.Paths);
        json.WriteEndObject();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, SourceText source, EquatableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            WritePosition(json, source, span);
            json.WriteString("text", ExplanationText.Excerpt(source, span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var (line, column) = source.GetPosition(span.Start);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }
}
