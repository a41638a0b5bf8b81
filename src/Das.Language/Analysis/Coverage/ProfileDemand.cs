using Das.Standard;
using static Das.Language.Analysis.ElementFate;

namespace Das.Language.Analysis.Coverage;

/// <summary>What the profile demands of an attribute, and whether a fate meets it (PS3.15 Table E.1-1a and section E.3).</summary>
internal static class ProfileDemand
{
    /// <summary>A value that says nothing about the source; empty is not one.</summary>
    private const ElementFate Replaced = Constant | Supplied | Dummy | Pseudonym;

    /// <summary>A new UID that is the same for every occurrence of the old one (R3, R5).</summary>
    private const ElementFate ConsistentUid = HashedUid | KeyedUid | MappedUid;

    /// <summary>The code that holds.</summary>
    public static ActionCode Of(ActionRow row, IEnumerable<ProfileOption> options)
    {
        // Options differ only where one keeps what another one cleans; cleaning is the stricter.
        var codes = options.Select(row.GetAction).OfType<ActionCode>().ToArray();
        return codes.Length == 0 ? row.BasicProfile : codes.Contains(ActionCode.C) ? ActionCode.C : codes[0];
    }

    /// <summary>Compares one way that an attribute can go with the code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="vr">The VR of the attribute.</param>
    /// <param name="fate">What becomes of it: one flag.</param>
    public static CoverageVerdict Judge(ActionCode code, VR vr, ElementFate fate)
    {
        // What is kept in a sequence has rows of its own.
        if (fate == Reduced || (fate & Met(code, vr)) != 0)
            return CoverageVerdict.Sufficient;
        var isGone = fate is Removed or Emptied;
        return code == ActionCode.K || (isGone && code != ActionCode.X) ? CoverageVerdict.Stricter : CoverageVerdict.Insufficient;
    }

    private static ElementFate Met(ActionCode code, VR vr)
    {
        // A hash of anything but a UID is as good as the value for whoever can guess it.
        var dummy = vr == VR.UI ? Replaced | ConsistentUid | RandomUid : Replaced;
        return code switch
        {
            ActionCode.X => Removed | Required,
            ActionCode.D => dummy,
            ActionCode.Z => dummy | Emptied,
            ActionCode.ZD => dummy | Emptied,
            ActionCode.XZ or ActionCode.XZD => dummy | Emptied | Removed,
            ActionCode.XZU => dummy | Emptied | Removed | ConsistentUid,
            ActionCode.XD => dummy | Removed,
            ActionCode.U => ConsistentUid,
            ActionCode.C => dummy | Required | Cleaned | (vr is VR.DA or VR.TM or VR.DT ? ShiftedDate : None),
            _ => Untouched,
        };
    }

    /// <summary>Why a fate does not meet a code.</summary>
    public static string Reason(ActionCode code, ElementFate fate) => fate switch
    {
        Untouched => "the value stays",
        Computed => "the new value is computed from elements and may say as much",
        RandomUid when code == ActionCode.U => "newUID gives each occurrence another UID",
        HashedUid when code != ActionCode.U => "an unkeyed hash can be tried out",
        ShiftedDate => "a date stays, moved",
        Cleaned => "what is known to be clean stays",
        _ when code == ActionCode.X => "the element stays, with another value",
        _ => "it does not get a consistent new UID",
    };
}
