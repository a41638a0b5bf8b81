using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine;

/// <content>Statements that take values out and leave their elements.</content>
public sealed partial class EditSession
{
    /// <summary>
    /// <c>emptyTags[paths]</c>: leaves each element that a path matches without a value, a sequence without items, the item <c>seq[n]</c> without
    /// elements. Private creators stay as they are.
    /// </summary>
    public void EmptyTags(PathSet paths) => Overwrite(paths, element => element.SetValue(element.VR, []));

    /// <summary>
    /// <c>replaceTags[paths]</c>: gives each element that a path matches a dummy that is legal for its VR and not its value; a sequence is left
    /// without items, the item <c>seq[n]</c> without elements. Private creators stay as they are.
    /// </summary>
    /// <exception cref="EditException">An element is a UID, for which there is no dummy, or its value is encapsulated.</exception>
    public void ReplaceTags(PathSet paths) => Overwrite(paths, Replace);

    private static void Replace(Element element)
    {
        if (element.IsEncapsulated)
            throw new EditException($"{element.Tag} is encapsulated and has no dummy");

        var vr = ElementText.EffectiveVR(element.Tag, element.VR);
        if (vr == VR.SQ)
        {
            element.SetValue(element.VR, []);
            return;
        }

        if (!Dummy.Exists(vr))
            throw new EditException($"{element.Tag} is a UID and has no dummy; replaceUIDs replaces UIDs");

        // Large values stay in the file unread: no dummy is as long.
        var input = element.IsLarge ? default : element.Value;
        var count = DataDictionary.TryGet(element.Tag, out var entry) ? Math.Max(1, entry.MinVM) : 1;
        element.SetValue(element.VR, Dummy.For(vr, input, count, ElementText.IsBigEndian(element.Container, element.VR)));
    }

    /// <summary>Empties what a path matches and has items; calls <paramref name="overwrite"/> for what it matches and has a value.</summary>
    private void Overwrite(PathSet paths, Action<Element> overwrite)
    {
        Visit(_file.FileMeta, paths.Start, overwrite);
        Visit(_file.DataSet, paths.Start, overwrite);

        static void Visit(DataSet dataSet, PathState state, Action<Element> overwrite)
        {
            foreach (var element in dataSet)
            {
                var transition = state.Find(element);
                if (!transition.IsMatch(element.IsSequence))
                    VisitItems(element, transition, overwrite);
                else if (element.IsSequence)
                    RemoveItems(element);
                else if (!element.Tag.IsPrivateCreator && element.VR != VR.SQ)
                    overwrite(element);
            }
        }

        static void VisitItems(Element sequence, PathTransition transition, Action<Element> overwrite)
        {
            if (!transition.LeadsOn && transition.MatchedItems.Length == 0)
                return;
            var number = 0;
            foreach (var item in sequence.Items)
            {
                if (transition.MatchedItems.AsSpan().Contains(number))
                    item.Clear();
                else if (transition.StateOf(number) is { IsEmpty: false } next)
                    Visit(item, next, overwrite);
                number++;
            }
        }

        static void RemoveItems(Element sequence)
        {
            foreach (var item in sequence.Items)
                sequence.RemoveItem(item);
        }
    }
}
