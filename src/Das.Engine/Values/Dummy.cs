using System.Buffers.Binary;
using Das.Standard;

namespace Das.Engine.Values;

/// <summary>Plain values that say nothing: legal for their VR and never the value that they replace (PS3.15 section E.1.1, action codes D and Z).</summary>
internal static class Dummy
{
    /// <summary>Whether a VR has a dummy. A UID stands for something, so it needs a replacement of its own; a sequence has items and no value.</summary>
    public static bool Exists(VR vr) => vr is not (VR.UI or VR.SQ or VR.None);

    /// <summary>The dummy for a value.</summary>
    /// <param name="vr">The VR; see <see cref="Exists"/>.</param>
    /// <param name="input">The encoded value that is replaced; padding does not count.</param>
    /// <param name="count">How many values there must be; 1 unless the data dictionary wants more.</param>
    /// <param name="isBigEndian">How binary numbers are encoded.</param>
    /// <returns>The encoded value, unpadded; all text in it is ASCII, which every Specific Character Set has.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The VR has no dummy.</exception>
    public static byte[] For(VR vr, ReadOnlySpan<byte> input, int count = 1, bool isBigEndian = false)
    {
        var dummy = Make(vr, isOther: false, count, isBigEndian);
        return SameValue.Are(vr, dummy, input) ? Make(vr, isOther: true, count, isBigEndian) : dummy;
    }

    /// <summary>The dummy for an element: as many values as the data dictionary wants, and the form that the attribute has besides its VR.</summary>
    /// <remarks>
    /// Of an attribute that says how an object is built, a term of the Standard takes the place of what is none (see <see cref="EnumeratedValues"/>).
    /// Numbers keep their count where the dictionary allows several: what a file says of the points of a contour, for example, stays true of
    /// the dummy points. Other values come down to the least count.
    /// </remarks>
    /// <param name="tag">The attribute; of one that the dictionary does not know only the VR counts.</param>
    /// <param name="vr">The VR, of a known attribute in UN the one that the dictionary says; see <see cref="Exists"/>.</param>
    /// <param name="input">The encoded value that is replaced.</param>
    /// <param name="isBigEndian">How binary numbers are encoded.</param>
    /// <returns>The encoded value, unpadded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The VR has no dummy.</exception>
    public static byte[] For(Tag tag, VR vr, ReadOnlySpan<byte> input, bool isBigEndian)
    {
        if (vr.IsText())
            return TextDummy.For(tag, vr).Replacing(input);
        if (vr is VR.OB or VR.UN && DummyForm.LengthOf(tag) is > 0 and var length)
        {
            var dummy = new byte[length];
            dummy[^1] = (byte)(dummy.AsSpan().SequenceEqual(input) ? 1 : 0);
            return dummy;
        }

        return For(vr, input, CountFor(tag, vr, input), isBigEndian);
    }

    private static int CountFor(Tag tag, VR vr, ReadOnlySpan<byte> input)
    {
        var size = vr.ValueLength();
        var count = size == 0 ? 0 : input.Length / size;
        return count > 0 && DataDictionary.TryGet(tag, out var entry) && entry.AllowsCount(count) ? count : LeastCount(tag);
    }

    /// <summary>How many values the data dictionary wants at least.</summary>
    public static int LeastCount(Tag tag) => DataDictionary.TryGet(tag, out var entry) ? Math.Max(1, entry.MinVM) : 1;

    private static byte[] Make(VR vr, bool isOther, int count, bool isBigEndian)
    {
        if (!vr.IsText())
            return Number(vr, isOther, count, isBigEndian);
        return TextDummy.Repeat(Text(vr, isOther), vr.IsSeparatedByBackslash() ? count : 1);
    }

    /// <summary>The dummy text of a VR, or another one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The VR has no dummy, or is no text.</exception>
    public static string Text(VR vr, bool isOther) => vr switch
    {
        VR.CS => isOther ? "ANONYMOUS" : "ANON",
        VR.DA => isOther ? "19000102" : "19000101",
        VR.TM => isOther ? "000001" : "000000",
        VR.DT => isOther ? "19000102000000" : "19000101000000",
        VR.AS => isOther ? "001Y" : "000Y",
        VR.DS or VR.IS => isOther ? "1" : "0",
        VR.UR => isOther ? "about:invalid" : "about:blank",
        VR.AE or VR.LO or VR.LT or VR.PN or VR.SH or VR.ST or VR.UC or VR.UT => isOther ? "ANONYMOUS" : "ANONYMIZED",
        _ => throw new ArgumentOutOfRangeException(nameof(vr), vr, "the VR has no dummy"),
    };

    /// <summary>Zeros, or ones where that is what is replaced. Of a VR without a fixed length one word.</summary>
    private static byte[] Number(VR vr, bool isOther, int count, bool isBigEndian)
    {
        if (!Exists(vr))
            throw new ArgumentOutOfRangeException(nameof(vr), vr, "the VR has no dummy");
        var size = WordLength(vr);
        var isReal = vr is VR.FL or VR.FD;
        var bytes = new byte[vr.ValueLength() > 0 ? count * size : size];
        for (var at = 0; isOther && at < bytes.Length; at += size)
        {
            var number = bytes.AsSpan(at, size);
            if (isReal)
                WriteOne(number, isBigEndian);
            else
                number[isBigEndian ? ^1 : 0] = 1;
        }

        return bytes;
    }

    private static void WriteOne(Span<byte> number, bool isBigEndian)
    {
        if (number.Length == 4 && isBigEndian)
            BinaryPrimitives.WriteSingleBigEndian(number, 1);
        else if (number.Length == 4)
            BinaryPrimitives.WriteSingleLittleEndian(number, 1);
        else if (isBigEndian)
            BinaryPrimitives.WriteDoubleBigEndian(number, 1);
        else
            BinaryPrimitives.WriteDoubleLittleEndian(number, 1);
    }

    /// <summary>Bytes of a number, or of the words that a value without a fixed length is made of (PS3.5 table 6.2-1); OB and UN are padded to two.</summary>
    private static int WordLength(VR vr) => vr switch
    {
        VR.OF or VR.OL => 4,
        VR.OD or VR.OV => 8,
        _ => Math.Max(2, vr.ValueLength()),
    };
}
