namespace Das.Standard;

/// <summary>Facts about the VRs: PS3.5 tables 6.2-1, 7.1-1 and 7.1-2, sections 6.1 and 6.4.</summary>
public static class VRInfo
{
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
    public static bool IsKnown(this VR vr) => vr.IsText() || vr.ValueLength() != 0
        || vr is VR.SQ or VR.UN or VR.OB or VR.OW or VR.OF or VR.OD or VR.OL or VR.OV;

    /// <summary>
    /// Whether an explicit VR header has two reserved bytes and a length of 32 bits. All VRs have that PS3.5 table 7.1-2 does not name, a VR
    /// that is not known yet among them (table 7.1-1).
    /// </summary>
    public static bool HasLongLength(this VR vr) => vr switch
    {
        VR.AE or VR.AS or VR.AT or VR.CS or VR.DA or VR.DS or VR.DT or VR.FD or VR.FL or VR.IS or VR.LO or VR.LT or VR.PN or VR.SH or VR.SL
            or VR.SS or VR.ST or VR.TM or VR.UI or VR.UL or VR.US => false,
        _ => true,
    };

    /// <summary>Whether the value is characters.</summary>
    public static bool IsText(this VR vr) => vr is VR.AE or VR.AS or VR.CS or VR.DA or VR.DS or VR.DT or VR.IS or VR.LO or VR.LT or VR.PN
        or VR.SH or VR.ST or VR.TM or VR.UC or VR.UI or VR.UR or VR.UT;

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
}
