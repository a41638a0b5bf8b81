using System.Globalization;
using Das.Dicom.Elements;
using Das.Engine.Tracing;
using Das.Standard;

namespace Das.Cli.Diff;

/// <summary>What differs, for a person.</summary>
internal static class DiffText
{
    /// <summary>Compares, and writes what differs.</summary>
    /// <returns>The exit status.</returns>
    public static int Write(IEnumerable<FilePair> pairs, bool showValues, TextWriter output)
    {
        var (status, files, different, elements) = (0, 0L, 0L, 0L);
        foreach (var pair in pairs)
        {
            using var comparison = new PairComparison(pair);
            status = Math.Max(status, comparison.Status);
            files++;
            if (comparison.IsDifferent)
                different++;
            elements += comparison.Differences.Count;
            if (comparison.Problem is { } problem)
                ErrorOutput.Write(problem);
            else
                Write(comparison, showValues, output);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{different} of {files} {(files == 1 ? "file" : "files")} not the same, {elements} {(elements == 1 ? "element" : "elements")}"));
        return status;
    }

    private static void Write(PairComparison comparison, bool showValues, TextWriter output)
    {
        var name = ConsoleText.Printable(comparison.Pair.Name);
        if (comparison.OnlyIn is { } side)
            output.WriteLine($"{name}: only {side}");
        else if (comparison.Differences.Count > 0)
            output.WriteLine(name);
        foreach (var difference in comparison.Differences)
        {
            var keyword = DataDictionary.TryGet(difference.Tag, out var entry) ? " " + entry.Keyword : "";
            output.WriteLine($"  {Word(difference.Kind),-8} {ConsoleText.Printable(difference.Path)}{keyword}");
            if (!showValues)
                continue;
            Write("- ", difference.Before, output);
            Write("+ ", difference.After, output);
        }
    }

    /// <summary>The word for what happened to an element.</summary>
    internal static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static void Write(string sign, Element? element, TextWriter output)
    {
        if (element is { } value)
            output.WriteLine($"           {sign}{value.VR} {ElementPrinter.Describe(value, value.Container.CharacterSet)}");
    }
}
