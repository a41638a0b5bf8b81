using Das.Language.Paths;
using Das.Language.Profiles;
using Das.Standard;
using static Das.Language.Analysis.ElementFate;

namespace Das.Language.Analysis;

/// <summary>
/// What <c>deidentify</c> can make of the element at a place: the action code of its row in PS3.15 Table E.1-1, and those of the sequences around
/// it. Of a compound code all members count, because the Type of the attribute is not known before a file is read.
/// </summary>
internal sealed class ProfileFates
{
    private const uint PatientsName = 0x0010_0010;
    private const uint PatientID = 0x0010_0020;
    private const uint PatientsBirthDate = 0x0010_0030;
    private const uint PatientsSex = 0x0010_0040;
    private const uint InstitutionName = 0x0008_0080;
    private const uint PatientIdentityRemoved = 0x0012_0062;
    private const uint DeidentificationMethod = 0x0012_0063;
    private const uint DeidentificationMethodCodeSequence = 0x0012_0064;
    private const uint LongitudinalTemporalInformationModified = 0x0028_0303;
    private const uint Curves = 0x5000_0000;
    private const uint Overlays = 0x6000_0000;

    /// <summary>
    /// In a sequence that is replaced as a whole elements stay as dummies, UIDs as new ones, and words that the Standard enumerates as they are.
    /// </summary>
    private const ElementFate Replaced = Removed | Dummy | KeyedUid | Cleaned;

    private readonly ProfileSelection _selection;
    private ActionProfile? _actions;

    public ProfileFates(ProfileSelection selection) => _selection = selection;

    /// <summary>What an invented identity can depend on, besides the Patient ID that the file had before the script.</summary>
    public static EquatableArray<TagPath> Reads { get; } = new(
        new[] { PatientsBirthDate, PatientsSex }
            .Select(tag => new TagPath(new EquatableArray<PathStep>([new TagStep(TagPattern.Exact(new(tag)), null)]))));

    // Most scripts are checked without a question about an element that this is needed for.
    private ActionProfile Actions => _actions ??= new([.. _selection.Options]);

    /// <summary>What can become of an element.</summary>
    /// <param name="before">What has become of it before: one flag.</param>
    /// <param name="place">Where it is; not in file meta information.</param>
    public ElementFate After(ElementFate before, Place place)
    {
        var after = place.Steps.Count == 1 && place.Element.Tag is { IsExact: true, Creator: null } tag
            ? AtRoot(before, tag.Value)
            : Of(before, place.Element.Tag);
        for (var i = 0; i < place.Steps.Count - 1; i++)
        {
            var (isEntered, otherwise) = Around(place.Steps[i]);
            after = (isEntered ? after : None) | otherwise;
        }

        return after;
    }

    /// <summary>In the data set itself the profile writes what says that it was applied, and values of the user may stand for the identity.</summary>
    private ElementFate AtRoot(ElementFate before, uint tag)
    {
        switch (tag)
        {
            case PatientIdentityRemoved or LongitudinalTemporalInformationModified:
                return Constant;
            case DeidentificationMethod or DeidentificationMethodCodeSequence:
                return Constant | before; // What was done before is added to, and nothing is claimed of a data set with protected elements.
            case PatientID when _selection.RetainsPatientIdHash:
                return before is Removed or Emptied ? before | Supplied : Pseudonym | Supplied;
            case PatientsName or PatientID or PatientsBirthDate or InstitutionName:
                return Of(before, TagPattern.Exact(new(tag))) | Supplied;
            default:
                return Of(before, TagPattern.Exact(new(tag)));
        }
    }

    private ElementFate Of(ElementFate before, TagPattern tag)
    {
        if (before == Removed)
            return Removed;
        if ((tag.Value & tag.Mask & 0x0001_0000) != 0)
            return _selection.Has(ProfileOption.RetainSafePrivate) ? Cleaned | Removed : Removed;
        if (IsIn(tag, Curves))
            return Removed;
        if (IsIn(tag, Overlays))
            return _selection.Has(ProfileOption.CleanGraphics) ? Cleaned | Removed : Removed;
        if (tag.IsExact && IsForeign(new(tag.Value)))
            return Removed;
        if (TryGetRow(tag, out var row))
            return Of(before, row);
        return tag.IsExact ? before : RowsIn(tag).Aggregate(before | Removed, (fates, candidate) => fates | Of(before, candidate));
    }

