using Das.Standard;

namespace Das.Dicom.CharacterSets;

/// <summary>What of a text value depends on its VR (PS3.5 table 6.2-1 and section 6.1.2.5.3).</summary>
internal readonly record struct TextRules(VR VR)
{
    /// <summary>The VRs to which (0008,0005) applies.</summary>
    public bool UsesSpecificCharacterSet => VR is VR.SH or VR.LO or VR.UC or VR.PN or VR.LT or VR.ST or VR.UT;

    /// <summary>A backslash separates values; in the other VRs it is text.</summary>
    public bool IsMultiValued => VR is not (VR.LT or VR.ST or VR.UT or VR.UR);

    /// <summary>A printable character before which the initial character sets come back.</summary>
    public bool IsDelimiter(char character) => character switch
    {
        '\\' => IsMultiValued,
        '^' or '=' => VR == VR.PN,
        _ => false,
    };

    /// <summary>A control character that text may hold: TAB, LF, FF, CR (PS3.5 section 6.1.3).</summary>
    public static bool IsAllowedControl(char character) => character is '\t' or '\n' or '\f' or '\r';
}
