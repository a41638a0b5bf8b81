using System.Runtime.CompilerServices;

namespace Das.Standard;

/// <summary>Facts about the VRs: PS3.5 tables 6.2-1, 7.1-1 and 7.1-2, sections 6.1 and 6.4.</summary>
public static class VRInfo
{
    // Sets of VRs: for each first letter, A to Z, its second letters. A reader asks for each element, and cannot guess the answer.
    private static ReadOnlySpan<uint> Known =>
    [
        E | S | T, 0, S, A | S | T, 0, D | L, 0, 0, S, 0, 0, O | T, 0, 0, B | D | F | L | V | W, N, 0, 0, H | L | Q | S | T | V, M,
        C | I | L | N | R | S | T | V, 0, 0, 0, 0, 0,
    ];

    private static ReadOnlySpan<uint> WithShortLength =>
        [E | S | T, 0, S, A | S | T, 0, D | L, 0, 0, S, 0, 0, O | T, 0, 0, 0, N, 0, 0, H | L | S | T, M, I | L | S, 0, 0, 0, 0, 0];

    private static ReadOnlySpan<uint> Texts =>
        [E | S, 0, S, A | S | T, 0, 0, 0, 0, S, 0, 0, O | T, 0, 0, 0, N, 0, 0, H | T, M, C | I | R | T, 0, 0, 0, 0, 0];

    private const uint A = 1, B = 1 << 1, C = 1 << 2, D = 1 << 3, E = 1 << 4, F = 1 << 5, H = 1 << 7, I = 1 << 8, L = 1 << 11, M = 1 << 12,
        N = 1 << 13, O = 1 << 14, Q = 1 << 16, R = 1 << 17, S = 1 << 18, T = 1 << 19, V = 1 << 21, W = 1 << 22;

    /// <summary>Reads two letters, as in <c>US</c>.</summary>
    /// <returns>Whether they name a VR of the Standard.</returns>
    public static bool TryParse(ReadOnlySpan<char> letters, out VR vr)
    {
        vr = letters.Length == 2 && letters[0] <= 'Z' && letters[1] <= 'Z' ? (VR)(letters[0] | (letters[1] << 8)) : VR.None;
        if (!vr.IsKnown())
            vr = VR.None;
        return vr != VR.None;
    }

    /// <summary>Whether the Standard has the VR; <see cref="VR.None"/> is none.</summary>
    public static bool IsKnown(this VR vr) => IsIn(Known, vr);

    /// <summary>
    /// Whether an explicit VR header has two reserved bytes and a length of 32 bits. All VRs have that PS3.5 table 7.1-2 does not name, a VR
    /// that is not known yet among them (table 7.1-1).
    /// </summary>
    public static bool HasLongLength(this VR vr) => !IsIn(WithShortLength, vr);

    /// <summary>Whether the value is characters.</summary>
    public static bool IsText(this VR vr) => IsIn(Texts, vr);

    /// <summary>Whether a backslash separates values. In LT, ST, UR and UT it is a character like others (PS3.5 section 6.4).</summary>
    public static bool IsSeparatedByBackslash(this VR vr) => vr.IsText() && vr is not (VR.LT or VR.ST or VR.UR or VR.UT);

    /// <summary>Whether Specific Character Set (0008,0005) governs the value; other text is ASCII (PS3.5 section 6.1.2.3).</summary>
    public static bool UsesSpecificCharacterSet(this VR vr) => vr is VR.LO or VR.LT or VR.PN or VR.SH or VR.ST or VR.UC or VR.UT;

    /// <summary>The byte that makes the length of a value even: a space for text, NUL for UI and for all that is not text.</summary>
    public static byte PaddingByte(this VR vr) => vr.IsText() && vr != VR.UI ? (byte)' ' : (byte)0;

    /// <summary>How many bytes one value of a VR of fixed length has: 2, 4 or 8 for numbers, 4 for AT.</summary>
    /// <returns>0 for text, sequences, and values whose length is a matter of the element, such as OW.</returns>
    public static int ValueLength(this VR vr) => vr switch
    {
        VR.SS or VR.US => 2,
        VR.AT or VR.FL or VR.SL or VR.UL => 4,
        VR.FD or VR.SV or VR.UV => 8,
        _ => 0,
    };

    /// <summary>
    /// The greatest length of one value of a text: in characters, of each component group for PN. It is in bytes where
    /// <see cref="UsesSpecificCharacterSet"/> is false.
    /// </summary>
    /// <returns><see cref="int.MaxValue"/> where only the length field limits the value.</returns>
    public static int MaxLength(this VR vr) => vr switch
    {
        VR.AS => 4,
        VR.DA => 8,
        VR.IS => 12,
        VR.TM => 14,
        VR.AE or VR.CS or VR.DS or VR.SH => 16,
        VR.DT => 26,
        VR.LO or VR.PN or VR.UI => 64,
        VR.ST => 1024,
        VR.LT => 10240,
        _ => int.MaxValue,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIn(ReadOnlySpan<uint> set, VR vr)
    {
        var first = (uint)(byte)vr - 'A';
        var second = ((uint)vr >> 8) - 'A';
        return first < (uint)set.Length && second <= 'Z' - 'A' && (set[(int)first] & (1u << (int)second)) != 0;
    }
}
