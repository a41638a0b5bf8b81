using System.Text.Json;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Cli.Diff;

/// <summary>What differs, as JSON: an array with an object for each file that is not the same.</summary>
internal static class DiffJson
{
    /// <summary>Compares, and writes what differs.</summary>
    /// <returns>The exit status.</returns>
    public static int Write(IEnumerable<FilePair> pairs, bool showValues)
    {
        var status = 0;
        JsonOutput.Write(json =>
        {
            json.WriteStartArray();
            foreach (var pair in pairs)
            {
                using var comparison = new PairComparison(pair);
                status = Math.Max(status, comparison.Status);
                if (comparison.Status != 0)
                    Write(json, comparison, showValues);
            }

            json.WriteEndArray();
        });
        return status;
    }

    private static void Write(Utf8JsonWriter json, PairComparison comparison, bool showValues)
    {
        json.WriteStartObject();
        json.WriteString("file", comparison.Pair.Name);
        if (comparison.OnlyIn is { } side)
            json.WriteString("only", side);
        if (comparison.Problem is { } problem)
            json.WriteString("problem", problem);
        json.WriteArray("elements", comparison.Differences, difference =>
        {
            json.WriteString("element", difference.Path);
            if (DataDictionary.TryGet(difference.Tag, out var entry))
                json.WriteString("keyword", entry.Keyword);
            json.WriteString("change", DiffText.Word(difference.Kind));
            if (!showValues)
                return;
            Write(json, "before", difference.Before);
            Write(json, "after", difference.After);
        });
        json.WriteEndObject();
        json.Flush();
    }

    private static void Write(Utf8JsonWriter json, string side, Element? element)
    {
        if (element is not { } value)
            return;
        json.WriteStartObject(side);
        json.WriteString("vr", value.VR.ToString());
        json.WriteNumber("length", value.Length);
        json.WriteString("value", ElementPrinter.Describe(value, value.Container.CharacterSet));
        json.WriteEndObject();
    }
}
