using System.Globalization;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.DicomAnonymizer;

/// <summary>
/// The tag of a rule. Two numbers are one element. Four numbers are all elements with <c>tag &amp; mask == value &amp; mask</c>, group and element apart;
/// hex digits <c>X</c> of two numbers mean the same.
/// </summary>
internal sealed class RuleTag
{
    // More would be a list that nobody reads: masks of whole digits need one path.
    private const int MaxPatterns = 64;

    private RuleTag(uint value, uint mask, IReadOnlyList<TagPattern> patterns)
    {
        Value = value;
        Mask = mask;
        Patterns = patterns;
    }

    /// <summary>The bits that must match; none where <see cref="Mask"/> has none.</summary>
    public uint Value { get; }

    /// <summary>The bits that count.</summary>
    public uint Mask { get; }

    /// <summary>The public elements among them, as paths of a script say them; none if all are private.</summary>
    public IReadOnlyList<TagPattern> Patterns { get; }

    /// <summary>Whether it is one element.</summary>
    public bool IsExact => Mask == uint.MaxValue;

    /// <summary>Whether private elements are among them.</summary>
    public bool CoversPrivate => (Mask & 0x10000) == 0 || (Value & 0x10000) != 0;

    /// <summary>The element, if it is one.</summary>
    public Tag Tag => new(Value);

    /// <summary>Whether they have an element in common with a row of the Standard.</summary>
    public bool Overlaps(Tag tag, uint mask) => ((Value ^ tag.Value) & Mask & mask) == 0;

    /// <summary>Reads a tag as dicom-anonymizer writes it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RuleTag Parse(string text)
    {
        var inner = text.Trim();
        if (inner.Length < 2 || inner[0] != '(' || inner[inner.Length - 1] != ')')
            throw new FormatException($"'{text}' is no tag: '(0x0010, 0x0020)' is one");
        var numbers = inner.Substring(1, inner.Length - 2).TrimEnd(',').Split(',').Select(part => Number(part.Trim(), text)).ToList();
        if (numbers.Count is not (2 or 4))
            throw new FormatException($"'{text}' has {numbers.Count} {(numbers.Count == 1 ? "number" : "numbers")}; a tag has two, or four with masks");
        if (numbers.Count == 4 && numbers.Any(number => number.Mask != 0xFFFF))
            throw new FormatException($"'{text}' has masks and wildcards");

        var mask = numbers.Count == 4 ? Join(numbers[2].Value, numbers[3].Value) : Join(numbers[0].Mask, numbers[1].Mask);
        var value = Join(numbers[0].Value, numbers[1].Value) & mask;
        if ((mask >> 16) == 0)
            throw new FormatException($"'{text}' is every group: a rule for all elements is no rule");
        return new(value, mask, PatternsOf(value, mask, text));
    }

    private static uint Join(uint group, uint element) => (group << 16) | element;

    private static (uint Value, uint Mask) Number(string text, string tag)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var digits = isHex ? text.Substring(2) : text;
        if (isHex && digits.Length == 4 && digits.IndexOfAny(['X', 'x']) >= 0)
        {
            var mask = digits.Aggregate(0u, (sum, digit) => (sum << 4) | (digit is 'X' or 'x' ? 0u : 0xFu));
            return (Number("0x" + digits.Replace('X', '0').Replace('x', '0'), tag).Value, mask);
        }

        return uint.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 0xFFFF
            ? (number, 0xFFFFu)
            : throw new FormatException($"'{tag}' is no tag: '{text}' is no number from 0x0000 to 0xFFFF");
    }

    /// <summary>Wildcards for digits that are free, or whose parity alone counts; one pattern for each value of bits that are neither.</summary>
    private static List<TagPattern> PatternsOf(uint value, uint mask, string text)
    {
        // Paths are public or private: of both, the public ones.
        var patterns = new List<TagPattern> { new(value & ~0x10000u, mask | 0x10000, null) };
        for (var shift = 0; shift < 32; shift += 4)
        {
            var digit = (mask >> shift) & 0xF;
            if (digit is 0 or 1 or 0xF)
                continue;
            var free = Enumerable.Range(0, 16).Select(bits => (uint)bits).Where(bits => (bits & digit) == 0).ToList();
            patterns = [.. patterns.SelectMany(pattern => free.Select(bits => new TagPattern(pattern.Value | (bits << shift), pattern.Mask | (0xFu << shift), null)))];
            patterns.RemoveAll(pattern => (pattern.Value & 0x10000) != 0);
            if (patterns.Count > MaxPatterns)
                throw new FormatException($"'{text}' has a mask of too many single bits");
        }

        return (mask & value & 0x10000) != 0 ? [] : patterns;
    }
}
