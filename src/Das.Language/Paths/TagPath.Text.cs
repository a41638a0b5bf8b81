using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Das.Language.Paths;

/// <content>Reading and printing.</content>
public sealed partial record TagPath
{
    /// <summary>
    /// Whether it names exactly one place: no wildcard digit, no level wildcard, and an item number at every step but the last.
    /// </summary>
    public bool IsSingular
    {
        get
        {
            for (var i = 0; i < Steps.Count; i++)
            {
                var isLast = i == Steps.Count - 1;
                if (Steps[i] is not TagStep { Tag.IsExact: true, Item: var item } || item == TagStep.AnyItem || (item is null && !isLast))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Reads a path from <paramref name="text"/>, which holds nothing else but blanks around it.</summary>
    /// <param name="text">For example <c>(0008,1110)[%]/(0008,1155)</c>.</param>
    /// <param name="path">The path.</param>
    /// <param name="error">What is wrong, one sentence.</param>
    /// <param name="errorOffset">Where in <paramref name="text"/>.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out TagPath? path, [NotNullWhen(false)] out string? error, out int errorOffset) =>
        TryParse(text, direct: false, out path, out _, out error, out errorOffset);

    internal static bool TryParse(
        string text,
        bool direct,
        [NotNullWhen(true)] out TagPath? path,
        out EquatableArray<TextSpan> stepSpans,
        [NotNullWhen(false)] out string? error,
        out int errorOffset)
    {
        var start = 0;
        while (start < text.Length && text[start] == ' ')
            start++;

        var parser = new TagPathParser(text, start, text.Length, direct);
        error = parser.TryParse() ? null : parser.Error!;
        errorOffset = parser.Position;
        if (error is null && text.AsSpan(parser.Position).Trim(' ').Length > 0)
            error = "A '/' or the end of the path is wanted here";

        path = error is null ? new TagPath(new EquatableArray<PathStep>(parser.Steps.ToArray())) : null;
        stepSpans = new(parser.StepSpans.ToArray());
        return path is not null;
    }

    /// <summary>The path in canonical spelling: hex digits in upper case, wildcards <c>X</c>, <c>@</c> and <c>#</c>, no blanks.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (text.Length > 0)
                text.Append('/');
            if (step is TagStep tag)
                Append(text, tag);
            else if (step is LevelStep level)
                text.Append(level.Wildcard switch { LevelWildcard.AnyNumber => '*', LevelWildcard.OneOrMore => '+', _ => '.' });
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, TagStep step)
    {
        text.Append('(');
        AppendDigits(text, step.Tag, 28, 16);
        text.Append(',');
        if (step.Tag.Creator is { } creator)
            text.Append('{').Append(creator).Append('}');
        AppendDigits(text, step.Tag, step.Tag.Creator is null ? 12 : 4, 0);
        text.Append(')');
        if (step.Item == TagStep.AnyItem)
            text.Append("[%]");
        else if (step.Item is { } item)
            text.Append('[').Append(item.ToString(CultureInfo.InvariantCulture)).Append(']');
    }

    private static void AppendDigits(StringBuilder text, TagPattern pattern, int from, int to)
    {
        for (var shift = from; shift >= to; shift -= 4)
        {
            var value = (pattern.Value >> shift) & 15;
            text.Append(((pattern.Mask >> shift) & 15) switch { 15 => "0123456789ABCDEF"[(int)value], 0 => 'X', _ => value == 0 ? '@' : '#' });
        }
    }
}
