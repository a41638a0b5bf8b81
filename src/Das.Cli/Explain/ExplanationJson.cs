using System.Text.Json;
using Das.Language;
using Das.Language.Analysis;

namespace Das.Cli.Explain;

/// <summary>What decides an element's fate, as JSON.</summary>
internal static class ExplanationJson
{
    public static void Write(ScriptSources sources, IReadOnlyList<(int First, int? Last, ScriptExplanation Explanation)> levels) =>
        JsonOutput.Write(json => json.WriteArray(levels, level =>
        {
            json.WriteString("place", level.Explanation.Place.ToString());
            json.WriteNumber("fromDepth", level.First);
            if (level.Last is { } depth)
                json.WriteNumber("toDepth", depth);
            json.WriteString("fate", FateWords.Describe(level.Explanation.Fates));
            json.WriteArray("statements", level.Explanation.Steps, step => Write(json, sources, step));
        }));

    private static void Write(Utf8JsonWriter json, ScriptSources sources, ExplanationStep step)
    {
        json.WritePlace(sources, step.Span);
        json.WriteString("statement", ExplanationText.Excerpt(sources, step.Span));
        json.WriteString("does", step.Does);
        json.WriteString("before", FateWords.Describe(step.Before));
        json.WriteString("after", FateWords.Describe(step.After));
        WriteSpans(json, "conditions", sources, step.Conditions);
        WriteSpans(json, "paths", sources, step.Paths);
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, ScriptSources sources, EquatableArray<TextSpan> spans) =>
        json.WriteArray(name, spans, span =>
        {
            json.WritePlace(sources, span);
            json.WriteString("text", ExplanationText.Excerpt(sources, span));
        });
}
