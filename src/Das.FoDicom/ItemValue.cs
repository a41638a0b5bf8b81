using System.Text;
using Das.Dicom.Reading;
using Das.Standard;
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom;

/// <summary>The bytes that fo-dicom would write for the value of an element; and which ones nobody should ask for.</summary>
internal static class ItemValue
{
    /// <summary>
    /// How long a value is that stays where it is: Pixel Data, long binary values, and what lies behind a URI and has not been loaded, whose length is not
    /// known. Null for all others, and for values of VR UN that begin like a sequence: they must be looked into.
    /// </summary>
    public static long? LengthInPlace(DicomElement element)
    {
        if (element.Buffer is IBulkDataUriByteBuffer { IsMemory: false })
            return int.MaxValue;
        if (element.ValueRepresentation.ValueType == typeof(string) || element.Buffer is not { } buffer)
            return null;
        if (IsPixelData(element.Tag))
            return buffer.Size;
        if (buffer.Size < ReaderOptions.Default.LargeValueThreshold || !IsBinary(element.ValueRepresentation))
            return null;
        return element.ValueRepresentation == DicomVR.UN && MayBeSequence(element.Tag, buffer) ? null : buffer.Size;
    }

    /// <summary>The bytes of a value, which are not to be changed.</summary>
    /// <param name="element">The element.</param>
    /// <param name="encodings">How text is written here; null if that is not known.</param>
    public static byte[] Read(DicomElement element, Encoding[]? encodings)
    {
        if (element.Buffer is not { } buffer || ReferenceEquals(buffer, EmptyBuffer.Value))
            return [];

        // Text of a program has no bytes before it is written, and asking too early for some fixes them in the wrong encoding.
        if (element is DicomStringElement text && text.ValueRepresentation.IsStringEncoded &&
            (buffer is LazyByteBuffer || (encodings is not null && !IsSame(text.TargetEncodings, encodings))))
            return Encode(text, encodings ?? text.TargetEncodings ?? DicomEncoding.DefaultArray);
        return buffer.Data;
    }

    private static bool IsSame(Encoding[]? left, Encoding[] right) => left is not null && left.AsSpan().SequenceEqual(right);

    private static byte[] Encode(DicomStringElement element, Encoding[] encodings)
    {
        var text = element.Get<string>();
        DicomStringElement copy = element.ValueRepresentation == DicomVR.PN
            ? new DicomPersonName(DicomTag.PatientName, text)
            : new DicomUnlimitedText(DicomTag.TextValue, text);
        copy.TargetEncodings = encodings;
        return copy.Buffer.Data;
    }

    private static bool IsPixelData(DicomTag tag) => tag == DicomTag.PixelData || tag == DicomTag.FloatPixelData || tag == DicomTag.DoubleFloatPixelData;

    private static bool IsBinary(DicomVR vr) => vr == DicomVR.OB || vr == DicomVR.OW || vr == DicomVR.OF || vr == DicomVR.OD || vr == DicomVR.OL ||
        vr == DicomVR.OV || vr == DicomVR.UN;

    private static bool MayBeSequence(DicomTag tag, IByteBuffer buffer)
    {
        if (DataDictionary.GetVR(new Tag(tag.Group, tag.Element)) == VR.SQ)
            return true;
        var first = new byte[4];
        buffer.GetByteRange(0, first.Length, first);
        return first is [0xFE, 0xFF, 0x00, 0xE0] or [0xFF, 0xFE, 0xE0, 0x00];
    }
}
