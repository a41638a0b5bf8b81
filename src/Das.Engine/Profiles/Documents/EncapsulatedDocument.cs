using System.Buffers.Binary;
using System.Text;
using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles.Documents;

/// <summary>Encapsulated Document (0042,0011) and the attributes that describe it (PS3.3 section C.24.2).</summary>
internal static class EncapsulatedDocument
{
    private static readonly Tag _title = new(0x00420010);
    private static readonly Tag _mimeType = new(0x00420012);
    private static readonly Tag _mimeTypes = new(0x00420014);
    private static readonly Tag _length = new(0x00420015);
    private static readonly Tag _hl7Identifier = new(0x0040E001);

    /// <summary>
    /// Puts a blank document of the same kind in the place of the document, and all that describes it in step: MIME type, length, title and HL7
    /// identifier; the list of MIME types of its parts goes, because it has none. Burned In Annotation (0028,0301) is not touched: the
    /// profile alone never says <c>NO</c> (PS3.15 sections E.3.1 and E.3.2).
    /// </summary>
    /// <param name="dataSet">The data set, or the item, that holds the document; one without is left as it is.</param>
    public static void Replace(DataSet dataSet)
    {
        if (!dataSet.TryFind(Tags.EncapsulatedDocument, out var element))
            return;
        BlankDocument.TryGet(ValueOf(dataSet, _mimeType), ValueOf(dataSet, Tags.SOPClassUID), out var blank);
        var input = element.Length > MaxBlankLength || element.IsEncapsulated ? default : element.Value;
        var document = blank.Instead(input);
        dataSet.Set(Tags.EncapsulatedDocument, VR.OB, document);
        dataSet.Set(_mimeType, VR.LO, Encoding.ASCII.GetBytes(blank.MimeType));
        if (dataSet.TryFind(_length, out _))
            WriteLength(dataSet, document.Length);
        ReplaceTitle(dataSet);
        if (blank.IsCda || dataSet.TryFind(_hl7Identifier, out _))
            dataSet.Set(_hl7Identifier, VR.ST, Encoding.ASCII.GetBytes(BlankDocument.Hl7Identifier));
        while (dataSet.TryFind(_mimeTypes, out var mimeTypes))
            mimeTypes.Remove();
    }

    /// <summary>An empty title says nothing and stays, unless a second one stands behind it.</summary>
    private static void ReplaceTitle(DataSet dataSet)
    {
        foreach (var title in dataSet)
        {
            if (title.Tag == _title && (title.IsSequence || !title.Value.Trim(" \0"u8).IsEmpty))
            {
                dataSet.Set(_title, VR.ST, Dummy.For(_title, VR.ST, title.Value, isBigEndian: false));
                return;
            }
        }
    }

    // No blank document is longer; a longer one need not be read to know that it is another.
    private const int MaxBlankLength = 4096;

    private static ReadOnlySpan<byte> ValueOf(DataSet dataSet, Tag tag) => dataSet.TryFind(tag, out var element) ? element.Value : default;

    private static void WriteLength(DataSet dataSet, int length)
    {
        Span<byte> number = stackalloc byte[4];
        if (dataSet.IsBigEndian)
            BinaryPrimitives.WriteInt32BigEndian(number, length);
        else
            BinaryPrimitives.WriteInt32LittleEndian(number, length);
        dataSet.Set(_length, VR.UL, number);
    }
}
