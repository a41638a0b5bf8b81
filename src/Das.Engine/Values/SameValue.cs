using System.Globalization;
using Das.Standard;

namespace Das.Engine.Values;

/// <summary>
/// Whether two encoded values say the same, however they are written: padding of every value, empty components of a name, <c>0</c> and
/// <c>0.0</c>, <c>00</c> and <c>000000</c> make no difference. In doubt they are the same, because a dummy must not be.
/// </summary>
internal static class SameValue
{
    /// <summary>Whether they do; the first one is a dummy and holds ASCII.</summary>
    public static bool Are(VR vr, ReadOnlySpan<byte> dummy, ReadOnlySpan<byte> input)
    {
        if (!vr.IsText())
            return dummy.SequenceEqual(input);
        while (vr.IsSeparatedByBackslash() && dummy.IndexOf((byte)'\\') is >= 0 and var end)
        {
            var inputEnd = input.IndexOf((byte)'\\');
            if (inputEnd < 0 || !AreOne(vr, dummy[..end], input[..inputEnd]))
                return false;
            dummy = dummy[(end + 1)..];
            input = input[(inputEnd + 1)..];
        }

        return AreOne(vr, dummy, input);
    }

    private static bool AreOne(VR vr, ReadOnlySpan<byte> dummy, ReadOnlySpan<byte> input)
    {
        input = Padding.Trim(input);
        return vr switch
        {
            VR.PN => dummy.SequenceEqual(input.TrimEnd("^= "u8)),
            VR.DS or VR.IS => NumberOf(dummy) == NumberOf(input),
            VR.DA or VR.TM or VR.DT => AreTimes(dummy, input),
            _ => dummy.SequenceEqual(input),
        };
    }

    /// <summary>A time that only adds zeros to another one, or leaves parts out, is the same. ACR-NEMA wrote dots and colons between the parts.</summary>
    private static bool AreTimes(ReadOnlySpan<byte> dummy, ReadOnlySpan<byte> input)
    {
        var count = 0;
        foreach (var letter in input)
        {
            if (letter is (byte)'.' or (byte)':')
                continue;
            if (count < dummy.Length && letter != dummy[count])
                return false;
            count++;
        }

        return count > 0;
    }

    /// <summary>What a value of DS or IS says; null if it is no number.</summary>
    public static double? NumberOf(ReadOnlySpan<byte> value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
