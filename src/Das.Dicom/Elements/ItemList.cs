using System.Runtime.CompilerServices;

namespace Das.Dicom.Elements;

/// <summary>The items of a sequence, in order.</summary>
public readonly struct ItemList
{
    private readonly ElementTree _tree;
    private readonly int _sequence;

    internal ItemList(ElementTree tree, int sequence)
    {
        _tree = tree;
        _sequence = sequence;
    }

    /// <summary>Number of items.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this)
                count++;
            return count;
        }
    }

    /// <summary>The items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Enumerator GetEnumerator() => new(_tree, _tree[_sequence].Has(RecordFlags.Sequence) ? _tree[_sequence].FirstChild : ElementRecord.None);

    /// <summary>Goes through the items.</summary>
    public struct Enumerator
    {
        private readonly ElementTree _tree;
        private SiblingCursor _cursor;

        internal Enumerator(ElementTree tree, int first)
        {
            _tree = tree;
            _cursor = new(tree, first);
        }

        /// <summary>The item reached.</summary>
        public readonly DataSet Current => new(_tree, _cursor.Index);

        /// <summary>Goes on to the next item.</summary>
        public bool MoveNext() => _cursor.MoveNext();
    }
}
