using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Profiles.Decisions;
using Das.Engine.Profiles.StructuredContent;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>
/// Clean Structured Content (PS3.15 E.3.4). First the whole tree is judged by Table E.3.4-1, and what must go goes; then the walk by Table E.1-1 is
/// begun anew in each item; then the values that the table, or nobody, knows are put right. Whether a template demands an item cannot be told, so
/// X/D is D: the tree stays as it is.
/// </content>
internal sealed partial class ProfileRun
{
    // Items that are being cleaned as a part of a tree: the walk meets the sequences in them again.
    private readonly HashSet<DataSet> _contentItems = [];

    private void CleanStructuredContent(Element sequence, PathTransition? retained)
    {
        if (_contentItems.Contains(sequence.Container))
        {
            VisitItems(sequence, retained);
            return;
        }

        var root = new ContentNode(sequence.Container, null);
        var planned = new List<(Element Sequence, List<ContentNode> Nodes)>();
        Plan(sequence, root, retained, planned);
        var references = new ContentReferences(root);
        references.RemoveDangling();
        references.Renumber();
        foreach (var (content, nodes) in planned)
            RemoveItems(content, nodes);
        VisitItems(sequence, retained);
        foreach (var node in planned.SelectMany(entry => entry.Nodes).Where(node => !node.IsRemoved))
            node.Pending.ForEach(finish => finish());
    }

    /// <summary>Sequences whose items are content items, but for the steps of Specimen Preparation Sequence, which hold them.</summary>
    private static bool HoldsContentItems(Tag tag) =>
        tag == Tags.ContentSequence || tag == Tags.AcquisitionContextSequence || tag == Tags.WaveformAnnotationSequence
        || tag == Tags.ContentItemModifierSequence || tag == Tags.SpecimenPreparationStepContentItemSequence;

    private void Plan(Element sequence, ContentNode parent, PathTransition? retained, List<(Element Sequence, List<ContentNode> Nodes)> planned)
    {
        // Where something in the sequence is protected, nothing is removed: paths name items by number.
        var mayRemove = retained is not ({ LeadsOn: true } or { MatchesItems: true });
        var nodes = new List<ContentNode>();
        planned.Add((sequence, nodes));
        Enter(sequence.Tag);
        foreach (var item in sequence.Items)
        {
            var number = nodes.Count;
            var node = new ContentNode(item, parent);
            nodes.Add(node);
            if (retained is not null && retained.MatchesItem(number))
                continue;
            _items.Add(number);
            _contentItems.Add(item);
            var state = NextState(retained, number);
            if (HoldsContentItems(sequence.Tag) && !node.IsRemoved)
                Judge(node, state, mayRemove);
            PlanInside(item, node, state, planned);
            _items.RemoveAt(_items.Count - 1);
        }

        Leave();
        if (sequence.Tag == Tags.ContentSequence)
            parent.Children.AddRange(nodes);
        if (NeedsItem(sequence.Tag, parent) && nodes.Count > 0 && nodes.TrueForAll(node => node.IsRemoved || IsReference(node.Item)))
            KeepLast(nodes);
    }

    private void PlanInside(DataSet item, ContentNode node, PathState? state, List<(Element Sequence, List<ContentNode> Nodes)> planned)
    {
        foreach (var element in item)
        {
            var transition = state?.Find(element);
            if (!element.IsSequence || (transition is not null && transition.IsMatch(isSequence: true)))
                continue;
            if (HoldsContentItems(element.Tag))
                Plan(element, node, transition, planned);
            else if (!node.IsRemoved)
                PlanNested(element, node, state);
        }
    }

    /// <summary>Free text and local codes in sequences that are no content items, as the cells of a table are (PS3.3 C.18.10).</summary>
    private void PlanNested(Element sequence, ContentNode node, PathState? around)
    {
        var retained = around?.Find(sequence);
        if (!sequence.IsSequence || sequence.Tag.IsPrivate || IsStructuredContent(sequence.Tag) || retained?.IsMatch(isSequence: true) == true)
            return;
        if (HoldsCodes(sequence) && !IsJudged(sequence, node))
            JudgeCode(node, sequence.Container, sequence.Tag, around);
        var number = 0;
        Enter(sequence.Tag);
        foreach (var item in sequence.Items)
        {
            _items.Add(number);
            var state = NextState(retained, number++);
            if (retained is null || !retained.MatchesItem(number - 1))
            {
                JudgeText(node, item, state, ActionCode.D, mayRemove: false);
                foreach (var element in item)
                    PlanNested(element, node, state);
            }

            _items.RemoveAt(_items.Count - 1);
        }

        Leave();
    }

