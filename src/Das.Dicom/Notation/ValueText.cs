using System.Globalization;
using System.Text;
using Das.Dicom.CharacterSets;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>
/// Values as <see cref="DataSetNotation"/> writes them: text as text, binary numbers in decimal, tags as eight hex digits, everything else as
/// hex digits of its bytes.
/// </summary>
internal static class ValueText
{
    private static readonly Lazy<Dictionary<string, string>> s_uids = new(() =>
        UidRegistry.Entries.Where(entry => entry.Keyword.Length > 0).DistinctBy(entry => entry.Keyword).ToDictionary(entry => entry.Keyword, entry => entry.Uid));

    /// <summary>The VR that a value has when nobody says: the dictionary's, of private elements that of its creator's list, else LO; else UN.</summary>
    public static VR DefaultVR(Tag tag, string? creator)
    {
        if (!tag.IsPrivate)
            return DataDictionary.GetVR(tag) is var vr && vr == VR.None ? VR.UN : vr;
        return creator is not null && PrivateDictionary.TryGet(creator, tag.Group, (byte)tag.Element, out var entry) ? entry.VR : VR.LO;
    }

    /// <summary>The VR that the value of an element has: its own, or that of a known element that is written as UN.</summary>
    public static VR VROf(Element element)
    {
        if (element.VR is not (VR.UN or VR.None))
            return element.VR;
        if (!element.Tag.IsPrivate)
            return DefaultVR(element.Tag, null);
        return element.Container.TryFindPrivateCreator(element.Tag, out var creator) &&
            PrivateDictionary.TryGet(Encoding.Latin1.GetString(creator.Value).TrimEnd('\0'), element.Tag.Group, (byte)element.Tag.Element, out var entry)
            ? entry.VR
            : VR.UN;
    }

    /// <summary>The value of an element, without padding.</summary>
    /// <param name="element">It is no sequence.</param>
    /// <param name="vr">The VR that its bytes are read in.</param>
    /// <param name="form">Plain, unless its bytes are no value of the VR.</param>
    public static string Read(Element element, VR vr, out NotedForm form)
    {
        form = NotedForm.Plain;
        var value = element.Value;
        if (element.IsEncapsulated)
        {
            form = NotedForm.Items;
            value = value[..^8]; // The Sequence Delimitation Item ends it.
        }
        else if (NumericText.IsNumeric(vr))
        {
            if (NumericText.Read(value, vr, IsBigEndian(element)) is { } numbers)
                return numbers;
            form = NotedForm.Hex;
        }
        else if (vr.IsText())
        {
            var bytes = value.TrimEnd(" \0"u8);
            var characterSet = element.Container.CharacterSet;
            var text = characterSet.Decode(bytes, vr);
            if (!text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && characterSet.TryEncode(text, vr, out var again) && bytes.SequenceEqual(again))
                return text;
            form = NotedForm.Hex;
        }

        return Convert.ToHexString(value);
    }

    /// <summary>Whether binary numbers of an element are big endian; in UN they never are (PS3.5 section 6.2.2).</summary>
    public static bool IsBigEndian(Element element) => element.VR != VR.UN && element.Container.IsBigEndian;

    /// <summary>Encodes a value; the result is not padded.</summary>
    /// <param name="text">The value.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="vr">Its VR.</param>
    /// <param name="characterSet">The character set in force.</param>
    /// <param name="isBigEndian">Whether binary numbers are big endian.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? TryEncode(string text, NotedForm form, VR vr, SpecificCharacterSet characterSet, bool isBigEndian, out byte[] bytes)
    {
        bytes = [];
        if (form == NotedForm.Plain && NumericText.IsNumeric(vr))
        {
            bytes = NumericText.Write(text, vr, isBigEndian) ?? bytes;
            return bytes.Length > 0 || text.Length == 0 ? null : $"'{text}' is no value of VR {vr}";
        }

        if (form != NotedForm.Plain || !vr.IsText())
        {
            bytes = ReadHex(text) ?? bytes;
            return bytes.Length > 0 || text.Length == 0 ? null : $"The bytes of {(form == NotedForm.Plain ? "a value of VR " + vr : "a value")} are written as hex digits, as in 00 FF, or 00 * 64";
        }

        if (characterSet.TryEncode(UidOf(text, vr), vr, out bytes))
            return null;
        return vr.UsesSpecificCharacterSet()
            ? "The value has a character that the character set lacks: SpecificCharacterSet = ISO_IR 192 has all"
            : $"The value has a character that VR {vr} cannot have; ':hex' takes any bytes";
    }

    /// <summary>The registered UID that a keyword stands for; any other text as it is.</summary>
    public static string UidOf(string text, VR vr) => vr == VR.UI && s_uids.Value.TryGetValue(text, out var uid) ? uid : text;

    /// <summary>The bytes of hex digits, with blanks between bytes, and <c>* n</c> behind those that are repeated; null if they are none.</summary>
    private static byte[]? ReadHex(string text)
    {
        var count = 1;
        if (text.LastIndexOf('*') is var star and >= 0)
        {
            if (!int.TryParse(text.AsSpan(star + 1), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out count) || count > 1 << 28)
                return null;
            text = text[..star];
        }

        var bytes = new List<byte>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length % 2 != 0 || !part.All(char.IsAsciiHexDigit))
                return null;
            bytes.AddRange(Convert.FromHexString(part));
        }

        var result = new byte[checked(bytes.Count * count)];
        for (var i = 0; i < count; i++)
            bytes.CopyTo(result, i * bytes.Count);
        return result;
    }
}