    private ElementFate Of(ElementFate before, ActionRow row)
    {
        var vr = DataDictionary.GetVR(row.Tag);
        var code = Actions.ActionFor(row.Tag)!.Value;
        if (code != ActionCode.C)
            return Of(before, code, vr);

        // What is not known to be clean, or is no date that could be moved, is what the profile makes of it without the option.
        var isDate = _selection.Has(ProfileOption.RetainModifiedDates) && row.GetAction(ProfileOption.RetainModifiedDates) == ActionCode.C
            && vr is VR.DA or VR.TM or VR.DT;
        return (before == Emptied ? Emptied : isDate ? ShiftedDate : Cleaned) | Of(before, row.BasicProfile, vr);
    }

    private static ElementFate Of(ElementFate before, ActionCode code, VR vr)
    {
        var dummy = vr == VR.UI ? KeyedUid : Dummy;
        return code switch
        {
            ActionCode.D => dummy,
            ActionCode.Z or ActionCode.ZD => Emptied | dummy,
            ActionCode.X => Removed | Required,
            ActionCode.U => before == Emptied ? Emptied : KeyedUid,
            ActionCode.XD => Removed | dummy,
            ActionCode.XZ or ActionCode.XZD => Removed | Emptied | dummy,
            ActionCode.XZU => Removed | Emptied | KeyedUid,
            _ => before,
        };
    }

    /// <summary>Whether what is in a sequence can be decided by its own rows, and what can become of it where it is not.</summary>
    private (bool IsEntered, ElementFate Otherwise) Around(PlaceStep sequence)
    {
        var tag = sequence.Tag;
        if (tag == PlaceStep.AnySequence.Tag)
            return (true, None);
        if (sequence.IsPrivate)
            return (_selection.Has(ProfileOption.RetainSafePrivate), Removed);
        if (!TryGetRow(tag, out var row))
            return (true, tag.IsExact ? None : Removed);
        var code = Actions.ActionFor(row.Tag)!.Value;
        var (isEntered, otherwise) = Around(code);
        return code == ActionCode.C ? (true, Around(row.BasicProfile).Otherwise) : (isEntered, otherwise);
    }

    private static (bool IsEntered, ElementFate Otherwise) Around(ActionCode code) => code switch
    {
        ActionCode.X or ActionCode.D or ActionCode.Z or ActionCode.ZD or ActionCode.XZ or ActionCode.XD or ActionCode.XZD => (false, Replaced),
        ActionCode.XZU => (true, Removed),
        _ => (true, None),
    };

    /// <summary>The row that is about all elements that a pattern fits.</summary>
    private static bool TryGetRow(TagPattern tag, out ActionRow row) =>
        ActionTable.TryGet(new(tag.Value), out row) && (row.Mask & ~tag.Mask) == 0;

    /// <summary>The rows that are about some of the elements that a pattern fits.</summary>
    private static IEnumerable<ActionRow> RowsIn(TagPattern tag) =>
        ActionTable.Rows.Where(row => ((row.Tag.Value ^ tag.Value) & row.Mask & tag.Mask) == 0);

    /// <summary>Whether it lies in the groups of curves or of overlays, 50xx or 60xx: they go as a whole, or not at all.</summary>
    private static bool IsIn(TagPattern tag, uint groups) => (tag.Mask & 0xFF01_0000) == 0xFF01_0000 && (tag.Value & 0xFF00_0000) == groups;

    /// <summary>What has no place in a data set: commands, file meta information, directory records, and what the Standard does not define.</summary>
    private static bool IsForeign(Tag tag) => tag.Group <= 6 || (!tag.IsGroupLength && !DataDictionary.TryGet(tag, out _));
}
