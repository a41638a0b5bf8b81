using System.Runtime.CompilerServices;

namespace Das.Dicom.Elements;

/// <summary>Goes along the siblings of a record, over those that were removed. Records that are taken out or added on the way do no harm.</summary>
internal struct SiblingCursor(ElementTree tree, int first)
{
    private int _next = first;

    /// <summary>The record reached.</summary>
    public int Index { get; private set; }

    /// <summary>Goes on to the next record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        while (_next != ElementRecord.None)
        {
            Index = _next;
            ref var record = ref tree[Index];
            _next = record.Next;
            if (!record.Has(RecordFlags.Removed))
                return true;
        }

        return false;
    }
}
