using Das.Dicom.CharacterSets;
using Das.Dicom.Writing;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>The elements of a data set or an item that is being made, in the order of their tags.</summary>
internal sealed class DataSetDraft
{
    private readonly SortedDictionary<Tag, DraftElement> _elements = [];

    /// <summary>The elements of the file meta information, or all others, as a draft of their own.</summary>
    public DataSetDraft Only(bool fileMeta)
    {
        var result = new DataSetDraft();
        foreach (var (tag, element) in _elements)
        {
            if (tag.Group == 2 == fileMeta)
                result._elements.Add(tag, element);
        }

        return result;
    }

    /// <summary>Makes of an entry what it says; sequences, items and private creators on the way come by themselves.</summary>
    public void Add(NotedElement entry)
    {
        var draft = this;
        foreach (var step in entry.Path.Steps.SkipLast(1))
            draft = draft.ItemOf(step, entry);
        var last = entry.Path.Last;
        if (entry.Word is not null)
            draft._elements.Remove(draft.TagOf(last, entry));
        else if (last.Item == ElementStep.AllItems)
            draft._elements[draft.TagOf(last, entry)] = new(entry, last.Creator) { Items = [] };
        else if (last.Item is not null)
            draft.ItemOf(last, entry);
        else
            draft._elements[draft.TagOf(last, entry)] = new(entry, last.Creator ?? draft.CreatorOf(last.Tag));
    }

    /// <summary>Adds an element, unless there is one with its tag.</summary>
    public void AddMissing(Tag tag, string value)
    {
        if (value.Length > 0)
            _elements.TryAdd(tag, new(new(new([new(tag, null, null)])) { Value = value }, null));
    }

    /// <summary>The value of a text element as it was written, or null.</summary>
    public string? TextOf(Tag tag) => _elements.GetValueOrDefault(tag)?.Noted.Value;

    /// <summary>The bytes of a text element that is there.</summary>
    /// <exception cref="NotationException">It does not fit its VR.</exception>
    public byte[] BytesOf(Tag tag) => _elements[tag].Encode(SpecificCharacterSet.Default, false);

    /// <summary>Writes the elements.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="encoding">How.</param>
    /// <param name="characterSet">The character set around it.</param>
    /// <param name="isPixelDataEncapsulated">Whether Pixel Data becomes a fragment.</param>
    /// <exception cref="NotationException">A value does not fit its VR.</exception>
    public void Write(OutputBuffer output, ElementEncoding encoding, SpecificCharacterSet characterSet, bool isPixelDataEncapsulated = false)
    {
        if (_elements.ContainsKey(Tags.SpecificCharacterSet))
            characterSet = SpecificCharacterSet.Parse(BytesOf(Tags.SpecificCharacterSet));
        foreach (var (tag, element) in _elements)
        {
            if (element.Items is { } items)
            {
                output.WriteHeader(tag, VR.SQ, 0, encoding);
                WriteItems(output, items, encoding, characterSet);
                continue;
            }

            var isBigEndian = (encoding & ElementEncoding.ExplicitBigEndian) != 0;
            var value = element.Encode(characterSet, isBigEndian);
            if (element.Noted.Form == NotedForm.Items || (isPixelDataEncapsulated && tag == Tags.PixelData))
            {
                WriteFragments(output, tag, value, element.Noted.Form == NotedForm.Items, encoding);
                continue;
            }

            var length = (value.Length + 1) & ~1;
            if (length > ushort.MaxValue && !element.VR.HasLongLength() && (encoding & ElementEncoding.ImplicitLittleEndian) == 0)
                throw element.Noted.Error($"A value of {value.Length} bytes does not fit VR {element.VR}");
            output.WriteHeader(tag, element.VR, (uint)length, encoding);
            output.Write(value);
            if (length != value.Length)
                output.WriteByte(element.VR.PaddingByte());
        }
    }

