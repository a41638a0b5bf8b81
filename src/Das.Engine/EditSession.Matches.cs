using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine;

/// <content>Walks over the file meta information and the data set to what paths match.</content>
public sealed partial class EditSession
{
    /// <summary>Calls <paramref name="action"/> for each matched element that has a value: for no sequence and no private creator.</summary>
    private void ForEachValue(PathSet paths, Action<Element> action) => ForEachValue(paths, action, static (element, action) => action(element));

    /// <summary>The same for an action that needs something else.</summary>
    private void ForEachValue<T>(PathSet paths, T argument, Action<Element, T> action)
        where T : allows ref struct
    {
        Visit(_file.FileMeta, paths.Start, argument, action);
        Visit(_file.DataSet, paths.Start, argument, action);

        static void Visit(DataSet dataSet, PathState state, T argument, Action<Element, T> action)
        {
            foreach (var element in dataSet)
            {
                if (state.PassesOver(element))
                    continue;
                var transition = state.Find(element);
                if (!element.IsSequence)
                {
                    if (transition.Matches && !element.Tag.IsPrivateCreator && element.VR != VR.SQ)
                        action(element, argument);
                    continue;
                }

                if (!transition.LeadsOn)
                    continue;
                var number = 0;
                foreach (var item in element.Items)
                {
                    if (transition.StateOf(number++) is { IsEmpty: false } next)
                        Visit(item, next, argument, action);
                }
            }
        }
    }

    /// <summary>
    /// Calls <paramref name="action"/> for each matched element, sequences and private creators among them, but for nothing inside of it. An item
    /// that a path matches is left without elements.
    /// </summary>
    private void ForEachWhole(PathSet paths, Action<Element> action)
    {
        Visit(_file.FileMeta, paths.Start, action);
        Visit(_file.DataSet, paths.Start, action);

        static void Visit(DataSet dataSet, PathState state, Action<Element> action)
        {
            foreach (var element in dataSet)
            {
                if (state.PassesOver(element))
                    continue;
                var transition = state.Find(element);
                var isSequence = element.IsSequence;
                if (transition.IsMatch(isSequence))
                    action(element);
                else if (isSequence && (transition.LeadsOn || transition.MatchesItems))
                    VisitItems(element, transition, action);
            }
        }

        static void VisitItems(Element sequence, PathTransition transition, Action<Element> action)
        {
            var number = 0;
            foreach (var item in sequence.Items)
            {
                if (transition.MatchesItem(number))
                    item.Clear();
                else if (transition.StateOf(number) is { IsEmpty: false } next)
                    Visit(item, next, action);
                number++;
            }
        }
    }

    /// <summary>Replaces each value of the matched elements but empty ones. An element is not written if none of its values changes.</summary>
    private void ForEachValue(PathSet paths, Func<string, string> replace) => ForEachValue(paths, element => ReplaceValues(element, replace));

    private static void ReplaceValues(Element element, Func<string, string> replace)
    {
        var text = ElementText.Read(element);
        var replaced = text.Contains('\\') ? string.Join('\\', text.Split('\\').Select(ReplaceOne)) : ReplaceOne(text);
        if (replaced != text)
            ElementText.Write(element, replaced);

        string ReplaceOne(string value) => value.Length == 0 ? value : replace(value);
    }
}
