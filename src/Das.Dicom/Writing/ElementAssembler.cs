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
    private const int LengthOfTag = 4;
    private const int LengthOfLength = 4;

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
        // Only what was in the file has no length.
        if (record.Has(RecordFlags.UndefinedLength))
        {
            Copy(record.Start, record.ValueStart);
            WriteChildren(index);
            CopyDelimiter(record.End);
            return;
        }

        // The header of an item is encoded as its sequence is.
        var isItem = record.Tag == Tags.Item;
        var encoding = isItem ? record.Encoding : tree[record.Parent].Encoding;
        if (record.Start != ElementRecord.None)
            Copy(record.Start, record.ValueStart);
        Flush();
        if (record.Start == ElementRecord.None)
            output.WriteHeader(record.Tag, isItem ? VR.None : VR.SQ, 0, encoding);

        var lengthField = output.Length - LengthOfLength;
        var begin = output.TotalLength;
        WriteChildren(index);
        Flush();
        output.PatchUInt32(lengthField, checked((uint)(output.TotalLength - begin)), (encoding & ElementEncoding.ExplicitBigEndian) != 0);
    }

    /// <summary>
    /// An Item or Sequence Delimitation Item as it is in the file: a tag, and a length that is 0 (PS3.5 section 7.5.1). What some writer has put there
    /// instead does not pass.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyDelimiter(int end)
    {
        var lengthField = end - LengthOfLength;
        var begin = lengthField - LengthOfTag;
        if (BinaryPrimitives.ReadUInt32LittleEndian(tree.Source.AsSpan(lengthField)) == 0)
        {
            Copy(begin, end);
            return;
        }

        Copy(begin, lengthField);
        Flush();
        output.WriteZeros(LengthOfLength);
    }

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
