using Das.Dicom;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles.Private;

/// <summary>
/// Decides about private elements under Retain Safe Private (PS3.15 E.3.10). The first of these that knows an element decides: the list of the user;
/// the action that the file asks for in (0008,0305); the archive's base, where it is on and does not simply keep; Table E.3.10-1; the file's own word
/// that the element is safe; the archive's base where it keeps. What none of them knows goes. So what the user says outranks every table, and a base
/// that the user turned on removes even what Table E.3.10-1 lists.
/// </summary>
/// <remarks>
/// A value without a readable form (OB, OW, UN, and encapsulated ones) stays only for the user's list or Table E.3.10-1: nobody else can have seen what a
/// device puts there. UN and OB that the dictionaries know as another VR count as that VR. Without one of the options for dates the archive alone
/// does not keep an element of DA, DT or TM: it expects that dates move.
/// </remarks>
internal sealed class PrivateJudge(DeidentificationProfile profile, DeidentificationSettings settings, PrivateCharacteristics declared)
{
    private readonly bool _keepsDates =
        profile.Selection.Has(ProfileOption.RetainFullDates) || profile.Selection.Has(ProfileOption.RetainModifiedDates);

    /// <summary>What becomes of an element of a known creator.</summary>
    /// <param name="element">The element.</param>
    /// <param name="block">The block that it lies in.</param>
    /// <param name="place">Where it is in the archive's base.</param>
    public PrivateVerdict Decide(Element element, PrivateBlocks.Block block, TciaPrivatePlace place)
    {
        var (group, number) = (element.Tag.Group, (byte)element.Tag.Element);
        if (settings.SafePrivate is { } list && list.Contains(group, number, block.Creator))
            return PrivateVerdict.Keep;
        if (declared.ActionOf(group, number, block.Creator) is { } action)
            return action;

        var vr = VROf(element, block);
        var disposition = FindDisposition(element, vr, place);
        if (disposition is { } asked && asked is not (TciaDisposition.Keep or TciaDisposition.ByContent))
            return VerdictOf(asked);
        if (SafePrivate.TryGet(group, number, block.Bytes, out var safe))
            return safe.VR == VR.SQ && !element.IsSequence && element.Length > 0 ? PrivateVerdict.Remove : PrivateVerdict.Keep;
        if (IsOpaque(element, vr))
            return PrivateVerdict.Remove;
        if (declared.IsSafe(group, number, block.Creator))
            return PrivateVerdict.Keep;
        return disposition switch
        {
            TciaDisposition.Keep when _keepsDates || vr is not (VR.DA or VR.DT or VR.TM) => PrivateVerdict.Keep,
            TciaDisposition.ByContent when element.IsSequence => PrivateVerdict.ByContent,
            _ => PrivateVerdict.Remove,
        };
    }

    /// <summary>What the archive does with a public element inside a private sequence; null if it says nothing.</summary>
    public TciaDisposition? DispositionOf(Element element, TciaPrivatePlace place) => FindDisposition(element, element.VR, place);

    /// <summary>Whether anybody but the file knows the creator: then its name holds no identity.</summary>
    public bool IsKnownCreator(string creator) =>
        SafePrivate.IsKnownCreator(creator) || PrivateDictionary.IsKnownCreator(creator) ||
        TciaPrivate.IsKnownCreator(creator) || settings.SafePrivate?.HasCreator(creator) == true;

    /// <summary>The VR of the value: that of the header, or what the tables know where the header has UN, OB or none.</summary>
    public static VR VROf(Element element, PrivateBlocks.Block block)
    {
        if (element.IsSequence)
            return VR.SQ;
        if (element.VR is not (VR.UN or VR.OB) || element.IsEncapsulated)
            return element.VR;
        var (group, number) = (element.Tag.Group, (byte)element.Tag.Element);
        var known = SafePrivate.TryGet(group, number, block.Bytes, out var safe) && safe.VR != VR.None ? safe.VR
            : PrivateDictionary.TryGet(block.Creator, group, number, out var entry) ? entry.VR
            : VR.None;

        // A value that is no sequence, although its element is known as one, is what the header says.
        return known is VR.None or VR.UN or VR.SQ ? element.VR : known;
    }

    /// <summary>
    /// The row of the VR in the header. A header without VRs means what the dictionaries know, else UN; one with UN means UN, and only where the base has
    /// no row for that what the dictionaries know.
    /// </summary>
    private TciaDisposition? FindDisposition(Element element, VR known, TciaPrivatePlace place)
    {
        if (!settings.UsesTciaPrivate)
            return null;
        var isImplicit = (element.Container.Encoding & ElementEncoding.ImplicitLittleEndian) != 0;
        var written = element.IsSequence ? VR.SQ : element.VR;
        var (first, second) = written == VR.UN && isImplicit ? (known, written) : (written, written == VR.UN ? known : written);
        return place.TryGetDisposition(first, out var disposition) || place.TryGetDisposition(second, out disposition) ? disposition : null;
    }

    /// <summary>Full dates stay everywhere: moved ones beside them would tell by how much.</summary>
    private PrivateVerdict VerdictOf(TciaDisposition disposition) => disposition switch
    {
        TciaDisposition.HashUid => PrivateVerdict.ReplaceUids,
        TciaDisposition.OffsetDate or TciaDisposition.OffsetNumber when profile.Selection.Has(ProfileOption.RetainFullDates) => PrivateVerdict.Keep,
        TciaDisposition.OffsetDate => PrivateVerdict.ShiftDates,
        TciaDisposition.OffsetNumber => PrivateVerdict.ShiftSeconds,
        _ => PrivateVerdict.Remove,
    };

    private static bool IsOpaque(Element element, VR vr) => element.IsEncapsulated || vr is VR.OB or VR.OW or VR.UN;
}
