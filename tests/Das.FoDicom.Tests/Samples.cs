using Das.Engine;
using FellowOakDicom;
using DasFile = Das.Dicom.DicomFile;

namespace Das.FoDicom.Tests;

/// <summary>Data sets of an invented patient, and what becomes of them by their file.</summary>
internal static class Samples
{
    /// <summary>A small image.</summary>
    public static DicomDataset Image(DicomTransferSyntax? transferSyntax = null) => new DicomDataset(transferSyntax ?? DicomTransferSyntax.ExplicitVRLittleEndian)
    {
        { DicomTag.SOPClassUID, DicomUID.SecondaryCaptureImageStorage },
        { DicomTag.SOPInstanceUID, "1.2.3.4" },
        { DicomTag.StudyInstanceUID, "1.2.3" },
        { DicomTag.SeriesInstanceUID, "1.2.3.1" },
        { DicomTag.Modality, "OT" },
        { DicomTag.PatientName, "Featherstone^Jemima" },
        { DicomTag.PatientID, "MRN-4711" },
        { DicomTag.PatientBirthDate, "19700102" },
        { DicomTag.SamplesPerPixel, (ushort)1 },
        { DicomTag.PhotometricInterpretation, "MONOCHROME2" },
        { DicomTag.Rows, (ushort)4 },
        { DicomTag.Columns, (ushort)4 },
        { DicomTag.BitsAllocated, (ushort)16 },
        { DicomTag.BitsStored, (ushort)16 },
        { DicomTag.HighBit, (ushort)15 },
        { DicomTag.PixelRepresentation, (ushort)0 },
        { DicomTag.PixelData, new byte[32] },
    };

    /// <summary>The bytes of a file.</summary>
    public static byte[] Saved(DicomFile file)
    {
        var stream = new MemoryStream();
        file.Save(stream);
        return stream.ToArray();
    }

    /// <summary>A file as fo-dicom reads what it wrote.</summary>
    public static DicomFile Reopened(DicomFile file) => DicomFile.Open(new MemoryStream(Saved(file)));

    /// <summary>What a script makes of the bytes of a file.</summary>
    public static DicomFile ByFile(DicomFile file, Script script)
    {
        using var read = DasFile.Read(Saved(file));
        script.Apply(read, TestScripts.Context);
        return DicomFile.Open(new MemoryStream(read.ToArray()));
    }
}
