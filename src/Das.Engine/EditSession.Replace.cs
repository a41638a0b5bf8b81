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
    public void EmptyTags(PathSet paths) => Overwrite(paths, Empty);

    /// <summary>
    /// <c>replaceTags[paths]</c>: gives each element that a path matches a dummy that is legal for its VR and not its value; a sequence is left
    /// without items, the item <c>seq[n]</c> without elements. Private creators stay as they are.
    /// </summary>
    /// <exception cref="EditException">An element is a UID or Specific Character Set, or its value is encapsulated.</exception>
    public void ReplaceTags(PathSet paths) => Overwrite(paths, ReplaceByDummy);

    private static void Empty(Element element) => element.SetValue(element.VR, []);

    private static void ReplaceByDummy(Element element)
    {
        if (element.IsEncapsulated)
            throw new EditException($"{element.Tag} is encapsulated and has no dummy");
        if (element.Tag == Tags.SpecificCharacterSet)
            throw new EditException($"{element.Tag} has no dummy: the text of the data set is read by it");

        var vr = ElementText.VROf(element);
        if (vr == VR.SQ)
        {
            Empty(element);
            return;
        }

        if (!Dummy.Exists(vr))
            throw new EditException($"{element.Tag} is a UID and has no dummy; replaceUIDs replaces UIDs");

        // Large values stay in the file unread: no dummy is as long.
        var input = element.IsLarge ? default : element.Value;
        var count = DataDictionary.TryGet(element.Tag, out var entry) ? Math.Max(1, entry.MinVM) : 1;
        element.SetValue(element.VR, Dummy.For(vr, input, count, ElementText.IsBigEndian(element.Container, element.VR)));
    }

    /// <summary>Takes the items out of what a path matches and has items; calls <paramref name="overwrite"/> for what it matches and has a value.</summary>
    private void Overwrite(PathSet paths, Action<Element> overwrite) => ForEachWhole(paths, element =>
    {
        if (element.IsSequence)
        {
            foreach (var item in element.Items)
                element.RemoveItem(item);
        }
        else if (!element.Tag.IsPrivateCreator && element.VR != VR.SQ)
        {
            overwrite(element);
        }
    });
}
