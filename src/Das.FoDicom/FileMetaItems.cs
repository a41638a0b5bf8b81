using System.Text;
using Das.Dicom.Elements;
using Das.Dicom.FileMeta;
using Das.Standard;
using FellowOakDicom;

namespace Das.FoDicom;

/// <summary>File meta information made anew from the data set, as in the files that Das writes (PS3.10 section 7.1).</summary>
internal static class FileMetaItems
{
    /// <summary>The elements of group 0002 behind its length, which fo-dicom makes when it writes.</summary>
    public static List<DicomItem> Of(DatasetIndex index, DicomFileMetaInformation fileMeta, DicomTransferSyntax transferSyntax)
    {
        var dataSet = new DataSet(index.Tree, ElementTree.Root);
        var items = new SortedList<DicomTag, DicomItem> { [DicomTag.FileMetaInformationVersion] = new DicomOtherByte(DicomTag.FileMetaInformationVersion, 0, 1) };
        Add(DicomTag.MediaStorageSOPClassUID, Uid(dataSet, Tags.SOPClassUID));
        Add(DicomTag.MediaStorageSOPInstanceUID, Uid(dataSet, Tags.SOPInstanceUID));
        Add(DicomTag.TransferSyntaxUID, fileMeta.GetDicomItem<DicomElement>(DicomTag.TransferSyntaxUID) is { } written
            ? written.Buffer.Data.AsSpan().TrimEnd("\0 "u8)
            : Encoding.ASCII.GetBytes(transferSyntax.UID.UID));
        Add(DicomTag.ImplementationClassUID, Implementation.ClassUid);
        items.Add(DicomTag.ImplementationVersionName, Create(DicomTag.ImplementationVersionName, VR.SH, Implementation.VersionName));

        // What a script has set, behind what says what the file is.
        foreach (var element in new DataSet(index.Tree, ElementTree.MetaRoot))
        {
            var tag = new DicomTag(element.Tag.Group, element.Tag.Element);
            if (element.IsNew && element.Tag > Tags.TransferSyntaxUID)
                items[tag] = Create(tag, element.VR, element.Value);
        }

        return [.. items.Values];

        void Add(DicomTag tag, ReadOnlySpan<byte> uid)
        {
            if (!uid.IsEmpty)
                items.Add(tag, Create(tag, VR.UI, uid));
        }
    }

    private static DicomItem Create(DicomTag tag, VR vr, ReadOnlySpan<byte> value)
    {
        Span<byte> padded = new byte[(value.Length + 1) & ~1];
        padded.Fill(vr.PaddingByte());
        value.CopyTo(padded);
        return ElementFactory.Create(tag, vr, padded, DicomEncoding.DefaultArray);
    }

    private static ReadOnlySpan<byte> Uid(DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) ? element.Value.TrimEnd("\0 "u8) : default;
}
