using System.Globalization;
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
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elements} {(elements == 1 ? "element" : "elements")} changed"));
    }

    public static void WriteJson(IReadOnlyList<ElementChange> changes) => JsonOutput.Write(json => json.WriteArray(changes, change =>
    {
        json.WriteString("element", change.Path);
        json.WriteString("change", Word(change.Kind));
        json.WritePlace(change.Script, change.Line, change.Column);
    }));

    private static string Name(ElementChange change) =>
        DataDictionary.TryGet(change.Tag, out var entry) ? $"{change.Path} {entry.Keyword}" : change.Path;

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
