using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Standard;

namespace Das.Engine;

/// <content>Statements that take out whatever no path matches.</content>
public sealed partial class EditSession
{
    /// <summary>
    /// <c>keepTags[paths]</c>: keeps an element that a path matches with everything in it, what it lies in, and the creators of private
    /// elements that are kept. Items in which nothing is kept are emptied; a sequence in which nothing is kept goes. Group 0002 is not touched.
    /// </summary>
    public void KeepTags(PathSet paths) => KeepIn(_file.DataSet, WithRetained(paths).Start);

    /// <summary>
    /// <c>retainPrivateTags[paths]</c>: takes out every private element that no path matches, at every level; public elements stay. A private
    /// sequence that a path matches keeps all it holds; one that holds a matched element keeps that and nothing else.
    /// </summary>
    public void RetainPrivateTags(PathSet paths) => RetainPrivate(WithRetained(paths));

    private void RetainPrivate(PathSet paths)
    {
        RetainIn(_file.DataSet, paths.Start);

        static void RetainIn(DataSet dataSet, PathState state)
        {
            var keepsPrivate = false;
            foreach (var element in dataSet)
            {
                var transition = state.Find(element);
                if (!element.Tag.IsPrivate)
                {
                    if (!transition.IsMatch(element.IsSequence))
                        RetainInItems(element, transition);
                }
                else if (element.Tag.IsPrivateCreator && !transition.Matches)
                {
                    continue;
                }
                else if (transition.IsMatch(element.IsSequence) || KeepInPrivateSequence(element, transition))
                {
                    keepsPrivate = true;
                }
                else
                {
                    element.Remove();
                }
            }

            RemoveCreators(dataSet, state, keepsPrivate);
        }

        static void RetainInItems(Element sequence, PathTransition transition)
        {
            var number = 0;
            foreach (var item in sequence.Items)
            {
                if (!transition.MatchesItem(number))
                    RetainIn(item, transition.StateOf(number));
                number++;
            }
        }
    }

    /// <summary>Removes what no path matches in a sequence that no path matches as a whole, and returns whether anything is kept in it.</summary>
    internal static bool KeepInPrivateSequence(Element sequence, PathTransition transition)
    {
        if (!KeepInside(sequence, transition))
            return false;
        RemoveEmptyItemsAtEnd(sequence);
        return true;
    }

    /// <summary>Removes what no path matches and returns whether anything is kept.</summary>
    private static bool KeepIn(DataSet dataSet, PathState state)
    {
        var keepsPrivate = false;
        var keepsAny = false;
        foreach (var element in dataSet)
        {
            var transition = state.Find(element);
            if (element.Tag.IsPrivateCreator && !transition.Matches)
                continue; // Whether it stays is known when its block has been seen.

            if (!transition.IsMatch(element.IsSequence) && !KeepInside(element, transition))
            {
                element.Remove();
                continue;
            }

            keepsAny = true;
            keepsPrivate |= element.Tag.IsPrivate;
        }

        RemoveCreators(dataSet, state, keepsPrivate);
        return keepsAny;
    }

    internal static bool KeepInside(Element sequence, PathTransition transition)
    {
        if (!sequence.IsSequence || (!transition.LeadsOn && !transition.MatchesItems))
            return false;

        var keepsAny = false;
        var number = 0;
        foreach (var item in sequence.Items)
        {
            if (transition.MatchesItem(number))
                keepsAny = true;
            else
                keepsAny |= KeepIn(item, transition.StateOf(number));
            number++;
        }

        return keepsAny;
    }

    private static void RemoveEmptyItemsAtEnd(Element sequence)
    {
        var items = new List<DataSet>();
        foreach (var item in sequence.Items)
            items.Add(item);
        for (var i = items.Count - 1; i >= 0 && items[i].IsEmpty; i--)
            sequence.RemoveItem(items[i]);
    }

    /// <summary>Takes out the private creators whose block has no element left, unless a path matches them.</summary>
    private static void RemoveCreators(DataSet dataSet, PathState state, bool keepsPrivate)
    {
        foreach (var creator in dataSet)
        {
            if (creator.Tag.IsPrivateCreator && !state.Find(creator).Matches && !(keepsPrivate && HasElements(dataSet, creator.Tag)))
                creator.Remove();
        }
    }

    private static bool HasElements(DataSet dataSet, Tag creator)
    {
        foreach (var element in dataSet)
        {
            if (element.Tag.IsPrivate && element.Tag.Element >= 0x1000 && element.Tag.PrivateCreator == creator)
                return true;
        }

        return false;
    }
}
