using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Das.Standard;

namespace Das.Dicom.Elements;

/// <summary>
/// The elements of one file as an index over its bytes, and the edits made to them. Values are where they were until somebody asks;
/// an element that nobody changed is written from its own bytes.
/// </summary>
internal sealed partial class ElementTree : IDisposable
{
    /// <summary>Record of the file meta information, group 0002.</summary>
    public const int MetaRoot = 0;

    /// <summary>Record of the data set.</summary>
    public const int Root = 1;

    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    // Arrays of one size: nothing is copied when a tree grows, and no outgrown array stays behind in the pool.
    private ElementRecord[][] _chunks = new ElementRecord[4][];
    private int _chunkCount;
    private readonly List<LargeValue> _largeValues = [];
    private readonly EditBuffer _edits = new();
    private readonly List<int> _overlong = [];
    private int _insertions;
    private CreatorSearch _lastCreator;

    /// <summary>An empty tree whose data set is encoded as <paramref name="encoding"/>.</summary>
    public ElementTree(ElementEncoding encoding)
    {
        AddRecord(default, VR.None, ElementRecord.None, ElementEncoding.ExplicitLittleEndian, out _);
        AddRecord(default, VR.None, ElementRecord.None, encoding, out _);
    }

    /// <summary>Number of records, removed ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes that were read, large values left out.</summary>
    public byte[] Source { get; set; } = [];

    /// <summary>The bytes of the file meta information where they are not in <see cref="Source"/>: in front of a deflated data set.</summary>
    public byte[]? MetaSource { get; set; }

    /// <summary>Reads a large value from where it has stayed; null where none can: in a data set that was made in memory.</summary>
    public Func<long, int, byte[]>? ReadLarge { get; init; }

    public ref ElementRecord this[int index]
    {
        // No array is shorter than a chunk, so the place in it needs no check of its own.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chunks[index >> ChunkBits]), index & (ChunkSize - 1));
    }

    /// <summary>Appends a record that is linked to nothing yet.</summary>
    /// <returns>The record, where it stays.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ElementRecord AddRecord(Tag tag, VR vr, int parent, ElementEncoding encoding, out int index)
    {
        index = Count;
        if (index == _chunkCount << ChunkBits)
            AddChunk();

        // In place: a record that is made elsewhere and copied takes several times as long.
        ref var record = ref this[index];
        record = default;
        record.Tag = tag;
        record.VR = vr;
        record.Encoding = encoding;
        record.Parent = parent;
        record.Next = ElementRecord.None;
        record.FirstChild = ElementRecord.None;
        record.Start = ElementRecord.None;
        Count = index + 1;
        return ref record;
    }

    /// <summary>Forgets every record from <paramref name="count"/> on: a sequence that did not parse.</summary>
    public void Truncate(int count)
    {
        Count = count;
        _overlong.RemoveAll(index => index >= count);
    }

    /// <summary>The first element with a tag in an item or root, or <see cref="ElementRecord.None"/>.</summary>
    public int Find(int container, Tag tag)
    {
        for (var i = this[container].FirstChild; i != ElementRecord.None;)
        {
            ref var record = ref this[i];
            if (record.Tag == tag && !record.Has(RecordFlags.Removed))
                return i;
            i = record.Next;
        }

        return ElementRecord.None;
    }

    /// <summary>
    /// The same for a private creator. Elements of a block ask for theirs one after the other, so the last answer is remembered as long as it holds:
    /// a file with very many private elements must not take time by the square of their number.
    /// </summary>
    public int FindPrivateCreator(int container, Tag creator)
    {
        var last = _lastCreator;
        if (last.Container != container || last.Creator != creator || last.Insertions != _insertions ||
            (last.Index != ElementRecord.None && this[last.Index].Has(RecordFlags.Removed)))
            _lastCreator = last = new(container, creator, _insertions, Find(container, creator));
        return last.Index;
    }

    /// <summary>The bytes of a value; a large one is read from the file.</summary>
    public ReadOnlySpan<byte> GetValue(int index)
    {
        ref var record = ref this[index];
        if (!record.Has(RecordFlags.Large))
            return GetBuffered(record);
        return ReadLargeValue(index, 0, checked((int)GetLargeValue(record).Length));
    }

    /// <summary>A part of a value that has stayed in the file, as it is after overwriting.</summary>
    public ReadOnlySpan<byte> ReadLargeValue(int index, long offset, int length)
    {
        var large = GetLargeValue(this[index]);
        var value = ReadLarge!(large.Offset + offset, length);
        large.Apply(offset, value);
        return value;
    }

    /// <summary>Replaces a value; an odd length is padded as the VR demands (PS3.5 section 6.2).</summary>
    public void SetValue(int index, VR vr, ReadOnlySpan<byte> value)
    {
        ref var record = ref this[index];
        CountChange(index, ref record);
        if (record.FirstChild != ElementRecord.None)
            CountChildrenGone(record);
        var length = value.Length + (value.Length & 1);
        var bytes = _edits.Add(length, out var position);
        value.CopyTo(bytes);
        if (length != value.Length)
            bytes[^1] = vr.PaddingByte();

        record.VR = vr;
        record.ValueStart = position;
        record.ValueLength = (uint)length;
        record.FirstChild = ElementRecord.None;
        record.Flags = RecordFlags.NewValue | RecordFlags.Changed;
        MarkContainersChanged(record);
    }

