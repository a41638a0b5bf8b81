using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language.Paths;

namespace Das.Engine;

/// <content>Statements that take elements out.</content>
public sealed partial class EditSession
{
    /// <summary><c>- path</c> and <c>removeTags[paths]</c>: takes out what a path matches; of a sequence <c>seq[n]</c> the contents of that item.</summary>
    public void Remove(PathSet paths) => ForEachWhole(paths, static element => element.Remove());

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
