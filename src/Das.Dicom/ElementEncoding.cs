namespace Das.Dicom;

/// <summary>Byte order and VR form of the elements of a data set or an item (PS3.5 sections 7.1.2, 7.1.3 and 7.3).</summary>
[Flags]
public enum ElementEncoding : byte
{
    /// <summary>Explicit VR, little endian.</summary>
    ExplicitLittleEndian = 0,

    /// <summary>No VR in the file, 32-bit lengths. Also inside an element of VR UN, whatever surrounds it (PS3.5 section 6.2.2).</summary>
    ImplicitLittleEndian = 1,

    /// <summary>Explicit VR, big endian (retired).</summary>
    ExplicitBigEndian = 2,

    /// <summary>Implicit VR, big endian: never in the Standard, seen in files older than it.</summary>
    ImplicitBigEndian = 3,
}
