using System.Globalization;

namespace Das.Standard.Generator;

/// <summary>One row: typed access to its fields. A field that is wrong is reported, and its row is not used.</summary>
internal readonly struct TableRow(TableRows table, IReadOnlyList<CsvField> fields)
{
    private static readonly string[] _knownVRs =
    [
        "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW", "PN", "SH", "SL", "SQ",
        "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV",
    ];

    // Das.Standard reads texts into a buffer of this length.
    private const int MaxKeywordLength = 128;

    internal string Text(int column)
    {
        var text = fields[column].Text;
        return text.StartsWith("\"", StringComparison.Ordinal) || text.IndexOf('\n') >= 0 ? Wrong(column, "a field of one line", "") : text;
    }

    internal string Keyword(int column)
    {
        var text = Text(column);
        return text.Length <= MaxKeywordLength && text.All(IsKeywordLetter) ? text : Wrong(column, "a keyword", "");
    }

    /// <summary>A private creator: ASCII without spaces around it, because that is how it is looked up.</summary>
    internal string Creator(int column)
    {
        var text = Text(column);
        return text.Length is > 0 and <= MaxKeywordLength && text.Trim(' ') == text && text.All(letter => letter is >= ' ' and <= '~')
            ? text
            : Wrong(column, "a private creator", "");
    }

    internal bool Flag(int column) => fields[column].Text switch { "Y" => true, "N" => false, _ => Wrong(column, "Y or N", false) };

    internal uint Hex(int column, int digits)
    {
        var text = fields[column].Text;
        return text.Length == digits && text.All(IsUpperHex)
            ? uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : Wrong(column, $"a number of {digits} upper-case hexadecimal digits", 0u);
    }

    /// <summary>A tag of eight digits; X leaves a digit open, and GGGGEEEE stands for every private element.</summary>
    internal TagPattern Tag(int column) =>
        TagPattern.TryParse(fields[column].Text, out var tag) ? tag : Wrong(column, "a tag of eight upper-case hexadecimal digits or X", tag);

    /// <summary>Tags joined with &gt; from the outermost sequence inwards. Overlays (60XX) are the only pattern: the look-up knows no other.</summary>
    internal TagPattern[] Path(int column, bool mayBeEmpty)
    {
        var text = fields[column].Text;
        var tags = new List<TagPattern>();
        foreach (var part in mayBeEmpty && text.Length == 0 ? [] : text.Split('>'))
        {
            if (!TagPattern.TryParse(part, out var tag) || (tag.Mask != uint.MaxValue && tag.Value >> 16 != 0x6000))
                return Wrong<TagPattern[]>(column, "a path of tags", []);
            tags.Add(tag);
        }

        return [.. tags];
    }

    /// <summary>Printable ASCII that is looked up.</summary>
    internal string LookupText(int column)
    {
        var text = Text(column);
        return text.Length is > 0 and <= MaxKeywordLength && text.All(letter => letter is >= ' ' and <= '~' and not '\\')
            ? text
            : Wrong(column, "a text of ASCII letters", "");
    }

    /// <summary>VRs joined with <c>or</c>; none is allowed.</summary>
    internal string VRs(int column)
    {
        var text = fields[column].Text;
        return SplitVRs(text).All(vr => _knownVRs.Contains(vr)) ? text : Wrong(column, "a VR, or several joined with ' or '", "");
    }

    /// <summary>A value multiplicity as PS3.6 prints it; none is allowed.</summary>
    internal string VM(int column)
    {
        var text = fields[column].Text;
        return ValueMultiplicity.TryParse(text, out _) ? text : Wrong(column, "a value multiplicity", "");
    }

    internal string Uid(int column)
    {
        var text = fields[column].Text;
        return text.Length <= 64 && text.Split('.').All(IsUidComponent) ? text : Wrong(column, "a UID", "");
    }

    /// <summary>The position of the field among the texts that its column can hold.</summary>
    internal int OneOf(int column, string[] choices, string what)
    {
        var index = Array.IndexOf(choices, fields[column].Text);
        return index >= 0 ? index : Wrong(column, what, 0);
    }

    internal static string[] SplitVRs(string vrs) => vrs.Length == 0 ? [] : vrs.Split([" or "], StringSplitOptions.None);

    /// <summary>Reports that a field is not what its column, or another table, demands.</summary>
    internal void Reject(int column, string expected) =>
        table.Report(DiagnosticDescriptors.WrongField, fields[column].Position, $"'{fields[column].Text}' is not {expected}");

    private T Wrong<T>(int column, string expected, T value)
    {
        Reject(column, expected);
        return value;
    }

    private static bool IsKeywordLetter(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    // PS3.5 section 9.1: no leading zero.
    private static bool IsUidComponent(string part) =>
        part.Length > 0 && part.All(digit => digit is >= '0' and <= '9') && (part == "0" || part[0] != '0');

    internal static bool IsUpperHex(char digit) => digit is (>= '0' and <= '9') or (>= 'A' and <= 'F');
}
