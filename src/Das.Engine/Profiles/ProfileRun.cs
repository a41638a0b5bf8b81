using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Profiles.Private;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>
/// The profile at work on one file: one walk over private elements, one over all others, at every level. What Table E.1-1 says of a sequence covers
/// what is in it: X, Z and D win over the codes of the elements inside; K, C and silence begin the walk anew in each item.
/// </summary>
internal sealed partial class ProfileRun
{
    private readonly EditSession _session;
    private readonly DicomFile _file;
    private readonly DeidentificationProfile _profile;
    private readonly DeidentificationSettings _settings;
    private readonly Iod? _iod;

    // The sequences around the element at work, and the item of each.
    private readonly List<Tag> _path = [];
    private readonly List<int> _items = [];

    public ProfileRun(EditSession session, DicomFile file, DeidentificationProfile profile)
    {
        _session = session;
        _file = file;
        _profile = profile;
        _settings = session.Context.Deidentification;
        _iod = Iod.TryGet(SopClass(), out var iod) ? iod : null;
        _days = FindOffset();
    }

    public void Apply()
    {
        if (_file.DataSet.TryFind(Tags.DirectoryRecordSequence, out _))
            throw new EditException("this is a DICOMDIR: de-identify the files that it lists, and make a new one for the results");
        var identity = IdentityValues.Read(_file.DataSet);
        FindRisks();
        var privatePass = new PrivatePass(_session, _file.DataSet, _profile);
        privatePass.Apply();
        Visit(_file.DataSet, _session.Retained?.Start);
        RemoveListsOfNoReferences();
        identity.Apply(_file.DataSet, _settings.Identity, _profile.Selection.RetainsPatientIdHash, _session.Context.Key);
        FindDocument();
        Mark(privatePass.HasMovedDates);
    }

    /// <summary>Carries out the profile on the elements of a data set or item that are not private.</summary>
    private void Visit(DataSet dataSet, PathState? retained)
    {
        foreach (var element in dataSet)
        {
            var transition = retained?.Find(element);
            var tag = element.Tag;
            if (transition is not null && transition.IsMatch(element.IsSequence))
                ReportProtected(element);
            else if (tag.IsPrivate)
                VisitItems(element, transition); // The private pass has left it.
            else if (IsForeign(tag))
                RemoveUnlessRetained(element, transition);
            else if (IsGraphics(tag))
                CleanGraphics(element, transition);
            else if (tag == _tickLabel && !TryDecide(element))
                RemoveUnlessRetained(element, transition);
            else if (ActionTable.TryGet(tag, out var row))
                Act(element, CodeOf(row), transition);
            else if (IsUnreadableSequence(element))
                Act(element, Decide(ActionCode.X, tag), transition);
            else
                VisitItems(element, transition);
        }
    }

    /// <summary>Begins the walk anew in each item of a sequence; does nothing to another element.</summary>
    private void VisitItems(Element sequence, PathTransition? retained)
    {
        var number = 0;
        _path.Add(sequence.Tag);
        foreach (var item in sequence.Items)
        {
            _items.Add(number);
            if (retained is not null && retained.MatchesItem(number))
                ReportProtected(sequence);
            else
                Visit(item, NextState(retained, number));
            _items.RemoveAt(_items.Count - 1);
            number++;
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private static PathState? NextState(PathTransition? retained, int item) =>
        retained is { LeadsOn: true } && retained.StateOf(item) is { IsEmpty: false } state ? state : null;

    /// <summary>
    /// What has no place in a data set: commands, file meta information and directory records, which occur there by misuse (PS3.15 E.1.1), and even
    /// group numbers that the Standard does not define and of which nobody knows what they hold.
    /// </summary>
    private static bool IsForeign(Tag tag) => tag.Group <= 0x0006 || (!tag.IsGroupLength && !DataDictionary.TryGet(tag, out _));

    /// <summary>The code of a row in this object: X, Z, D, K, C or U.</summary>
    private ActionCode CodeOf(ActionRow row) => Decide(_profile.Actions.ActionFor(row), row.Tag);

    /// <summary>Decides a code by the Type of the attribute at this place, which is looked up only where it matters.</summary>
    private ActionCode Decide(ActionCode code, Tag tag) =>
        code is ActionCode.D or ActionCode.K or ActionCode.C or ActionCode.U ? code : CompoundAction.ResolveValid(code, TypeOf(tag));

    private AttributeType TypeOf(Tag tag)
    {
        if (_iod is not { } iod)
            return AttributeType.Unknown;
        Span<Tag> path = stackalloc Tag[_path.Count + 1];
        for (var i = 0; i < _path.Count; i++)
            path[i] = _path[i];
        path[^1] = tag;
        return iod.TypeOf(path);
    }

    private ReadOnlySpan<byte> SopClass()
    {
        if (!_file.DataSet.TryFind(Tags.SOPClassUID, out var element) && !_file.FileMeta.TryFind(Tags.MediaStorageSOPClassUID, out element))
            return default;
        return element.Value.TrimEnd("\0 "u8);
    }

    /// <summary>The place of an element for people: <c>(0008,1140)[0]/(0008,103E)</c>.</summary>
    private string PlaceOf(Tag tag)
    {
        var place = "";
        for (var i = 0; i < _path.Count; i++)
            place += _path[i].ToString() + '[' + (i < _items.Count ? _items[i] : 0) + "]/";
        return place + tag;
    }

    private void Report(ReviewReason reason, Tag tag) => _session.Findings.Add(new(reason, PlaceOf(tag)));
}
