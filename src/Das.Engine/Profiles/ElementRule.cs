using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>
/// All that the tables say of one standard tag under a profile, looked up once: a file has few tags, and each of them often. Immutable, and shared by
/// all files and threads.
/// </summary>
internal sealed class ElementRule
{
    // Text in an annotation that Table E.1-1 is silent about; Type 3, PS3.3 C.10.5.
    private static readonly Tag _tickLabel = new(0x0070, 0x0289);

    /// <summary>Looks everything up.</summary>
    public ElementRule(Tag tag, ActionProfile actions)
    {
        Tag = tag;
        VR = DataDictionary.GetVR(tag);
        IsForeign = tag.Group <= 0x0006 || (!tag.IsGroupLength && !DataDictionary.TryGet(tag, out _));
        IsGraphics = (tag.Group & 0xFF00) is 0x6000 or 0x5000;
        IsTickLabel = tag == _tickLabel;
        if (ActionTable.TryGet(tag, out var row))
        {
            Code = actions.ActionFor(row);
            BasicCode = row.BasicProfile;
        }

        Terms = StructuralTerms.Of(tag);
        IsSilent = Code is null && VR != VR.SQ && !IsForeign && !IsGraphics && !IsTickLabel;
        TextDummy = VR.IsText() && Dummy.Exists(VR) ? TextDummy.For(tag, VR) : null;
    }

    /// <summary>The tag.</summary>
    public Tag Tag { get; }

    /// <summary>The VR of the Standard; <see cref="VR.None"/> for a tag that it does not have.</summary>
    public VR VR { get; }

    /// <summary>
    /// What has no place in a data set: commands, file meta information and directory records, which occur there by misuse (PS3.15 E.1.1), and even
    /// group numbers that the Standard does not define and of which nobody knows what they hold.
    /// </summary>
    public bool IsForeign { get; }

    /// <summary>Whether it belongs to an overlay or a curve: even groups 60xx and 50xx, also beyond the sixteen that are defined.</summary>
    public bool IsGraphics { get; }

    /// <summary>Whether it is the label of a tick, which is free text.</summary>
    public bool IsTickLabel { get; }

    /// <summary>The action of the profile as Table E.1-1 has it: it may be compound. Null if the table is silent.</summary>
    public ActionCode? Code { get; }

    /// <summary>The action of the Basic Profile without options, likewise.</summary>
    public ActionCode? BasicCode { get; }

    /// <summary>What of its values may stay in a sequence that is dummied; null if nothing may.</summary>
    public StructuralTerms? Terms { get; }

    /// <summary>Whether the profile does nothing to it, unless it has items.</summary>
    public bool IsSilent { get; }

    /// <summary>The dummies for values that are written in the VR of the Standard; null if that is no text, or a UID.</summary>
    public TextDummy? TextDummy { get; }

    /// <summary>The dummy for a value that is written in a VR (see <see cref="Dummy.For(Tag, VR, ReadOnlySpan{byte}, bool)"/>). Not to be changed.</summary>
    public byte[] DummyFor(VR vr, ReadOnlySpan<byte> input, bool isBigEndian) =>
        vr == VR && TextDummy is not null ? TextDummy.Replacing(input) : Dummy.For(Tag, vr, input, isBigEndian);
}
