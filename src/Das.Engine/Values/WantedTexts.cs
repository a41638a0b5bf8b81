using System.Text;
using Das.Dicom.Elements;
using Das.Dicom.Notation;
using Das.Standard;

namespace Das.Engine.Values;

/// <summary>Texts to be found among elements by their whole value.</summary>
internal sealed class WantedTexts
{
    // Two, and an escape sequence before and behind them (ISO 2022).
    private const int MaxBytesOfCharacter = 10;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>Whether there is nothing to be found.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>Adds a text as it is and, as blanks around it are padding in most VRs, without them. An empty text is in no element.</summary>
    public void Add(string text)
    {
        var trimmed = text.Trim(' ');
        if (trimmed.Length == 0)
            return;
        _texts.Add(text);
        _texts.Add(trimmed);
        _longest = Math.Max(_longest, Encoding.UTF8.GetByteCount(text));
    }

    /// <summary>Whether one of the texts is the value of an element. A value that cannot be read as its VR says is none of them.</summary>
    public bool IsTextOf(Element element)
    {
        if (element.IsEncapsulated || element.Length == 0 || IsPixelData(element.Tag))
            return false;

        var vr = ElementText.VROf(element);
        if (NumericText.IsNumeric(vr) && element.Length > (_longest + 1L) * vr.ValueLength())
            return false;
        if (vr.IsText() || NumericText.IsNumeric(vr))
            return ElementText.TryRead(element, out var text) && _texts.Contains(text);

        // Bytes are compared as they are, but for the one that pads them to even length: a blank, or outside UN a NUL.
        if (element.Length > (_longest + 1L) * MaxBytesOfCharacter)
            return false;
        var value = element.Value;
        return IsText(element, value, vr) || ((value[^1] == ' ' || (value[^1] == 0 && vr != VR.UN)) && IsText(element, value[..^1], vr));
    }

    /// <summary>Whether bytes are one of the texts in UTF-8 or, where they may be a text whose VR is not known, in the character set of their data set.</summary>
    private bool IsText(Element element, ReadOnlySpan<byte> value, VR vr) =>
        _texts.Contains(Encoding.UTF8.GetString(value)) ||
        (vr == VR.UN && !Ascii.IsValid(value) && _texts.Contains(element.Container.CharacterSet.Decode(value, VR.UT)));

    /// <summary>Pixel Data, Float and Double Float Pixel Data (PS3.3 section C.7.6.3).</summary>
    private static bool IsPixelData(Tag tag) => tag.Group == 0x7FE0 && tag.Element is 0x0008 or 0x0009 or 0x0010;
}
