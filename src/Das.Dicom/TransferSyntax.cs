
namespace Das.Dicom;

/// <summary>How a data set is encoded (PS3.5 section 10 and annex A).</summary>
/// <param name="Uid">The Transfer Syntax UID, without padding.</param>
/// <param name="Encoding">Byte order and VR form of its elements.</param>
/// <param name="IsDeflated">Whether the data set is compressed as a whole (PS3.5 A.5).</param>
public sealed record TransferSyntax(string Uid, ElementEncoding Encoding, bool IsDeflated)
{
    /// <summary>PS3.5 A.1.</summary>
    public static TransferSyntax ImplicitVRLittleEndian { get; } = new("1.2.840.10008.1.2", ElementEncoding.ImplicitLittleEndian, false);

    /// <summary>PS3.5 A.2.</summary>
    public static TransferSyntax ExplicitVRLittleEndian { get; } = new("1.2.840.10008.1.2.1", ElementEncoding.ExplicitLittleEndian, false);

    /// <summary>PS3.5 A.3, retired.</summary>
    public static TransferSyntax ExplicitVRBigEndian { get; } = new("1.2.840.10008.1.2.2", ElementEncoding.ExplicitBigEndian, false);

    /// <summary>PS3.5 A.5.</summary>
    public static TransferSyntax DeflatedExplicitVRLittleEndian { get; } = new("1.2.840.10008.1.2.1.99", ElementEncoding.ExplicitLittleEndian, true);

    /// <summary>The transfer syntax whose data sets are encoded so, with pixel data that are not compressed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static TransferSyntax FromEncoding(ElementEncoding encoding) => encoding switch
    {
        ElementEncoding.ExplicitLittleEndian => ExplicitVRLittleEndian,
        ElementEncoding.ImplicitLittleEndian => ImplicitVRLittleEndian,
        ElementEncoding.ExplicitBigEndian => ExplicitVRBigEndian,
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), "no transfer syntax has this encoding"),
    };

    /// <summary>
    /// Whether Pixel Data consist of fragments: what is not native and has no other form is (PS3.5 A.4).
    /// </summary>
    public bool IsEncapsulated => Encoding == ElementEncoding.ExplicitLittleEndian && !IsDeflated && Uid != ExplicitVRLittleEndian.Uid;

    /// <summary>
    /// The transfer syntax of a UID. One that is not known is Explicit VR Little Endian, as every encapsulated one is (PS3.5 A.4).
    /// </summary>
    public static TransferSyntax FromUid(ReadOnlySpan<byte> uid)
    {
        if (uid.SequenceEqual("1.2.840.10008.1.2.1"u8))
            return ExplicitVRLittleEndian;
        if (uid.SequenceEqual("1.2.840.10008.1.2"u8))
            return ImplicitVRLittleEndian;
        if (uid.SequenceEqual("1.2.840.10008.1.2.2"u8))
            return ExplicitVRBigEndian;
        if (uid.SequenceEqual("1.2.840.10008.1.2.1.99"u8))
            return DeflatedExplicitVRLittleEndian;

        // GE's private syntax: Implicit VR Little Endian with big endian pixels, which are copied as they are.
        var isImplicit = uid.SequenceEqual("1.2.840.113619.5.2"u8);

        // JPIP Referenced Deflate and its HTJ2K twin.
        var isDeflated = uid.SequenceEqual("1.2.840.10008.1.2.4.95"u8) || uid.SequenceEqual("1.2.840.10008.1.2.4.205"u8);
        var encoding = isImplicit ? ElementEncoding.ImplicitLittleEndian : ElementEncoding.ExplicitLittleEndian;
        return new(System.Text.Encoding.ASCII.GetString(uid), encoding, isDeflated);
    }
}
