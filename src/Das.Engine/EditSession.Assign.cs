using Das.Dicom.Elements;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Engine;

/// <content>Statements that write values.</content>
public sealed partial class EditSession
{
    // A script that makes more items than this is mistaken.
    private const int MaxCreatedItems = 4096;

    /// <summary><c>path := value</c>: writes the element, and makes the sequences, items and private block on the way. No value, no effect.</summary>
    public void Assign(TagPath target, ScriptValue value)
    {
        if (!value.IsNull)
            AssignText(target, TextOf(value));
    }

    /// <summary>The same with a text that has these bytes in every character set (<see cref="PlainText"/>).</summary>
    public void Assign(TagPath target, ReadOnlySpan<byte> text) => AssignText(target, NewText.OfPlain(text));

    private void AssignText(TagPath target, NewText text)
    {
        var dataSet = RootOf(target);
        for (var i = 0; i < target.Steps.Count - 1; i++)
            dataSet = GetOrAddItem(dataSet, (TagStep)target.Steps[i]);

        var pattern = ((TagStep)target.Steps[^1]).Tag;
        var tag = new Tag(pattern.Value);
        if (!TryFind(dataSet, pattern, out var element))
            ElementText.Write(dataSet, pattern.Creator is null ? tag : PrivateBlock.Reserve(dataSet, tag.Group, (byte)tag.Element, pattern.Creator), text);
        else if (element.IsSequence || element.VR == VR.SQ)
            throw new EditException($"{element.Tag} is a sequence and cannot be assigned a text");
        else
            ElementText.Write(dataSet, element.Tag, text);
    }

    /// <summary><c>path ?= value</c>: writes every element that exists and is no sequence. No value, no effect.</summary>
    public void AssignIfExists(PathSet targets, ScriptValue value)
    {
        if (!value.IsNull)
            AssignTextIfExists(targets, TextOf(value));
    }

    /// <summary>The same with a text that has these bytes in every character set (<see cref="PlainText"/>).</summary>
    public void AssignIfExists(PathSet targets, ReadOnlySpan<byte> text) => AssignTextIfExists(targets, NewText.OfPlain(text));

    private void AssignTextIfExists(PathSet targets, NewText text) => ForEachValue(targets, text, static (element, text) => ElementText.Write(element, text));

    /// <summary><c>set["path", value]</c>: as an assignment, with private elements addressed by their full number.</summary>
    public void Set(TagPath target, ScriptValue value) => Assign(target, value);

    /// <summary><c>set[path, value]</c> with a path that is computed.</summary>
    public void Set(ScriptValue target, ScriptValue value) => Assign(DirectPathOf(target), value);

    private static TagPath DirectPathOf(ScriptValue value) =>
        value.Text is { } text && DirectPath.TryParse(text, out var path, out _, out _)
            ? path
            : throw new EditException("an argument is not a direct path such as \"(0008,1110)[0]/(0008,1155)\"");

    private static DataSet GetOrAddItem(DataSet dataSet, TagStep step)
    {
        if (step.Item >= MaxCreatedItems)
            throw new EditException($"item {step.Item} is beyond what a script may create");

        var tag = new Tag(step.Tag.Value);
        if (!TryFind(dataSet, step.Tag, out var sequence))
        {
            sequence = dataSet.AddSequence(step.Tag.Creator is null
                ? tag
                : PrivateBlock.Reserve(dataSet, tag.Group, (byte)tag.Element, step.Tag.Creator));
        }
        else if (!sequence.IsSequence)
        {
            if (sequence.Length > 0)
                throw new EditException($"{sequence.Tag} is not a sequence");
            sequence = dataSet.AddSequence(sequence.Tag);
        }

        DataSet item;
        while (!TryGetItem(sequence, step.Item!.Value, out item))
            sequence.AppendItem();
        return item;
    }
}
