using Das.Dicom.Elements;
using Das.Dicom.Writing;
using Das.Standard;

namespace Das.Dicom.FileMeta;

/// <summary>
/// The file meta information of the file that is written (PS3.10 section 7.1): made anew from the data set, so that nothing of the source's
/// (application entities, private information) survives. Elements of group 0002 that were set since reading are taken over.
/// </summary>
internal static class FileMetaBuilder
{
    /// <summary>Appends preamble, prefix and group 0002.</summary>
    public static void Write(DicomFile file, OutputBuffer output)
    {
        output.WriteZeros(128);
        output.Write("DICM"u8);
        output.WriteHeader(Tags.FileMetaInformationGroupLength, VR.UL, 4, ElementEncoding.ExplicitLittleEndian);
        var groupLength = output.Length;
        output.WriteUInt32(0, false);
        var begin = output.Length;

        // Standard elements and those that were set, in the order of their tags.
        var next = 0;
        foreach (var element in file.FileMeta)
        {
            if (!element.IsNew || element.Tag <= Tags.TransferSyntaxUID)
                continue; // Up to the Transfer Syntax UID they say what the file is, and nobody knows that better.
            WriteStandard(file, output, ref next, element.Tag);
            output.WriteHeader(element.Tag, element.VR, (uint)element.Length, ElementEncoding.ExplicitLittleEndian);
            output.Write(element.Value);
        }

        WriteStandard(file, output, ref next, new Tag(0x0002FFFF));
        output.PatchUInt32(groupLength, (uint)(output.Length - begin), false);
    }

    /// <summary>The standard elements before a tag that was set by somebody; that one itself is left to him.</summary>
    private static void WriteStandard(DicomFile file, OutputBuffer output, ref int next, Tag before)
    {
        for (; next < s_standard.Length && s_standard[next] <= before; next++)
        {
            var tag = s_standard[next];
            if (tag == before)
                continue;
            var value = ValueOf(tag, file);
            if (value.IsEmpty)
                continue;
            var padded = (value.Length + 1) & ~1;
            var vr = DataDictionary.GetVR(tag);
            output.WriteHeader(tag, vr, (uint)padded, ElementEncoding.ExplicitLittleEndian);
            output.Write(value);
            if (padded != value.Length)
                output.WriteByte(vr.PaddingByte());
        }
    }

    private static readonly Tag[] s_standard =
    [
        Tags.FileMetaInformationVersion, Tags.MediaStorageSOPClassUID, Tags.MediaStorageSOPInstanceUID,
        Tags.TransferSyntaxUID, Tags.ImplementationClassUID, Tags.ImplementationVersionName,
    ];

    private static ReadOnlySpan<byte> ValueOf(Tag tag, DicomFile file)
    {
        if (tag == Tags.FileMetaInformationVersion)
            return [0, 1];
        if (tag == Tags.MediaStorageSOPClassUID)
            return Uid(file.DataSet, Tags.SOPClassUID);
        if (tag == Tags.MediaStorageSOPInstanceUID)
            return Uid(file.DataSet, Tags.SOPInstanceUID);
        if (tag == Tags.TransferSyntaxUID)
            return System.Text.Encoding.ASCII.GetBytes(file.TransferSyntax.Uid);
        return tag == Tags.ImplementationClassUID ? Implementation.ClassUid : Implementation.VersionName;
    }

    private static ReadOnlySpan<byte> Uid(DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) ? element.Value.TrimEnd("\0 "u8) : default;
}
