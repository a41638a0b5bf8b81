using System.Diagnostics.CodeAnalysis;
using System.Text;
using Das.Dicom.Elements;
using Das.Dicom.Notation;
using Das.Standard;

namespace Das.Engine.Values;

/// <summary>
/// Elements as scripts see them: everything is a text (DicomEdit 6). Values are separated by backslashes, padding is no part of them, numbers are
/// decimal, other binary values are UTF-8.
/// </summary>
internal static class ElementText
{
    /// <summary>The value of an element.</summary>
    /// <exception cref="EditException">It is a sequence, or its bytes are no value of its VR.</exception>
    public static string Read(Element element)
    {
        if (element.IsSequence)
            throw new EditException($"{element.Tag} is a sequence and has no value");
        if (element.IsEncapsulated)
            throw new EditException($"{element.Tag} is encapsulated and has no value");
        return TryRead(element, out var text) ? text : throw new EditException($"the value of {element.Tag} does not fit its VR");
    }

    /// <summary>The value of an element that is neither a sequence nor encapsulated; false if its bytes are no value of its VR.</summary>
    public static bool TryRead(Element element, [NotNullWhen(true)] out string? text)
    {
        var vr = VROf(element);
        var value = element.Value;
        if (NumericText.IsNumeric(vr))
            text = NumericText.Read(value, vr, IsBigEndian(element.Container, element.VR));
        else
            text = vr.IsText() ? Trim(Decode(element, value, vr), vr) : Encoding.UTF8.GetString(TrimBinary(value));
        return text is not null;
    }

    /// <summary>Writes a text as the value of an element, in the VR it has, else in the dictionary's, else in UN.</summary>
    /// <exception cref="EditException">The text is no value of the VR, or has characters that the data set's character set lacks.</exception>
    public static void Write(DataSet dataSet, Tag tag, NewText text)
    {
        var vr = dataSet.TryFind(tag, out var element) ? element.VR : DataDictionary.GetVR(tag);
        if (vr == VR.None)
            vr = VR.UN;
        dataSet.Set(tag, vr, Encode(dataSet, tag, vr, text));
    }

    /// <summary>Writes a text as the value of an element that is there.</summary>
    /// <exception cref="EditException">As above.</exception>
    public static void Write(Element element, NewText text) => element.SetValue(element.VR, Encode(element.Container, element.Tag, element.VR, text));

    private static ReadOnlySpan<byte> Encode(DataSet dataSet, Tag tag, VR vr, NewText text)
    {
        var effective = EffectiveVR(tag, vr);
        var hasText = effective != VR.SQ && !NumericText.IsNumeric(effective);
        return hasText && text.IsPlain ? text.Plain : Encode(dataSet, tag, vr, effective, text.ToString());
    }

    private static byte[] Encode(DataSet dataSet, Tag tag, VR vr, VR effective, string text)
    {
        if (effective == VR.SQ)
            throw new EditException($"{tag} is a sequence and cannot be assigned a text");
        if (NumericText.IsNumeric(effective))
        {
            return NumericText.Write(text, effective, IsBigEndian(dataSet, vr))
                ?? throw new EditException($"the text assigned to {tag} is not a number that fits VR {effective}");
        }

        if (!effective.IsText())
            return Encoding.UTF8.GetBytes(text);
        return dataSet.CharacterSet.TryEncode(text, effective, out var bytes)
            ? bytes
            : throw new EditException($"the text assigned to {tag} has a character that the Specific Character Set of the data set lacks");
    }

    /// <summary>Whether a value is big endian: UN never is (PS3.5 section 6.2.2).</summary>
    public static bool IsBigEndian(DataSet dataSet, VR writtenAs) => writtenAs != VR.UN && dataSet.IsBigEndian;

    /// <summary>The VR that the value of an element has: its own, or the dictionary's where it is written as UN.</summary>
    public static VR VROf(Element element) => EffectiveVR(element.Tag, element.VR);

    /// <summary>A known element in VR UN has the encoding of its real VR (PS3.5 section 6.2.2).</summary>
    private static VR EffectiveVR(Tag tag, VR vr)
    {
        if (vr != VR.UN)
            return vr;
        var known = DataDictionary.GetVR(tag);
        return known == VR.None ? VR.UN : known;
    }

    private static string Decode(Element element, ReadOnlySpan<byte> value, VR vr) =>
        Ascii.IsValid(value) && !value.Contains((byte)0x1B)
            ? Encoding.ASCII.GetString(value)
            : element.Container.CharacterSet.Decode(value, vr);

    private static string Trim(string text, VR vr)
    {
        if (!vr.IsSeparatedByBackslash())
            return text.TrimEnd(' ', '\0');
        return text.Contains('\\')
            ? string.Join('\\', text.Split('\\').Select(part => TrimValue(part, vr)))
            : TrimValue(text, vr);
    }

    private static string TrimValue(string value, VR vr) =>
        vr == VR.UC ? value.TrimEnd(' ', '\0') : value.Trim(' ', '\0');

    private static ReadOnlySpan<byte> TrimBinary(ReadOnlySpan<byte> value) =>
        value.EndsWith((byte)0) ? value[..^1] : value.TrimEnd((byte)' ');
}
