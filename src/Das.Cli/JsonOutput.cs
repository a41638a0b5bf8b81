using System.Text.Encodings.Web;
using System.Text.Json;
using Das.Language;

namespace Das.Cli;

/// <summary>One JSON document on standard output, indented, in UTF-8, with a line end behind it.</summary>
internal static class JsonOutput
{
    // What is read by programs is not put into a page.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document.</summary>
    public static void Write(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, s_options))
            write(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes an array with an object for each of some things.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, IEnumerable<T> entries, Action<T> writeProperties)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            writeProperties(entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The same as a property.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> writeProperties)
    {
        json.WritePropertyName(name);
        json.WriteArray(entries, writeProperties);
    }

    /// <summary>A place in a script; line and column count from 1.</summary>
    public static void WritePlace(this Utf8JsonWriter json, string script, int line, int column)
    {
        json.WriteString("script", script);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
    }

    /// <summary>Where a span of a script begins.</summary>
    public static void WritePlace(this Utf8JsonWriter json, ScriptSources sources, TextSpan span)
    {
        var (source, line, column) = sources.Locate(span.Start);
        json.WritePlace(source.Path, line, column);
    }
}
