using System.Runtime.CompilerServices;
using Das.Standard;

namespace Das.Dicom.Elements;

/// <summary>A data element. A handle: copies see the same element. Valid while its file is open.</summary>
public readonly struct Element
{
    private readonly ElementTree _tree;

    internal Element(ElementTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>Its tag.</summary>
    public Tag Tag => _tree[Index].Tag;

    /// <summary>The VR in the file; in Implicit VR the dictionary's, a hint for reading (PS3.5 section 6.2).</summary>
    public VR VR => _tree[Index].VR;

    /// <summary>Whether it has items, whatever its VR says: a sequence may be written as UN.</summary>
    public bool IsSequence => _tree[Index].Has(RecordFlags.Sequence);

    /// <summary>Whether its value consists of fragments (PS3.5 A.4).</summary>
    public bool IsEncapsulated => _tree[Index].Has(RecordFlags.Encapsulated);

    /// <summary>Whether its value has stayed in the file; <see cref="Value"/> then reads it every time.</summary>
    public bool IsLarge => _tree[Index].Has(RecordFlags.Large);

    /// <summary>The bytes of the value if it is one run of bytes in memory, written in a VR: no items, no fragments, not left in the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetPlain(VR vr, out ReadOnlySpan<byte> value)
    {
        ref var record = ref _tree[Index];
        var isPlain = record.VR == vr && !record.Has(RecordFlags.Sequence | RecordFlags.Encapsulated | RecordFlags.Large);
        value = isPlain ? _tree.GetBuffered(record) : default;
        return isPlain;
    }

    /// <summary>Whether it has been written since the file was read.</summary>
    public bool IsNew => _tree[Index].Has(RecordFlags.NewValue);

    /// <summary>Bytes of the value, padding included; of an encapsulated one, all its items. 0 for a sequence of undefined length.</summary>
    public long Length => IsLarge ? _tree.GetLargeValue(_tree[Index]).Length : _tree[Index].ValueLength;

    /// <summary>The bytes of the value as encoded; empty for a sequence. Valid until the next change of the file.</summary>
    public ReadOnlySpan<byte> Value => IsSequence ? default : _tree.GetValue(Index);

    /// <summary>Reads a part of the value; of a large one nothing else is read.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">Bytes of it.</param>
    public ReadOnlySpan<byte> ReadValue(long offset, int length) => IsLarge ? _tree.ReadLargeValue(Index, offset, length) : Value.Slice((int)offset, length);

    /// <summary>The data set or item that it lies in.</summary>
    public DataSet Container => new(_tree, _tree[Index].Parent);

    /// <summary>The items of a sequence, in order.</summary>
    public ItemList Items => new(_tree, Index);

    internal int Index { get; }

    /// <summary>Replaces the value, and with it any items.</summary>
    /// <param name="vr">The VR from now on.</param>
    /// <param name="value">The encoded value; padded to an even length if need be.</param>
    /// <exception cref="DicomFormatException">The value is too long for the VR's length field.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetValue(VR vr, ReadOnlySpan<byte> value)
    {
        if (value.Length > ushort.MaxValue - 1 && !vr.HasLongLength() && (Container.Encoding & ElementEncoding.ImplicitLittleEndian) == 0)
            throw TooLong(value.Length, vr);
        _tree.SetValue(Index, vr, value);
    }

    /// <summary>
    /// Replaces a part of the value in place; its VR and length stay. A large value stays in the file and is changed when it is read or written;
    /// later overwrites win over earlier ones.
    /// </summary>
    /// <exception cref="InvalidOperationException">The value is a sequence or encapsulated.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="overwrite"/> reaches beyond the value.</exception>
    public void Overwrite(Overwrite overwrite)
    {
        if (IsSequence || IsEncapsulated)
            throw new InvalidOperationException("only a value that is one run of bytes can be overwritten");
        if (overwrite.Start < 0 || overwrite.End > Length * 8)
            throw new ArgumentOutOfRangeException(nameof(overwrite), "it reaches beyond the value");
        _tree.Overwrite(Index, overwrite);
    }

    /// <summary>Takes the element out of its data set.</summary>
    public void Remove() => _tree.Remove(Index);

    /// <summary>Takes an item out of a sequence; those behind it move up.</summary>
    public void RemoveItem(DataSet item) => _tree.Remove(item.Index);

    /// <summary>Adds an empty item at the end of a sequence.</summary>
    public DataSet AppendItem() => new(_tree, _tree.AppendItem(Index));

    private DicomFormatException TooLong(int length, VR vr) => new($"a value of {length} bytes does not fit VR {vr}", null, Tag);
}
