using System.Text;
using Das.Standard;
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom;

/// <summary>Makes elements of fo-dicom from the bytes of their values.</summary>
internal static class ElementFactory
{
    /// <summary>Makes an element.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="vr">Its VR; a sequence has no items.</param>
    /// <param name="value">Its value, little endian.</param>
    /// <param name="encodings">How its text is encoded.</param>
    public static DicomItem Create(DicomTag tag, VR vr, ReadOnlySpan<byte> value, Encoding[] encodings) =>
        Create(tag, vr, value.IsEmpty ? EmptyBuffer.Value : new MemoryByteBuffer(value.ToArray()), encodings);

    /// <summary>Makes an element whose value is in a buffer.</summary>
    public static DicomItem Create(DicomTag tag, VR vr, IByteBuffer value, Encoding[] encodings) => vr switch
    {
        VR.AE => new DicomApplicationEntity(tag, value),
        VR.AS => new DicomAgeString(tag, value),
        VR.AT => new DicomAttributeTag(tag, value),
        VR.CS => new DicomCodeString(tag, value),
        VR.DA => new DicomDate(tag, value),
        VR.DS => new DicomDecimalString(tag, value),
        VR.DT => new DicomDateTime(tag, value),
        VR.FD => new DicomFloatingPointDouble(tag, value),
        VR.FL => new DicomFloatingPointSingle(tag, value),
        VR.IS => new DicomIntegerString(tag, value),
        VR.LO => new DicomLongString(tag, encodings, value),
        VR.LT => new DicomLongText(tag, encodings, value),
        VR.OB => new DicomOtherByte(tag, value),
        VR.OD => new DicomOtherDouble(tag, value),
        VR.OF => new DicomOtherFloat(tag, value),
        VR.OL => new DicomOtherLong(tag, value),
        VR.OV => new DicomOtherVeryLong(tag, value),
        VR.OW => new DicomOtherWord(tag, value),
        VR.PN => new DicomPersonName(tag, encodings, value),
        VR.SH => new DicomShortString(tag, encodings, value),
        VR.SL => new DicomSignedLong(tag, value),
        VR.SQ when value.Size == 0 => new DicomSequence(tag),
        VR.SS => new DicomSignedShort(tag, value),
        VR.ST => new DicomShortText(tag, encodings, value),
        VR.SV => new DicomSignedVeryLong(tag, value),
        VR.TM => new DicomTime(tag, value),
        VR.UC => new DicomUnlimitedCharacters(tag, encodings, value),
        VR.UI => new DicomUniqueIdentifier(tag, value),
        VR.UL => new DicomUnsignedLong(tag, value),
        VR.UR => new DicomUniversalResource(tag, encodings, value),
        VR.US => new DicomUnsignedShort(tag, value),
        VR.UT => new DicomUnlimitedText(tag, encodings, value),
        VR.UV => new DicomUnsignedVeryLong(tag, value),
        _ => new DicomUnknown(tag, value),
    };
}
