using System.Globalization;
using System.Text;
using Das.Standard;
using Das.Testing;

namespace ExampleData;

/// <summary>
/// A DICOM file as text, one element a line: <c>PatientName = Doe^Jane</c>, or <c>(0009,1001) LO = private</c> where the dictionary has no
/// keyword. A sequence has no <c>=</c>; its items follow, indented, each begun by <c>item</c>. <c>= code, scheme, meaning</c> after a sequence
/// is its only item. Lines with <c>@</c> say how the file is written; see <see cref="ExampleFile"/>.
/// </summary>
internal static class Listing
{
    /// <summary>Reads a listing.</summary>
    /// <exception cref="FormatException">A line cannot be understood.</exception>
    public static ExampleFile Parse(string text)
    {
        var lines = text.Split('\n').Select((line, i) => new Line(i + 1, line.Length - line.TrimStart().Length, line.Trim()))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToArray();
        var settings = lines.Where(line => line.Text[0] == '@').Select(line => Split(line.Text[1..])).ToLookup(s => s.Name, s => s.Value ?? "");
        var encoding = lines.Any(line => line.Text == "SpecificCharacterSet = ISO_IR 192") ? new UTF8Encoding(false) : Encoding.Latin1;
        var root = new DicomFileBuilder
        {
            IsImplicit = settings["implicit"].Any(),
            HasUndefinedLengths = settings["undefined-lengths"].Any(),
            TransferSyntaxUid = settings["syntax"].Select(UidOf).SingleOrDefault(),
        };
        var queue = new Queue<Line>(lines.Where(line => line.Text[0] != '@'));
        Fill(root, queue, 0, encoding);
        return new ExampleFile(root, settings, encoding);
    }

    /// <summary>Adds one element from its text.</summary>
    public static void Add(DicomFileBuilder dataSet, string element, string value, Encoding encoding)
    {
        var (tag, vr) = ElementOf(element);
        if (vr == VR.SQ)
        {
            var code = value.Split(", ", 3);
            dataSet.Add(tag, new DicomFileBuilder { { 0x00080100, VR.SH, code[0] }, { 0x00080102, VR.SH, code[1] }, { 0x00080104, VR.LO, code[2] } });
        }
        else
        {
            dataSet.Add(tag, vr, ValueText.Encode(vr, vr == VR.UI ? UidOf(value) : value, encoding));
        }
    }

    /// <summary>Takes the elements that are indented like the first one.</summary>
    private static void Fill(DicomFileBuilder dataSet, Queue<Line> lines, int indent, Encoding encoding)
    {
        while (lines.TryPeek(out var line) && line.Indent == indent)
        {
            lines.Dequeue();
            try
            {
                var (name, value) = Split(line.Text);
                if (value is not null)
                    Add(dataSet, name, value, encoding);
                else
                    dataSet.Add(ElementOf(name).Tag, [.. Items(lines, indent, encoding)]);
            }
            catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException)
            {
                throw new FormatException($"line {line.Number}: {e.Message}");
            }
        }

        if (lines.TryPeek(out var next) && next.Indent > indent)
            throw new FormatException($"line {next.Number}: indented too far");
    }

    private static IEnumerable<DicomFileBuilder> Items(Queue<Line> lines, int indent, Encoding encoding)
    {
        while (lines.TryPeek(out var line) && line.Indent > indent && line.Text == "item")
        {
            lines.Dequeue();
            var item = new DicomFileBuilder();
            if (lines.TryPeek(out var first) && first.Indent > line.Indent)
                Fill(item, lines, first.Indent, encoding);
            yield return item;
        }
    }

    private static (uint Tag, VR VR) ElementOf(string text)
    {
        if (text[0] == '(')
        {
            var tag = uint.Parse(string.Concat(text.AsSpan(1, 4), text.AsSpan(6, 4)), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return VRInfo.TryParse(text.AsSpan(11).Trim(), out var vr) ? (tag, vr) : throw new FormatException($"{text} needs a VR");
        }

        return DataDictionary.TryGetTag(text, out var known)
            ? (known.Value, DataDictionary.GetVR(known))
            : throw new FormatException($"{text} is no keyword");
    }

    /// <summary>A UID, given as itself or by its keyword.</summary>
    private static string UidOf(string text) =>
        UidRegistry.Entries.Where(entry => entry.Keyword == text).Select(entry => entry.Uid).FirstOrDefault(text);

    private static (string Name, string? Value) Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (text, null) : (text[..equals].Trim(), text[(equals + 1)..].Trim());
    }

    private readonly record struct Line(int Number, int Indent, string Text);
}