    private static bool HoldsCodes(Element sequence)
    {
        foreach (var item in sequence.Items)
        {
            if (CodeItem.Is(item))
                return true;
        }

        return false;
    }

    /// <summary>Name and value of a content item are judged with it, by what Table E.3.4-1 says of the name.</summary>
    private static bool IsJudged(Element sequence, ContentNode node) =>
        sequence.Container == node.Item && (sequence.Tag == Tags.ConceptNameCodeSequence || sequence.Tag == Tags.ConceptCodeSequence);

    /// <summary>What becomes of one content item.</summary>
    private void Judge(ContentNode node, PathState? retained, bool mayRemove)
    {
        var content = new ContentItem(node.Item);
        var isListed = content.TryGetRule(out var rule);
        var valueType = content.ValueType;
        JudgeCode(node, node.Item, Tags.ConceptNameCodeSequence, retained);
        if (!isListed)
        {
            JudgeText(node, node.Item, retained, ActionCode.D, mayRemove);
            JudgeCode(node, node.Item, Tags.ConceptCodeSequence, retained);
            return;
        }

        var code = Resolve(_profile.Actions.ActionFor(rule));
        if (valueType != "TEXT" || code != ActionCode.C)
            Take(code, node, valueType, retained, mayRemove);
        else
            JudgeText(node, node.Item, retained, Resolve(rule.BasicProfile), mayRemove);

        // No other value belongs to the item, but then it could hide there.
        if (valueType != "TEXT")
            JudgeText(node, node.Item, retained, ActionCode.D, mayRemove: false);
        if (valueType != "CODE")
            JudgeCode(node, node.Item, Tags.ConceptCodeSequence, retained);
    }

    private static ActionCode Resolve(ActionCode code) => CompoundAction.Resolve(code, AttributeType.Unknown);

    /// <summary>Carries out a code on a content item. Dates to be shifted, UIDs and references are left to the walk.</summary>
    private void Take(ActionCode code, ContentNode node, string valueType, PathState? retained, bool mayRemove)
    {
        if (code == ActionCode.X && mayRemove)
            node.Remove();
        else if (code == ActionCode.K)
            KeepValue(node, valueType);
        else if (code is ActionCode.X or ActionCode.Z or ActionCode.D)
            ReplaceValue(node, valueType, retained);
    }

    /// <summary>The table keeps a value that Table E.1-1, which does not know what it means, would replace.</summary>
    private static void KeepValue(ContentNode node, string valueType)
    {
        if (ContentItem.ValueTagOf(valueType) is not { } tag || !node.Item.TryFind(tag, out var element) || element.IsSequence || element.IsLarge)
            return;
        var (vr, value) = (element.VR, element.Value.ToArray());
        node.Pending.Add(() =>
        {
            if (!node.Item.TryFind(tag, out var changed) || !changed.Value.SequenceEqual(value))
                node.Item.Set(tag, vr, value);
        });
    }

    private static void ReplaceValue(ContentNode node, string valueType, PathState? retained)
    {
        if (valueType == "CODE" && !IsRetained(node.Item, Tags.ConceptCodeSequence, retained))
            node.Pending.Add(() => ContentDummy.SetCode(node.Item, Tags.ConceptCodeSequence));
        else if (valueType == "NUM" && !IsRetained(node.Item, Tags.MeasuredValueSequence, retained) && !IsRetained(node.Item, Tags.NumericValue, retained))
            node.Pending.Add(() => ContentDummy.SetNumber(node.Item));
        else if (ContentItem.ValueTagOf(valueType) is { } tag && tag != Tags.UID && !IsRetained(node.Item, tag, retained))
            ReplacePlainValue(node, node.Item, tag);
    }

    private static void ReplacePlainValue(ContentNode node, DataSet item, Tag tag)
    {
        // An annotation of a waveform has its text elsewhere, and the walk knows it.
        if (tag == Tags.TextValue && !item.TryFind(tag, out _) && item.TryFind(Tags.UnformattedTextValue, out _))
            return;
        var original = item.TryFind(tag, out var element) && !element.IsSequence && !element.IsLarge ? element.Value.ToArray() : [];
        node.Pending.Add(() => ContentDummy.SetValue(item, tag, original));
    }

