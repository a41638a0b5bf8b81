using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Standard;

namespace Das.Engine.Profiles.Private;

/// <summary>
/// One walk over all private elements of a data set, at every depth: in public and private sequences, also those that are written as UN. It runs before
/// public elements are treated. Without Retain Safe Private every private element goes, creators included; with it, <see cref="PrivateJudge"/>
/// decides. What <c>retainTags</c> protects stays as it is, with the creators it needs.
/// </summary>
/// <remarks>
/// An element whose block nobody reserved goes, and so do group lengths of odd groups. Bytes that are kept are not touched, except that UIDs are replaced
/// without Retain UIDs, and that DA and DT move under Retain Modified Dates. A private sequence that is kept is walked through: its private elements are
/// judged one by one; its public ones are left to the profile, unless the archive's base deletes them.
/// </remarks>
internal sealed class PrivatePass
{
    private readonly EditSession _session;
    private readonly DataSet _dataSet;
    private readonly DeidentificationSettings _settings;
    private readonly PrivateJudge? _judge;
    private readonly PrivateValues _values;
    private readonly bool _retainsUids;
    private readonly bool _shiftsDates;

    /// <summary>Prepares the walk.</summary>
    /// <param name="session">The script at work on the file.</param>
    /// <param name="dataSet">Its data set.</param>
    /// <param name="profile">The options.</param>
    public PrivatePass(EditSession session, DataSet dataSet, DeidentificationProfile profile)
    {
        _session = session;
        _dataSet = dataSet;
        _settings = session.Context.Deidentification;
        _values = new PrivateValues(session);
        _retainsUids = profile.Selection.Has(ProfileOption.RetainUids);
        _shiftsDates = profile.Selection.Has(ProfileOption.RetainModifiedDates);
        if (profile.Selection.Has(ProfileOption.RetainSafePrivate))
            _judge = new PrivateJudge(profile, _settings, new PrivateCharacteristics(dataSet));
    }

    /// <summary>Whether dates were moved, by an option or because the archive's base asks for it.</summary>
    public bool HasMovedDates => _values.HasMovedDates;

    /// <summary>Walks.</summary>
    public void Apply() => Visit(new PrivateBlocks(_dataSet, null), _session.Retained?.Start, TciaPrivate.Root, needsRow: false);

    /// <summary>Treats the elements of a data set or item.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="state">What of the retained paths can match here; null if nothing can.</param>
    /// <param name="place">Where this is in the archive's base.</param>
    /// <param name="needsRow">Whether public elements too stay only if the base says so.</param>
    /// <returns>Whether anything was left that a list, a table or the script asked for.</returns>
    private bool Visit(PrivateBlocks blocks, PathState? state, TciaPrivatePlace place, bool needsRow)
    {
        var keepsAny = false;
        foreach (var element in blocks.DataSet)
        {
            var transition = state?.Find(element);
            if (element.Tag.IsPrivateCreator && transition?.Matches != true)
                continue; // Whether it stays is known when its block has been seen.
            if (transition?.IsMatch(element.IsSequence) == true)
                keepsAny |= Need(blocks, element);
            else if (element.Tag.IsPrivate)
                keepsAny |= VisitPrivate(blocks, element, transition, place);
            else
                keepsAny |= VisitPublic(blocks, element, transition, place, needsRow);
        }

        RemoveCreators(blocks, state);
        return keepsAny;
    }

    private bool VisitPrivate(PrivateBlocks blocks, Element element, PathTransition? transition, TciaPrivatePlace place)
    {
        var isKept = _judge is not null && blocks.Find(element.Tag, _settings.AllowsPrivateCreatorOnWrongLevel) is { } block &&
            Treat(blocks, element, block, transition, place.Find(element.Tag.Group, (byte)element.Tag.Element, block.Bytes));
        if (isKept || (transition is not null && EditSession.KeepInPrivateSequence(element, transition)))
            return Need(blocks, element);
        element.Remove();
        return false;
    }

