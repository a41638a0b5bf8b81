using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Das.Dicom.CharacterSets;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Cli;

/// <summary>Prints elements, one in a line, what is nested indented.</summary>
internal sealed class ElementPrinter(TextWriter output)
{
    private const int MaxCharacters = 64;
    private const int MaxNumbers = 8;
    private const int KeywordWidth = 36;

    /// <summary>Prints a data set, the file meta information or an item.</summary>
    public void Print(DataSet dataSet, int depth = 0)
    {
        var characterSet = dataSet.CharacterSet;
        foreach (var element in dataSet)
        {
            for (var i = 0; i < depth; i++)
                output.Write("    ");
            var vr = element.VR == VR.None ? "--" : element.VR.ToString();
            var length = element.IsSequence && element.Length == 0 && element.Items.Count > 0 ? "-" : element.Length.ToString(CultureInfo.InvariantCulture);
            output.Write($"{element.Tag} {vr} {length,8} {NameOf(element).PadRight(KeywordWidth)} ");
            output.WriteLine(Describe(element, characterSet));
            var number = 0;
            foreach (var item in element.Items)
            {
                for (var i = 0; i < depth; i++)
                    output.Write("    ");
                output.WriteLine($"  [{number++}]");
                Print(item, depth + 1);
            }
        }
    }

    private static string NameOf(Element element)
    {
        if (element.Tag.IsPrivateCreator)
            return "PrivateCreator";
        if (!element.Tag.IsPrivate)
            return DataDictionary.TryGet(element.Tag, out var entry) ? entry.Keyword : "";
        return element.Container.TryFindPrivateCreator(element.Tag, out var creator)
            ? "{" + ConsoleText.Printable(Encoding.Latin1.GetString(creator.Value).Trim(' ', '\0')) + "}"
            : "{}";
    }

    /// <summary>The value in short.</summary>
    internal static string Describe(Element element, SpecificCharacterSet characterSet)
    {
        if (element.IsSequence)
            return element.Items.Count == 1 ? "1 item" : $"{element.Items.Count} items";
        if (element.IsEncapsulated)
            return "encapsulated";
        if (element.IsLarge || (!element.VR.IsText() && element.VR.ValueLength() == 0))
            return element.Length == 0 ? "" : "...";
        return element.VR.IsText() ? Text(element, characterSet) : Numbers(element);
    }

    private static string Text(Element element, SpecificCharacterSet characterSet)
    {
        // No character has more than 8 bytes, escape sequences included, that anybody needs to see the first few of.
        var value = element.Value[..(int)Math.Min(element.Length, MaxCharacters * 8)];
        var text = (element.VR.UsesSpecificCharacterSet() ? characterSet.Decode(value, element.VR) : Encoding.Latin1.GetString(value)).TrimEnd(' ', '\0');
        var isCut = text.Length > MaxCharacters || value.Length < element.Length;
        return "\"" + ConsoleText.Printable(text[..Math.Min(text.Length, MaxCharacters)]) + (isCut ? "...\"" : "\"");
    }

    private static string Numbers(Element element)
    {
        var size = element.VR.ValueLength();
        var value = element.Value;
        var numbers = new StringBuilder();
        for (var i = 0; i < MaxNumbers && (i + 1) * size <= value.Length; i++)
        {
            if (i > 0)
                numbers.Append('\\');
            numbers.Append(Number(element.VR, value.Slice(i * size, size), element.Container.IsBigEndian && !element.Container.IsFileMeta));
        }

        return numbers.Append(value.Length > MaxNumbers * size ? "..." : "").ToString();
    }

    private static string Number(VR vr, ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        Span<byte> ordered = stackalloc byte[bytes.Length];
        bytes.CopyTo(ordered);
        if (vr == VR.AT)
        {
            var group = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            var number = isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
            return new Tag(group, number).ToString();
        }

        if (isBigEndian)
            ordered.Reverse();
        IFormattable result = vr switch
        {
            VR.US => BinaryPrimitives.ReadUInt16LittleEndian(ordered),
            VR.SS => BinaryPrimitives.ReadInt16LittleEndian(ordered),
            VR.UL => BinaryPrimitives.ReadUInt32LittleEndian(ordered),
            VR.SL => BinaryPrimitives.ReadInt32LittleEndian(ordered),
            VR.UV => BinaryPrimitives.ReadUInt64LittleEndian(ordered),
            VR.SV => BinaryPrimitives.ReadInt64LittleEndian(ordered),
            VR.FL => BinaryPrimitives.ReadSingleLittleEndian(ordered),
            _ => BinaryPrimitives.ReadDoubleLittleEndian(ordered),
        };
        return result.ToString(null, CultureInfo.InvariantCulture);
    }
}
