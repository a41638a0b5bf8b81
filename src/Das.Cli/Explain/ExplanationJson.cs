using System.Text;
using System.Text.Json;
using Das.Language;
using Das.Language.Analysis;

namespace Das.Cli.Explain;

/// <summary>What decides an element's fate, as JSON.</summary>
internal static class ExplanationJson
{
    public static void Write(ScriptSources sources, IReadOnlyList<(int First, int? Last, ScriptExplanation Explanation)> levels, TextWriter output)
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
                    Write(json, sources, step);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void Write(Utf8JsonWriter json, ScriptSources sources, ExplanationStep step)
    {
        json.WriteStartObject();
        WritePosition(json, sources, step.Span);
        json.WriteString("statement", ExplanationText.Excerpt(sources, step.Span));
        json.WriteString("does", step.Does);
        json.WriteString("before", FateWords.Describe(step.Before));
        json.WriteString("after", FateWords.Describe(step.After));
        WriteSpans(json, "conditions", sources, step.Conditions);
        WriteSpans(json, "paths", sources, step.Paths);
        json.WriteEndObject();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, ScriptSources sources, EquatableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            WritePosition(json, sources, span);
            json.WriteString("text", ExplanationText.Excerpt(sources, span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, ScriptSources sources, TextSpan span)
    {
        var (source, line, column) = sources.Locate(span.Start);
        json.WriteString("script", source.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }
}