    private static void WriteItems(OutputBuffer output, List<DataSetDraft> items, ElementEncoding encoding, SpecificCharacterSet characterSet)
    {
        var isBigEndian = (encoding & ElementEncoding.ExplicitBigEndian) != 0;
        var sequence = output.Length;
        foreach (var item in items)
        {
            output.WriteHeader(Tags.Item, VR.None, 0, encoding);
            var start = output.Length;
            item.Write(output, encoding, characterSet);
            output.PatchUInt32(start - 4, (uint)(output.Length - start), isBigEndian);
        }

        output.PatchUInt32(sequence - 4, (uint)(output.Length - sequence), isBigEndian);
    }

    /// <summary>Fragments that are given with their items, or an empty offset table and one fragment (PS3.5 A.4).</summary>
    private static void WriteFragments(OutputBuffer output, Tag tag, byte[] value, bool areItems, ElementEncoding encoding)
    {
        output.WriteHeader(tag, VR.OB, uint.MaxValue, encoding);
        if (!areItems)
        {
            output.WriteHeader(Tags.Item, VR.None, 0, encoding);
            output.WriteHeader(Tags.Item, VR.None, (uint)((value.Length + 1) & ~1), encoding);
        }

        output.Write(value);
        output.WriteZeros(value.Length & 1);
        output.WriteHeader(Tags.SequenceDelimitationItem, VR.None, 0, encoding);
    }

    private DataSetDraft ItemOf(ElementStep step, NotedElement entry)
    {
        var tag = TagOf(step, entry);
        if (!_elements.TryGetValue(tag, out var sequence) || sequence.Items is null)
            _elements[tag] = sequence = new(entry, step.Creator) { Items = [] };
        if (step.Item > sequence.Items.Count + 1024)
            throw entry.Error($"{step} is item {step.Item} of a sequence that has {sequence.Items.Count}; items count from 0");
        while (sequence.Items.Count <= step.Item)
            sequence.Items.Add(new DataSetDraft());
        return sequence.Items[step.Item!.Value];
    }

    /// <summary>The tag of a step; a private creator reserves the first free block (PS3.5 section 7.8.1) if it has none.</summary>
    private Tag TagOf(ElementStep step, NotedElement entry)
    {
        if (step.Creator is null)
            return step.Tag;
        uint? free = null;
        for (uint block = 0x10; block <= 0xFF; block++)
        {
            var creator = TextOf(new(step.Tag.Value & 0xFFFF_0000 | block));
            if (creator == step.Creator)
                return InBlock(block);
            if (creator is null)
                free ??= block;
        }

        if (free is null)
            throw entry.Error($"Group {step.Tag.Group:X4} has no free block for '{step.Creator}'");
        AddMissing(new(step.Tag.Value & 0xFFFF_0000 | free.Value), step.Creator);
        return InBlock(free.Value);

        Tag InBlock(uint block) => new(step.Tag.Value & 0xFFFF_00FF | block << 8);
    }

    private string? CreatorOf(Tag tag) => tag.IsPrivate ? TextOf(tag.PrivateCreator) : null;

    /// <summary>An element: a value, or items.</summary>
    private sealed class DraftElement(NotedElement noted, string? creator)
    {
        public NotedElement Noted => noted;

        public List<DataSetDraft>? Items { get; init; }

        public VR VR { get; } = noted.VR ?? ValueText.DefaultVR(noted.Path.Last.Tag, creator);

        public byte[] Encode(SpecificCharacterSet characterSet, bool isBigEndian)
        {
            if (VR == VR.SQ)
                throw noted.Error($"{noted.Path} is a sequence: write what its items hold, as in {noted.Path}[0]/PatientID = 1, or {noted.Path}[]");
            var error = ValueText.TryEncode(noted.Value!, noted.Form, VR, characterSet, isBigEndian && VR != VR.UN, out var bytes);
            return error is null ? bytes : throw noted.Error(error);
        }
    }
}
