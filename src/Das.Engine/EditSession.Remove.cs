using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language.Paths;

namespace Das.Engine;

/// <summary>Statements that take elements out.</summary>
public sealed partial class EditSession
{
    /// <summary><c>- path</c> and <c>removeTags[paths]</c>: takes out what a path matches; of a sequence <c>seq[n]</c> the contents of that item.</summary>
    public void Remove(PathSet paths)
    {
        Visit(_file.FileMeta, paths.Start);
        Visit(_file.DataSet, paths.Start);

        static void Visit(DataSet dataSet, PathState state)
        {
            foreach (var element in dataSet)
            {
                var transition = state.Find(element);
                var isSequence = element.IsSequence;
                if (transition.IsMatch(isSequence))
                    element.Remove();
                else if (isSequence && (transition.LeadsOn || transition.MatchedItems.Length > 0))
                    VisitItems(element, transition);
            }
        }

        static void VisitItems(Element sequence, PathTransition transition)
        {
            var number = 0;
            foreach (var item in sequence.Items)
            {
                if (transition.MatchedItems.AsSpan().Contains(number))
                    item.Clear();
                else if (transition.StateOf(number) is { IsEmpty: false } next)
                    Visit(item, next);
                number++;
            }
        }
    }

    /// <summary><c>delete["path"]</c>: takes out one element, private ones addressed by their full number.</summary>
    public void Delete(TagPath path)
    {
        if (TryFind(path, out var element))
            element.Remove();
    }

    /// <summary><c>delete[path]</c> with a path that is computed.</summary>
    public void Delete(ScriptValue path) => Delete(DirectPathOf(path));

    /// <summary><c>removeAllPrivateTags</c>: takes out every element of an odd group, creators included, at every level.</summary>
    public void RemoveAllPrivate()
    {
        if (Retained is { } retained)
            RetainPrivate(retained);
        else
            Visit(_file.DataSet);

        static void Visit(DataSet dataSet)
        {
            foreach (var element in dataSet)
            {
                if (element.Tag.IsPrivate)
                    element.Remove();
                else if (element.IsSequence)
                {
                    foreach (var item in element.Items)
                        Visit(item);
                }
            }
        }
    }
}