    /// <summary>Does with an element what is decided about it, and returns whether it stays.</summary>
    private bool Treat(PrivateBlocks blocks, Element element, PrivateBlocks.Block block, PathTransition? transition, TciaPrivatePlace place)
    {
        var vr = PrivateJudge.VROf(element, block);
        switch (_judge!.Decide(element, block, place))
        {
            case PrivateVerdict.Keep when element.IsSequence:
                VisitItems(blocks, element, transition, place, needsRow: false);
                return true;
            case PrivateVerdict.Keep:
                return (vr != VR.UI || _retainsUids || _values.ReplaceUids(element, mustBeUids: false))
                    && (vr is not (VR.DA or VR.DT) || !_shiftsDates || _values.ShiftDates(element, vr));
            case PrivateVerdict.ByContent:
                return VisitItems(blocks, element, transition, place, needsRow: true);
            case PrivateVerdict.ReplaceUids:
                return _retainsUids ? PrivateValues.AreUids(element) : _values.ReplaceUids(element, mustBeUids: true);
            case PrivateVerdict.ShiftDates:
                return _values.ShiftDates(element, vr);
            case PrivateVerdict.ShiftSeconds:
                return _values.ShiftSeconds(element, vr);
            case PrivateVerdict.Dummy:
                return _values.MakeDummy(element, vr);
            case PrivateVerdict.Empty:
                element.SetValue(element.VR, []);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// A public element: its items are walked through. The archive's base has rows for some inside private sequences; those that it deletes go, and all
    /// without a row where the sequence is there for its content only. What it does besides is left to the profile, whose dates move by the same offset.
    /// </summary>
    private bool VisitPublic(PrivateBlocks blocks, Element element, PathTransition? transition, TciaPrivatePlace place, bool needsRow)
    {
        var below = place.Find(element.Tag);
        var disposition = below.IsKnown ? _judge?.DispositionOf(element, below) : null;
        var isDeleted = disposition is TciaDisposition.Delete or TciaDisposition.Unset && element.Tag != Tags.SpecificCharacterSet;
        var keepsAny = !isDeleted && element.IsSequence && VisitItems(blocks, element, transition, below, needsRow);
        var hasRow = disposition is not null && (disposition != TciaDisposition.ByContent || !element.IsSequence || keepsAny);
        if (!isDeleted && (!needsRow || hasRow || keepsAny || element.Tag == Tags.SpecificCharacterSet))
            return keepsAny || hasRow;
        if (transition is not null && EditSession.KeepInPrivateSequence(element, transition))
            return true;
        element.Remove();
        return false;
    }

    private bool VisitItems(PrivateBlocks blocks, Element sequence, PathTransition? transition, TciaPrivatePlace place, bool needsRow)
    {
        var keepsAny = false;
        var number = 0;
        foreach (var item in sequence.Items)
        {
            if (transition is not null && transition.MatchesItem(number))
                keepsAny = true;
            else
                keepsAny |= Visit(new PrivateBlocks(item, blocks), transition?.StateOf(number) is { IsEmpty: false } next ? next : null, place, needsRow);
            number++;
        }

        return keepsAny;
    }

    /// <summary>Notes that the creator of an element that stays is needed.</summary>
    private bool Need(PrivateBlocks blocks, Element element)
    {
        if (element.Tag.IsPrivate && blocks.Find(element.Tag, _settings.AllowsPrivateCreatorOnWrongLevel) is { } block)
            block.IsNeeded = true;
        return true;
    }

    /// <summary>
    /// Removes the creators that nothing needs. Where empty blocks keep theirs, only those stay that somebody knows: another one may be any text. Of two
    /// with one tag the second reserves nothing.
    /// </summary>
    private void RemoveCreators(PrivateBlocks blocks, PathState? state)
    {
        HashSet<Tag>? seen = null;
        foreach (var creator in blocks.DataSet)
        {
            var tag = creator.Tag;
            if (!tag.IsPrivateCreator || state?.Find(creator).Matches == true)
                continue;
            seen ??= [];
            if (!seen.Add(tag) || !(blocks.Needs(tag) || KeepsEmptyBlock(blocks, tag)))
                creator.Remove();
        }
    }

    private bool KeepsEmptyBlock(PrivateBlocks blocks, Tag creator) =>
        _judge is not null && _settings.KeepsEmptyPrivateCreators &&
        blocks.Find(new Tag(creator.Group, (ushort)(creator.Element << 8)), looksAround: false) is { } block && _judge.IsKnownCreator(block.Creator);
}
