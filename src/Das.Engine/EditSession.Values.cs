using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language.Paths;

namespace Das.Engine;

/// <content>Values wherever they occur.</content>
public sealed partial class EditSession
{
    /// <summary><c>collectValues[values]</c>: the texts given, and those of every element that a path given matches, as a list.</summary>
    public ScriptValue CollectValues(params ScriptValue[] values)
    {
        var texts = new List<ScriptValue>();
        Collect(values, texts.Add);
        return ScriptValue.List([.. texts]);
    }

    /// <summary>
    /// <c>blankValues[values]</c>: empties every element, at every level and in group 0002, whose whole text is one of those that
    /// <see cref="CollectValues"/> finds. Several values of an element are one text. Private creators stay, and Pixel Data is not compared.
    /// </summary>
    public void BlankValues(params ScriptValue[] values)
    {
        var wanted = new WantedTexts();
        Collect(values, value => wanted.Add(TextOf(value)));
        if (wanted.IsEmpty)
            return;
        Blank(_file.FileMeta);
        Blank(_file.DataSet);

        void Blank(DataSet dataSet)
        {
            foreach (var element in dataSet)
            {
                foreach (var item in element.Items)
                    Blank(item);
                if (!element.IsSequence && !element.Tag.IsPrivateCreator && wanted.IsTextOf(element))
                    Empty(element);
            }
        }
    }

    /// <summary>Texts in the order given, then those of the elements, which one walk finds.</summary>
    private void Collect(IEnumerable<ScriptValue> values, Action<ScriptValue> add)
    {
        var paths = new List<TagPath>();
        CollectTexts(values);
        if (paths.Count > 0)
            ForEachValue(new PathSet(paths), element => add(ElementText.Read(element)));

        void CollectTexts(IEnumerable<ScriptValue> entries)
        {
            foreach (var value in entries)
            {
                if (value.Path is { } path)
                    paths.Add(path);
                else if (value.Entries is { } list)
                    CollectTexts(list);
                else if (!value.IsNull)
                    add(value);
            }
        }
    }
}