    /// <summary>Text stays only where a decision keeps it; without one, a code tells what to do.</summary>
    private void JudgeText(ContentNode node, DataSet item, PathState? retained, ActionCode otherwise, bool mayRemove)
    {
        var texts = All(item, Tags.TextValue);
        if (texts.TrueForAll(element => !element.IsSequence && element.Length == 0) || IsRetained(item, Tags.TextValue, retained))
            return;
        var replacement = default(string);

        // Of two texts in one item, which no object may have, a decision could be about the other one.
        if (texts is [var only] && TryReadText(only, out var text) && _settings.Decisions is { } decisions
            && decisions.TryDecide(Tags.TextValue, text, out var decision))
        {
            if (decision.Kind == DecisionKind.Keep)
                return;

            // Text Value has Type 1C: it cannot be empty.
            otherwise = decision.Kind == DecisionKind.Remove ? ActionCode.X : ActionCode.D;
            replacement = decision.Replacement;
        }
        else
        {
            Report(ReviewReason.NoDecision, Tags.TextValue);
        }

        if (otherwise == ActionCode.X && mayRemove)
            node.Remove();
        else if (replacement is null)
            ReplacePlainValue(node, item, Tags.TextValue);
        else
            node.Pending.Add(() => ElementText.Write(item, Tags.TextValue, replacement));
    }

    /// <summary>A code of a public scheme says nothing about a person; another one stays only where a decision keeps its meaning.</summary>
    private void JudgeCode(ContentNode node, DataSet item, Tag sequence, PathState? retained)
    {
        if (All(item, sequence).TrueForAll(AreKnown) || IsRetained(item, sequence, retained))
            return;
        Report(ReviewReason.NoDecision, sequence);
        node.Pending.Add(() => ContentDummy.SetCode(item, sequence));
    }

    private bool AreKnown(Element codes)
    {
        foreach (var code in codes.Items)
        {
            if (CodeItem.IsOfStandardScheme(code))
                continue;
            if (_settings.Decisions is not { } decisions || !code.TryFind(Tags.CodeMeaning, out var meaning) || !TryReadText(meaning, out var text)
                || !decisions.TryDecide(Tags.CodeMeaning, text, out var decision) || decision.Kind != DecisionKind.Keep)
                return false;
        }

        return true;
    }

    private static List<Element> All(DataSet item, Tag tag)
    {
        var all = new List<Element>();
        foreach (var element in item)
        {
            if (element.Tag == tag)
                all.Add(element);
        }

        return all;
    }

    private static bool IsRetained(DataSet item, Tag tag, PathState? retained) =>
        retained is not null && item.TryFind(tag, out var element) && retained.Find(element) is var transition
        && (transition.IsMatch(element.IsSequence) || transition.LeadsOn);

    private static bool IsReference(DataSet item) => item.TryFind(Tags.ReferencedContentItemIdentifier, out _);

    /// <summary>Whether a sequence without items would make the object worse: PS3.3 has Type 1 or 1C. Below another item it can go as a whole.</summary>
    private static bool NeedsItem(Tag sequence, ContentNode parent) =>
        sequence == Tags.SpecimenPreparationStepContentItemSequence
        || (parent.Parent is null && (sequence == Tags.ContentSequence || sequence == Tags.WaveformAnnotationSequence));

    /// <summary>A report is not emptied: one item stays, without its value and without what it contains.</summary>
    private static void KeepLast(List<ContentNode> nodes)
    {
        if (nodes.Find(node => !IsReference(node.Item)) is not { } last)
            return;
        last.KeepAlone();
        ReplaceValue(last, new ContentItem(last.Item).ValueType, retained: null);
    }

    private static void RemoveItems(Element sequence, List<ContentNode> nodes)
    {
        // What is removed with all around it needs no work, and is no longer there.
        if (nodes.Count == 0 || nodes[0].Parent is { IsRemoved: true })
            return;
        if (nodes.TrueForAll(node => node.IsRemoved) && sequence.Tag is var tag && (tag == Tags.ContentSequence || tag == Tags.ContentItemModifierSequence))
        {
            sequence.Remove();
            return;
        }

        foreach (var node in nodes.Where(node => node.IsRemoved))
            sequence.RemoveItem(node.Item);
    }
}
