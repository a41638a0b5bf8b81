using System.Buffers.Binary;
using Das.Standard;

namespace Das.Dicom.Reading;

/// <summary>How a file begins: preamble and prefix (PS3.10 section 7.1), file meta information alone, or a bare data set.</summary>
/// <param name="Position">Where the first element is.</param>
/// <param name="HasFileMeta">Whether group 0002 may be expected there.</param>
/// <param name="Encoding">How a data set without a transfer syntax is encoded, as far as can be told.</param>
internal readonly record struct FileStart(int Position, bool HasFileMeta, ElementEncoding Encoding)
{
    private const int PreambleLength = 128;

    /// <summary>Looks at the first bytes of a file.</summary>
    /// <exception cref="NotDicomException">They are not those of a DICOM file.</exception>
    public static FileStart Find(SourceWindow window)
    {
        if (window.Ensure(PreambleLength + 4) && window.Buffer.AsSpan(PreambleLength, 4).SequenceEqual("DICM"u8))
            return new(PreambleLength + 4, true, ElementEncoding.ExplicitLittleEndian);

        foreach (var encoding in (ReadOnlySpan<ElementEncoding>)
            [ElementEncoding.ExplicitLittleEndian, ElementEncoding.ImplicitLittleEndian, ElementEncoding.ExplicitBigEndian, ElementEncoding.ImplicitBigEndian])
        {
            if (window.Ensure(8) && IsFirstElement(window, encoding, out var tag))
                return new(0, tag.Group == 2, encoding);
        }

        throw new NotDicomException();
    }

    /// <summary>The transfer syntax of a data set that has none, from its first element.</summary>
    public static TransferSyntax GuessTransferSyntax(SourceWindow window, ElementEncoding fallback)
    {
        foreach (var syntax in (ReadOnlySpan<TransferSyntax>)
            [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian])
        {
            if (window.Ensure(8) && IsFirstElement(window, syntax.Encoding, out _))
                return syntax;
        }

        if (fallback == ElementEncoding.ExplicitBigEndian)
            return TransferSyntax.ExplicitVRBigEndian;
        var hasVR = window.Ensure(6) && window.Buffer.AsSpan(window.Position + 4, 2).IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
        return hasVR || !window.Ensure(8) ? TransferSyntax.ExplicitVRLittleEndian : TransferSyntax.ImplicitVRLittleEndian;
    }

    /// <summary>Whether the window is at an element that a data set can begin with: known, of a low group, with a credible header.</summary>
    private static bool IsFirstElement(SourceWindow window, ElementEncoding encoding, out Tag tag)
    {
        var bytes = window.Buffer.AsSpan(window.Position, 8);
        var isBigEndian = (encoding & ElementEncoding.ExplicitBigEndian) != 0;
        tag = isBigEndian
            ? new(BinaryPrimitives.ReadUInt16BigEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]))
            : new(BinaryPrimitives.ReadUInt16LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]));
        if (tag.Group is 0 or > 0x28 || DataDictionary.GetVR(tag) is VR.None or VR.UN)
            return false;

        if ((encoding & ElementEncoding.ImplicitLittleEndian) == 0)
            return ((VR)(bytes[4] | (bytes[5] << 8))).IsKnown();

        var length = isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        return length <= window.SourceLength - window.SourcePosition - 8;
    }
}
