using System.Globalization;
using System.Text;

namespace Das.Language.Regexes;

/// <summary>A set of characters, as the inside of a .NET class.</summary>
/// <param name="Body">Ranges and categories of characters up to U+FFFF.</param>
/// <param name="IsNegated">Whether it is all characters but those.</param>
/// <param name="HasBeyond">Whether the body stands for all characters beyond U+FFFF as well.</param>
internal readonly record struct CharacterClass(string Body, bool IsNegated = false, bool HasBeyond = false)
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    public static CharacterClass All { get; } = new(Range('\0', char.MaxValue), HasBeyond: true);

    public static CharacterClass NoLineEnd { get; } = new(@"\n\r\u0085\u2028\u2029", IsNegated: true);

    /// <summary>A set or, from U+0000 up, everything that it lacks. It is given as pairs of first and last characters, in order.</summary>
    public static CharacterClass OfRanges(string ranges, bool isComplement)
    {
        var body = new StringBuilder();
        var next = '\0';
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (!isComplement)
                body.Append(Range(ranges[i], ranges[i + 1]));
            else if (ranges[i] > next)
                body.Append(Range(next, (char)(ranges[i] - 1)));
            next = (char)(ranges[i + 1] + 1);
        }

        if (isComplement)
            body.Append(Range(next, char.MaxValue));
        return new(body.ToString(), HasBeyond: isComplement);
    }

    public static string Range(char first, char last) => Escape(first) + "-" + Escape(last);

    /// <summary>A character that is nothing but itself, in a class and outside.</summary>
    public static string Escape(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        ? c.ToString()
        : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The class; one that has characters beyond U+FFFF matches them as the pairs they are, and no half of one.</summary>
    public override string ToString()
    {
        var set = (IsNegated ? "[^" : "[") + Body;
        return HasBeyond == IsNegated ? set + "]" : "(?:" + set + @"-[\uD800-\uDFFF]]|" + Pair + ")";
    }
}
