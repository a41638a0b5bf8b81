using System.Globalization;
using System.Text;
using Das.Engine.Lookups;

namespace Das.Engine.Profiles.Private;

/// <summary>Private elements that a user vouches for. Safe for use by several threads at once.</summary>
public sealed class SafePrivateList
{
    private static readonly string[] _columns = ["group", "element", "creator"];
    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<(ushort Group, byte Element, string Creator)> _elements = [];
    private readonly HashSet<string> _creators = new(StringComparer.Ordinal);

    private SafePrivateList()
    {
    }

    /// <summary>How many elements are on the list.</summary>
    public int Count => _elements.Count;

    /// <summary>
    /// Reads files in UTF-8 and joins what is in them. A file that ends in <c>.csv</c> has rows <c>group,element,creator</c> (RFC 4180); a header may name
    /// these columns in another order and beside others. Other files have the text form of MeVisLab: lines <c>GGGG EEEE Creator</c>; or <c>CREATOR name</c>
    /// with lines <c>GGGG EEEE</c> below it; <c>#</c> begins a comment. An element is given by its two digits inside the block; of four
    /// (<c>xxEE</c>, <c>10EE</c>) only these count, as a block has no fixed number.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="FormatException">A file is not UTF-8, or a line is none of these. The message names file, line and column.</exception>
    public static SafePrivateList Read(params IEnumerable<string> paths)
    {
        var list = new SafePrivateList();
        foreach (var path in paths)
        {
            try
            {
                if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
                    list.AddRows(path);
                else
                    list.AddLines(path);
            }
            catch (DecoderFallbackException e)
            {
                throw new FormatException($"{path}: not a text in UTF-8", e);
            }
        }

        return list;
    }

    /// <summary>Whether an element is on the list.</summary>
    /// <param name="group">The group number.</param>
    /// <param name="element">The element number inside the block: the ee of (gggg,bbee).</param>
    /// <param name="creator">The private creator, without padding; case matters.</param>
    internal bool Contains(ushort group, byte element, string creator) => _elements.Contains((group, element, creator));

    /// <summary>Whether an element of a creator is on the list.</summary>
    internal bool HasCreator(string creator) => _creators.Contains(creator);

    private void AddRows(string path)
    {
        int[]? columns = null;
        foreach (var (line, fields, starts) in CsvRows.Read(path, File.ReadAllText(path, _encoding)))
        {
            if (columns is null)
            {
                int[] named = [.. _columns.Select(name => fields.FindIndex(field => field.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)))];
                columns = named.All(column => column >= 0) ? named : [0, 1, 2];
                if (columns == named)
                    continue;
            }

            if (fields.Count <= columns.Max() || (columns is [0, 1, 2] && fields.Count < 3))
                throw new FormatException($"{path}({line},1): a row has a group, an element and a private creator");
            Add(path, [.. columns.Select(column => (fields[column], starts[column].Line, starts[column].Column))]);
        }
    }

    private void AddLines(string path)
    {
        const string keyword = "CREATOR";
        var creator = (Text: "", Line: 0, Column: 0);
        var number = 0;
        foreach (var whole in File.ReadLines(path, _encoding))
        {
            number++;
            var line = WithoutComment(whole);
            var at = 0;
            var first = NextWord(line, ref at);
            if (first.Text.Length == 0)
                continue;
            if (first.Text == keyword)
            {
                creator = Rest(line, at);
                if (creator.Text.Length == 0)
                    throw new FormatException($"{path}({number},{creator.Column}): a private creator is missing behind {keyword}");
                continue;
            }

            var second = NextWord(line, ref at);
            var rest = Rest(line, at);
            Add(path, [first, second, rest.Text.Length > 0 || creator.Text.Length == 0 ? rest : creator]);

            (string Text, int Line, int Column) Rest(string text, int from)
            {
                var trimmed = text[from..].TrimStart();
                return (trimmed.TrimEnd(), number, text.Length - trimmed.Length + 1);
            }

            (string Text, int Line, int Column) NextWord(string text, ref int from)
            {
                while (from < text.Length && char.IsWhiteSpace(text[from]))
                    from++;
                var start = from;
                while (from < text.Length && !char.IsWhiteSpace(text[from]))
                    from++;
                return (text[start..from], number, start + 1);
            }
        }
    }

    /// <summary>A creator may hold the sign, but hardly behind a space.</summary>
    private static string WithoutComment(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
                return line[..i];
        }

        return line;
    }

    /// <summary>Adds an element from its group, its number and its creator.</summary>
    private void Add(string path, (string Text, int Line, int Column)[] parts)
    {
        var (group, element, creator) = (parts[0], parts[1], parts[2]);
        var digits = element.Text.Trim();
        if (digits.Length == 4)
            digits = digits.StartsWith("xx", StringComparison.OrdinalIgnoreCase) || IsHex(digits[..2]) ? digits[2..] : "";
        if (group.Text.Trim() is not { Length: 4 } odd || !IsHex(odd) || (Hex(odd) & 1) == 0)
            throw Error(group, "is not the number of a private group: four hexadecimal digits, odd");
        if (digits.Length != 2 || !IsHex(digits))
            throw Error(element, "is not the number of an element: two hexadecimal digits, or four with the block in front");
        var name = creator.Text.Trim(' ');
        if (name.Length is 0 or > 64)
            throw Error(creator, "is not a private creator: 1 to 64 characters");
        _elements.Add(((ushort)Hex(odd), (byte)Hex(digits), name));
        _creators.Add(name);

        FormatException Error((string Text, int Line, int Column) part, string what) => new($"{path}({part.Line},{part.Column}): '{part.Text}' {what}");
    }

    private static bool IsHex(string digits) => digits.All(char.IsAsciiHexDigit);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
