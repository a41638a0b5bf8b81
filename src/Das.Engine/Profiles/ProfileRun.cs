using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Profiles.Private;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>
/// The profile at work on one file: one walk over all elements, at every level, and one before it over private ones where some may stay. What Table E.1-1 says of a sequence covers
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

    // What the IOD has in the data set and in those sequences, as far as somebody has asked.
    private readonly List<IodLevel> _levels = [];

    private readonly bool _removesPrivate;

    public ProfileRun(EditSession session, DicomFile file, DeidentificationProfile profile)
    {
        _session = session;
        _file = file;
        _profile = profile;
        _settings = session.Context.Deidentification;
        _iod = Iod.TryGet(SopClass(), out var iod) ? iod : null;
        if (_iod is not null)
            _levels.Add(IodLevel.Of(iod));
        _removesPrivate = !profile.Selection.Has(ProfileOption.RetainSafePrivate) && session.Retained is null;
        _days = FindOffset();
    }

    public void Apply()
    {
        if (_file.DataSet.TryFind(Tags.DirectoryRecordSequence, out _))
            throw new EditException("this is a DICOMDIR: de-identify the files that it lists, and make a new one for the results");
        var identity = IdentityValues.Read(_file.DataSet);
        FindRisks();
        var hasMovedPrivateDates = TreatPrivate();
        Visit(_file.DataSet, _session.Retained?.Start);
        RemoveListsOfNoReferences();
        identity.Apply(_file.DataSet, _settings.Identity, _profile.Selection.RetainsPatientIdHash, _session.Context.Key);
        FindDocument();
        Mark(hasMovedPrivateDates);
    }

    /// <summary>Treats private elements, unless all of them go: then the walk over all elements takes them out on its way.</summary>
    /// <returns>Whether dates were moved.</returns>
    private bool TreatPrivate()
    {
        if (_removesPrivate)
            return false;
        var privatePass = new PrivatePass(_session, _file.DataSet, _profile);
        privatePass.Apply();
        return privatePass.HasMovedDates;
    }

    /// <summary>Carries out the profile on the elements of a data set or item.</summary>
    private void Visit(DataSet dataSet, PathState? retained)
    {
        foreach (var element in dataSet)
        {
            var transition = retained?.Find(element);
            var tag = element.Tag;
            if (transition is not null && transition.IsMatch(element.IsSequence))
                ReportProtected(element);
            else if (tag.IsPrivate && _removesPrivate)
                element.Remove();
            else if (tag.IsPrivate)
                VisitItems(element, transition); // The private pass has left it.
            else
                VisitStandard(element, _profile.RuleOf(tag), transition);
        }
    }

    private void VisitStandard(Element element, ElementRule rule, PathTransition? retained)
    {
        if (rule.IsSilent)
            VisitItems(element, retained);
        else if (rule.IsForeign)
            RemoveUnlessRetained(element, retained);
        else if (rule.IsGraphics)
            CleanGraphics(element, retained);
        else if (rule.IsTickLabel && (element.IsSequence || !TryDecide(element)))
            RemoveUnlessRetained(element, retained);
        else if (rule.Code is { } code)
            Act(element, Decide(code, rule.Tag), retained);
        else if (IsUnreadableSequence(element))
            Act(element, Decide(ActionCode.X, rule.Tag), retained);
        else
            VisitItems(element, retained);
    }

    /// <summary>Begins the walk anew in each item of a sequence; does nothing to another element.</summary>
    private void VisitItems(Element sequence, PathTransition? retained)
    {
        if (!sequence.IsSequence)
            return;
        var number = 0;
        Enter(sequence.Tag);
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

        Leave();
    }

    private void Enter(Tag sequence) => _path.Add(sequence);

    private void Leave()
    {
        if (_levels.Count > _path.Count)
            _levels.RemoveAt(_path.Count);
        _path.RemoveAt(_path.Count - 1);
    }

    private static PathState? NextState(PathTransition? retained, int item) =>
        retained is { LeadsOn: true } && retained.StateOf(item) is { IsEmpty: false } state ? state : null;

    /// <summary>Decides a code by the Type of the attribute at this place, which is looked up only where it matters.</summary>
    private ActionCode Decide(ActionCode code, Tag tag) =>
        code is ActionCode.D or ActionCode.K or ActionCode.C or ActionCode.U ? code : CompoundAction.ResolveValid(code, TypeOf(tag));

    private AttributeType TypeOf(Tag tag)
    {
        if (_iod is null)
            return AttributeType.Unknown;
        for (var i = _levels.Count - 1; i < _path.Count; i++)
            _levels.Add(_levels[i].Inside(_path[i]));
        return _levels[_path.Count].TypeOf(tag);
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
