using Das.Dicom.Elements;
using Das.Engine.Paths;

namespace Das.Engine;

/// <content>Consecutive removals in one walk.</content>
public sealed partial class EditSession
{
    private const int MaxRulesOnStack = 2048;

    /// <summary>
    /// Several removals, each for itself: an element counts for the first of them that removes it. Where a later one removes a sequence or what
    /// is in an item, earlier ones have what they match inside.
    /// </summary>
    public void Remove(RemovalPass pass)
    {
        var rules = pass.Rules.Length;
        Span<int> removed = rules <= MaxRulesOnStack ? stackalloc int[rules] : new int[rules];
        Remove(_file.FileMeta, pass.Paths.Start, PathTransition.NoRule, removed);
        Remove(_file.DataSet, pass.Paths.Start, PathTransition.NoRule, removed);
        for (var rule = 0; rule < rules; rule++)
        {
            if (removed[rule] > 0)
                AddCounts(pass.Rules[rule], new(removed[rule], 0, 0));
        }
    }

    /// <summary>Carries out the removals that stand before the one with number <paramref name="limit"/>.</summary>
    private void Remove(DataSet dataSet, PathState state, int limit, Span<int> removed)
    {
        var hasMatchedCreator = false;
        foreach (var element in dataSet)
        {
            if (state.PassesOver(element))
                continue;
            var transition = state.Find(element);
            var rule = transition.FirstRule(element.IsSequence);
            if (rule >= limit)
            {
                RemoveInItems(element, transition, limit, removed);
            }
            else if (element.Tag.IsPrivateCreator)
            {
                hasMatchedCreator = true; // Paths of earlier removals need it to find its block.
            }
            else
            {
                RemoveInItems(element, transition, rule, removed);
                element.Remove();
                removed[rule] += _file.TakeEdits().Removed;
            }
        }

        if (hasMatchedCreator)
            RemoveCreators(dataSet, state, limit, removed);
    }

    private void RemoveInItems(Element sequence, PathTransition transition, int limit, Span<int> removed)
    {
        if (transition.FirstRuleInside >= limit || !sequence.IsSequence)
            return;
        var number = 0;
        foreach (var item in sequence.Items)
        {
            var rule = transition.FirstRuleOfItem(number);
            var state = transition.StateOf(number++);
            if (!state.IsEmpty)
                Remove(item, state, Math.Min(rule, limit), removed);
            if (rule >= limit)
                continue;
            item.Clear();
            removed[rule] += _file.TakeEdits().Removed;
        }
    }

    private void RemoveCreators(DataSet dataSet, PathState state, int limit, Span<int> removed)
    {
        foreach (var creator in dataSet)
        {
            if (!creator.Tag.IsPrivateCreator || state.Find(creator).FirstRule(creator.IsSequence) is var rule && rule >= limit)
                continue;
            creator.Remove();
            removed[rule] += _file.TakeEdits().Removed;
        }
    }
}
