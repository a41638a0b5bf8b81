using System.Globalization;
using Das.Language;
using Das.Language.Analysis;
using Das.Standard;

namespace Das.Cli.Explain;

/// <summary>What decides an element's fate, for a person.</summary>
internal static class ExplanationText
{
    // A list of tags fills pages; its beginning says which statement it is.
    private const int MaxStatement = 100;

    public static void Write(ScriptSources sources, IReadOnlyList<(int First, int? Last, ScriptExplanation Explanation)> levels, TextWriter output)
    {
        output.WriteLine(Title(levels[0].Explanation.Place));
        foreach (var (first, last, explanation) in levels)
        {
            output.WriteLine($"{Where(first, last, explanation.Place)}: {FateWords.Describe(explanation.Fates)}");
            if (explanation.Steps.Count == 0)
                output.WriteLine("  no statement reaches it");
            foreach (var step in explanation.Steps)
                Write(sources, step, output);
        }
    }

    private static void Write(ScriptSources sources, ExplanationStep step, TextWriter output)
    {
        output.WriteLine($"  {Position(sources, step.Span)}  {Excerpt(sources, step.Span)}");
        foreach (var condition in step.Conditions)
            output.WriteLine($"      if {Excerpt(sources, condition)} ({Position(sources, condition)})");
        foreach (var path in step.Paths.Where(path => path != step.Span))
            output.WriteLine($"      by {Excerpt(sources, path)} ({Position(sources, path)})");
        output.WriteLine($"      {step.Does}");
    }

    private static string Title(Place place)
    {
        var tag = place.Element.Tag;
        var isKnown = DataDictionary.TryGet(new(tag.Value), out var entry) && tag.Creator is null;
        return isKnown ? $"{place} {entry.Keyword}" : place.ToString();
    }

    private static string Where(int first, int? last, Place place)
    {
        if (place.Steps.Any(step => step != PlaceStep.AnySequence && step != place.Element))
            return "There";
        return (first, last) switch
        {
            (0, null) => "At every level",
            (0, 0) => "In the data set itself",
            (1, null) => "In sequences",
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"In {first} sequences and deeper"),
            _ when first == last => string.Create(CultureInfo.InvariantCulture, $"In {first} sequences"),
            _ => string.Create(CultureInfo.InvariantCulture, $"In {first} to {last} sequences"),
        };
    }

    internal static string Position(ScriptSources sources, TextSpan span)
    {
        var (source, line, column) = sources.Locate(span.Start);
        var file = ReferenceEquals(source, sources.Main) ? "" : ConsoleText.Printable(source.Path) + ", ";
        return string.Create(CultureInfo.InvariantCulture, $"{file}line {line}, column {column}");
    }

    internal static string Excerpt(ScriptSources sources, TextSpan span)
    {
        var text = sources.GetText(span);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var isCut = end >= 0 || text.Length > MaxStatement;
        if (end >= 0)
            text = text[..end].TrimEnd();
        if (text.Length > MaxStatement)
            text = text[..MaxStatement];
        return ConsoleText.Printable(isCut ? text + " …" : text);
    }
}