    /// <summary>Replaces a part of a value in place: in memory, or when a large one is read or written.</summary>
    public void Overwrite(int index, Overwrite overwrite)
    {
        ref var record = ref this[index];
        CountChange(index, ref record);
        if (record.Has(RecordFlags.Large))
            GetLargeValue(record).Add(overwrite);
        else
            overwrite.Apply(0, GetBuffered(record));
    }

    /// <summary>Takes an element out.</summary>
    public void Remove(int index)
    {
        ref var record = ref this[index];
        CountGone(index, record);
        record.Flags |= RecordFlags.Removed | RecordFlags.Changed;
        MarkContainersChanged(record);
    }

    /// <summary>Takes out everything in an item or root.</summary>
    public void RemoveChildren(int index)
    {
        CountChildrenGone(this[index]);
        for (var child = this[index].FirstChild; child != ElementRecord.None; child = this[child].Next)
            this[child].Flags |= RecordFlags.Removed;
        MarkChanged(index);
    }

    /// <summary>Adds an element without a value where its tag belongs.</summary>
    public int Insert(int container, Tag tag, VR vr)
    {
        ref var record = ref AddRecord(tag, vr, container, this[container].Encoding, out var index);
        if (vr == VR.SQ)
            record.Flags = RecordFlags.Sequence;
        var before = ElementRecord.None;
        for (var i = this[container].FirstChild; i != ElementRecord.None && this[i].Tag <= tag; i = this[i].Next)
            before = i;

        Link(container, before, index);
        MarkChanged(index);
        CountAddition();
        _insertions++;
        return index;
    }

    /// <summary>Adds an empty item at the end of a sequence.</summary>
    public int AppendItem(int sequence)
    {
        ref var record = ref AddRecord(Tags.Item, VR.None, sequence, this[sequence].Encoding, out var index);
        var before = ElementRecord.None;
        for (var i = this[sequence].FirstChild; i != ElementRecord.None; i = this[i].Next)
            before = i;

        // An item takes the encoding of its siblings: those of a sequence in UN are Implicit VR whatever surrounds them.
        if (before != ElementRecord.None)
            record.Encoding = this[before].Encoding;
        else if (this[sequence].VR == VR.UN)
            record.Encoding = ElementEncoding.ImplicitLittleEndian;
        Link(sequence, before, index);
        MarkChanged(index);
        CountChange(sequence, ref this[sequence]);
        return index;
    }

    /// <summary>Links a record behind a sibling, or as the first child.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Link(int parent, int before, int index)
    {
        if (before == ElementRecord.None)
        {
            this[index].Next = this[parent].FirstChild;
            this[parent].FirstChild = index;
        }
        else
        {
            this[index].Next = this[before].Next;
            this[before].Next = index;
        }
    }

    /// <summary>Notes that a record is not as in the file, and that no container of it is.</summary>
    public void MarkChanged(int index)
    {
        ref var record = ref this[index];
        record.Flags |= RecordFlags.Changed;
        MarkContainersChanged(record);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MarkContainersChanged(in ElementRecord record)
    {
        if (record.Parent != ElementRecord.None && !this[record.Parent].Has(RecordFlags.Changed))
            MarkFrom(record.Parent);
    }

    private void MarkFrom(int container)
    {
        while (container != ElementRecord.None && !this[container].Has(RecordFlags.Changed))
        {
            ref var record = ref this[container];
            record.Flags |= RecordFlags.Changed;
            container = record.Parent;
        }
    }

    /// <summary>Notes that a value stays in the file, and that all that it lies in holds such a value.</summary>
    public void SetLargeValue(int index, long offset, long length)
    {
        this[index].Flags |= RecordFlags.Large;
        this[index].ValueStart = _largeValues.Count;
        _largeValues.Add(new(offset, length));
        for (var i = this[index].Parent; i != ElementRecord.None && !this[i].Has(RecordFlags.HoldsLarge); i = this[i].Parent)
            this[i].Flags |= RecordFlags.HoldsLarge;
    }

    /// <summary>Notes that a sequence or item claims to be longer than the file.</summary>
    public void AddOverlong(int index) => _overlong.Add(index);

    /// <summary>
    /// If anything was changed, has the lengths of overlong sequences and items written anew: what then stands behind them would be taken for
    /// a part of them.
    /// </summary>
    public void CorrectOverlong()
    {
        if (!this[Root].Has(RecordFlags.Changed))
            return;
        foreach (var index in _overlong)
            MarkChanged(index);
    }

    /// <summary>Where a large value is in the file, and what replaces parts of it.</summary>
    public LargeValue GetLargeValue(in ElementRecord record) => _largeValues[record.ValueStart];

    public void Dispose()
    {
        while (_chunkCount > 0)
            ArrayPool<ElementRecord>.Shared.Return(_chunks[--_chunkCount]);
        Count = 0;
        _edits.Dispose();
    }

    private void AddChunk()
    {
        if (_chunkCount == _chunks.Length)
            Array.Resize(ref _chunks, _chunkCount * 2);
        _chunks[_chunkCount++] = ArrayPool<ElementRecord>.Shared.Rent(ChunkSize);
    }

    /// <summary>The bytes of a value that is not large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> GetBuffered(in ElementRecord record)
    {
        if (record.Has(RecordFlags.NewValue))
            return _edits.Get(record.ValueStart, (int)record.ValueLength);
        if (record.Start == ElementRecord.None)
            return default;
        var source = record.Parent == MetaRoot && MetaSource is not null ? MetaSource : Source;
        return source.AsSpan(record.ValueStart, (int)record.ValueLength);
    }

    private readonly record struct CreatorSearch(int Container, Tag Creator, int Insertions, int Index);
}
