using System.Runtime.CompilerServices;
using Das.Dicom.CharacterSets;
using Das.Standard;

namespace Das.Dicom.Elements;

/// <summary>The elements of a data set or of an item, in file order. A handle: copies see the same elements.</summary>
public readonly struct DataSet : IEquatable<DataSet>
{
    private readonly ElementTree _tree;

    internal DataSet(ElementTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>Whether this is the file meta information, group 0002.</summary>
    public bool IsFileMeta => Index == ElementTree.MetaRoot;

    /// <summary>How its elements are encoded.</summary>
    public ElementEncoding Encoding => _tree[Index].Encoding;

    /// <summary>Whether binary values are big endian.</summary>
    public bool IsBigEndian => (Encoding & ElementEncoding.ExplicitBigEndian) != 0;

    /// <summary>Whether it has no element.</summary>
    public bool IsEmpty => !GetEnumerator().MoveNext();

    /// <summary>
    /// The character set in force here: the item's own Specific Character Set, else the one of what it lies in (PS3.3 C.12.1.1.2).
    /// </summary>
    public SpecificCharacterSet CharacterSet
    {
        get
        {
            if (IsFileMeta)
                return SpecificCharacterSet.Default;
            for (var container = Index; container != ElementRecord.None; container = _tree[_tree[container].Parent].Parent)
            {
                if (new DataSet(_tree, container).TryFind(Tags.SpecificCharacterSet, out var element))
                    return SpecificCharacterSet.Parse(element.Value);
                if (container <= ElementTree.Root)
                    break;
            }

            return SpecificCharacterSet.Default;
        }
    }

    internal int Index { get; }

    /// <summary>Whether it was made by <see cref="Create"/>.</summary>
    internal bool IsOwn => Index == ElementTree.Root && _tree.ReadLarge is null;

    internal ElementTree Tree => _tree;

    /// <summary>
    /// Makes a data set without a file: an empty one, to be filled with <see cref="Set"/> and <see cref="AddSequence"/>. To write it, make a
    /// <see cref="DicomFile"/> of it.
    /// </summary>
    /// <param name="encoding">How its elements are encoded; values that are set must be in its byte order.</param>
    public static DataSet Create(ElementEncoding encoding = ElementEncoding.ExplicitLittleEndian) => new(new ElementTree(encoding), ElementTree.Root);

    /// <summary>Finds the first element with a tag.</summary>
    public bool TryFind(Tag tag, out Element element)
    {
        var index = _tree.Find(Index, tag);
        element = new Element(_tree, index);
        return index != ElementRecord.None;
    }

    /// <summary>
    /// Finds the element that reserves the block of a private element: the creator (gggg,00bb) of (gggg,bbee) in this data set
    /// or item (PS3.5 section 7.8.1). Creators of other levels do not count.
    /// </summary>
    public bool TryFindPrivateCreator(Tag privateElement, out Element creator)
    {
        var index = privateElement.IsPrivate && privateElement.Element >= 0x1000
            ? _tree.FindPrivateCreator(Index, privateElement.PrivateCreator)
            : ElementRecord.None;
        creator = new Element(_tree, index);
        return index != ElementRecord.None;
    }

    /// <summary>
    /// Writes a value: replaces the element, and any other one that has its tag, or inserts it where the tag belongs.
    /// </summary>
    /// <param name="tag">The tag.</param>
    /// <param name="vr">Its VR; a sequence is made with <see cref="AddSequence"/>.</param>
    /// <param name="value">The encoded value; padded to an even length if need be.</param>
    /// <exception cref="DicomFormatException">The value is too long for the VR's length field.</exception>
    public Element Set(Tag tag, VR vr, ReadOnlySpan<byte> value)
    {
        if (!TryFind(tag, out var element))
            element = new Element(_tree, _tree.Insert(Index, tag, vr));
        else
            RemoveDuplicates(element);
        element.SetValue(vr, value);
        return element;
    }

    /// <summary>Adds a sequence without items, in place of any element with that tag.</summary>
    public Element AddSequence(Tag tag)
    {
        while (TryFind(tag, out var existing))
            existing.Remove();
        return new Element(_tree, _tree.Insert(Index, tag, VR.SQ));
    }

    /// <summary>Takes out every element.</summary>
    public void Clear() => _tree.RemoveChildren(Index);

    /// <summary>The elements in file order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(_tree, _tree[Index].FirstChild);

    /// <inheritdoc />
    public bool Equals(DataSet other) => ReferenceEquals(_tree, other._tree) && Index == other.Index;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is DataSet other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Index;

    /// <summary>Whether both are the same data set of the same file.</summary>
    public static bool operator ==(DataSet left, DataSet right) => left.Equals(right);

    /// <summary>Whether they are different ones.</summary>
    public static bool operator !=(DataSet left, DataSet right) => !left.Equals(right);

    private void RemoveDuplicates(Element first)
    {
        for (var i = _tree[first.Index].Next; i != ElementRecord.None; i = _tree[i].Next)
        {
            if (_tree[i].Tag == first.Tag && !_tree[i].Has(RecordFlags.Removed))
                _tree.Remove(i);
        }
    }

    /// <summary>Goes through the elements; those removed on the way are passed over, inserted ones may be seen.</summary>
    public struct Enumerator
    {
        private readonly ElementTree _tree;
        private SiblingCursor _cursor;

        internal Enumerator(ElementTree tree, int first)
        {
            _tree = tree;
            _cursor = new(tree, first);
        }

        /// <summary>The element reached.</summary>
        public readonly Element Current => new(_tree, _cursor.Index);

        /// <summary>Goes on to the next element.</summary>
        public bool MoveNext() => _cursor.MoveNext();
    }
}
