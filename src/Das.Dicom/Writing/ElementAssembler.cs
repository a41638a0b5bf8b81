using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Writing;

/// <summary>
/// Puts the bytes of a data set together: neighbours that nobody changed are copied as one range of the source, whatever their VR, length
/// form or padding; only what was changed, and the headers of what it lies in, is encoded anew.
/// </summary>
internal sealed class ElementAssembler(ElementTree tree, OutputBuffer output)
{
    // Tag and length of an Item or Sequence Delimitation Item (PS3.5 section 7.5.1).
    private const int DelimiterLength = 8;

    // The range of unchanged bytes found so far and not yet copied.
    private int _from;
    private int _to;

    /// <summary>Appends the data set.</summary>
    public void WriteDataSet()
    {
        tree.CorrectOverlong();
        WriteChildren(ElementTree.Root);
        Flush();
    }

    /// <summary>Appends the items of a sequence: its value without its own header.</summary>
    public void WriteItems(int sequence)
    {
        WriteChildren(sequence);
        Flush();
    }

    private void WriteChildren(int container)
    {
        for (var i = tree[container].FirstChild; i != ElementRecord.None;)
        {
            ref var record = ref tree[i];
            if (!record.Has(RecordFlags.Removed | RecordFlags.Changed | RecordFlags.HoldsLarge))
                CopyElement(ref record);
            else if (!record.Has(RecordFlags.Removed))
                WriteAnew(i, ref record);
            i = record.Next;
        }
    }

    /// <summary>An element or item that is not one run of bytes of the source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteAnew(int index, ref ElementRecord record)
    {
        if (!record.Has(RecordFlags.Changed))
        {
            WriteAroundLarge(index);
        }
        else if (record.Has(RecordFlags.NewValue))
        {
            Flush();
            output.WriteElement(record.Tag, record.VR, tree.GetBuffered(record), record.Encoding);
        }
        else
        {
            WriteContainer(index, ref record);
        }
    }

    /// <summary>A sequence or item in which something was changed: its length is computed anew, its form kept.</summary>
    private void WriteContainer(int index, ref ElementRecord record)
    {
        var isUndefined = record.Has(RecordFlags.UndefinedLength);
        var isItem = record.Tag == Tags.Item;

        // The header of an item is encoded as its sequence is; so are the delimiters.
        var encoding = isItem ? record.Encoding : tree[record.Parent].Encoding;
        if (record.Start != ElementRecord.None)
            Copy(record.Start, record.ValueStart);
        if (isUndefined && HasPlainDelimiter(record))
        {
            WriteChildren(index);
            Copy(record.End - DelimiterLength, record.End);
            return;
        }

        Flush();
        if (record.Start == ElementRecord.None)
            output.WriteHeader(record.Tag, isItem ? VR.None : VR.SQ, 0, encoding);

        var lengthField = output.Length - 4;
        var begin = output.TotalLength;
        WriteChildren(index);
        Flush();
        var isBigEndian = (encoding & ElementEncoding.ExplicitBigEndian) != 0;
        if (!isUndefined)
        {
            output.PatchUInt32(lengthField, checked((uint)(output.TotalLength - begin)), isBigEndian);
            return;
        }

        var innerEncoding = isItem || record.FirstChild == ElementRecord.None ? record.Encoding : tree[record.FirstChild].Encoding;
        output.WriteHeader(isItem ? Tags.ItemDelimitationItem : Tags.SequenceDelimitationItem, VR.None, 0, innerEncoding);
    }

    /// <summary>
    /// Whether the delimiter can stay as it is in the file. Its length is 0 by the Standard (PS3.5 section 7.5.1); what some writer has put there instead
    /// does not pass.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasPlainDelimiter(in ElementRecord record) =>
        record.Start != ElementRecord.None && BinaryPrimitives.ReadUInt32LittleEndian(tree.Source.AsSpan(record.End - sizeof(uint))) == 0;

    /// <summary>Unchanged, but with a large value inside: its bytes with that value in between.</summary>
    private void WriteAroundLarge(int index)
    {
        ref var record = ref tree[index];
        Copy(record.Start, record.ValueStart);
        for (var i = record.FirstChild; i != ElementRecord.None; i = tree[i].Next)
        {
            ref var child = ref tree[i];
            if (child.Has(RecordFlags.HoldsLarge))
                WriteAroundLarge(i);
            else
                CopyElement(ref child);
        }

        // The delimiter, if there is one.
        Copy(Math.Max(_to, record.ValueStart), record.End);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyElement(ref ElementRecord record)
    {
        Copy(record.Start, record.End);
        if (!record.Has(RecordFlags.Large))
            return;
        Flush();
        _from = _to = record.End;
        output.AddLargeValue(tree.GetLargeValue(record));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(int from, int to)
    {
        if (from != _to)
        {
            Flush();
            _from = from;
        }

        _to = to;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Flush()
    {
        if (_to > _from)
            WriteRange();
    }

    private void WriteRange()
    {
        output.Write(tree.Source.AsSpan(_from, _to - _from));
        _from = _to;
    }
}
