using System.Globalization;
using System.Text;
using System.Text.Json;
using Das.Engine.Tracing;
using Das.Language;
using Das.Standard;

namespace Das.Cli.Explain;

/// <summary>Which statement changed which element of a file. No value of the file is printed.</summary>
internal static class ChangesOutput
{
    public static void WriteText(IReadOnlyList<ElementChange> changes, ScriptSources sources, TextWriter output)
    {
        foreach (var element in changes.GroupBy(change => change.Path).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(ConsoleText.Printable(Name(element.First())));
            foreach (var change in element)
            {
                var source = sources.Files.First(file => file.Path == change.Script);
                var place = (ReferenceEquals(source, sources.Main) ? "" : source.Path + ", ") + $"line {change.Line}: " + source.GetLine(change.Line).Trim();
                output.WriteLine($"  {Word(change.Kind),-8} {ConsoleText.Printable(place)}");
            }
        }

        var elements = changes.Select(change => change.Path).Distinct().Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elements} elements changed"));
    }

    public static void WriteJson(IReadOnlyList<ElementChange> changes, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("element", change.Path);
                json.WriteString("change", Word(change.Kind));
                json.WriteString("script", change.Script);
                json.WriteNumber("line", change.Line);
                json.WriteNumber("column", change.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static string Name(ElementChange change) =>
        DataDictionary.TryGet(change.Tag, out var entry) ? $"{change.Path} {entry.Keyword}" : change.Path;

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
