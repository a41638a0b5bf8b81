namespace Das.Dicom.FileMeta;

/// <summary>What Das calls itself in the files that it writes (PS3.7 section D.3.3.2).</summary>
public static class Implementation
{
    /// <summary>Implementation Class UID (0002,0012), of the UUID form of PS3.5 B.2.</summary>
    public static ReadOnlySpan<byte> ClassUid => "2.25.221798460214396817430937164912508344621"u8;

    /// <summary>Implementation Version Name (0002,0013).</summary>
    public static ReadOnlySpan<byte> VersionName => "DAS_0_1"u8;
}
