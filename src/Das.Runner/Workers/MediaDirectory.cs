using Das.Dicom;
using Das.Standard;

namespace Das.Runner.Workers;

/// <summary>Recognises a DICOMDIR (PS3.3 annex F) by what is in it: its records repeat the attributes of files that it lists by name.</summary>
internal static class MediaDirectory
{
    private static readonly Tag s_directoryRecordSequence = new(0x00041220);

    public static bool Is(DicomFile file) =>
        HasStorageClass(file.FileMeta, Tags.MediaStorageSOPClassUID) || HasStorageClass(file.DataSet, Tags.SOPClassUID) ||
        file.DataSet.TryFind(s_directoryRecordSequence, out _);

    private static bool HasStorageClass(Dicom.Elements.DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) && element.Value.TrimEnd("\0 "u8).SequenceEqual("1.2.840.10008.1.3.10"u8);
}
