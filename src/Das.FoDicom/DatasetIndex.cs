using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Das.Standard;
using FellowOakDicom;
using FellowOakDicom.IO;
using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom;

/// <summary>
/// A data set of fo-dicom as the index that scripts work on. Short values are copied; long binary ones stay with their items, which are remembered
/// record by record.
/// </summary>
internal sealed class DatasetIndex
{
    private static readonly ReaderOptions s_limits = ReaderOptions.Default;

    // By record: its DicomItem, or the DicomDataset of an item of a sequence. The roots have none.
    private readonly List<object?> _origins = [null, null];
    private readonly HashSet<DicomDataset> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly ArrayBufferWriter<byte> _values = new(4096);
    private readonly List<(int Index, int Depth)> _unknown = [];
    private readonly ElementEncoding _encoding;
    private readonly ElementEncoding _encodingInUnknown;

    private DatasetIndex(DicomTransferSyntax transferSyntax)
    {
        // Values are little endian in memory, whatever the file says; only sequences that hide in UN are as they are in the file.
        _encoding = transferSyntax.IsExplicitVR ? ElementEncoding.ExplicitLittleEndian : ElementEncoding.ImplicitLittleEndian;
        _encodingInUnknown = transferSyntax.Endian == Endian.Big ? ElementEncoding.ExplicitBigEndian : _encoding;
        Tree = new ElementTree(_encoding) { ReadLarge = ReadLarge };
    }

    /// <summary>The index.</summary>
    public ElementTree Tree { get; }

    /// <summary>Makes the index of a data set, and of the file meta information in front of it if there is any.</summary>
    /// <exception cref="ArgumentException">The data set is none that could be written.</exception>
    /// <exception cref="DicomFormatException">It holds a sequence in UN that cannot be read, or exceeds a limit.</exception>
    public static DatasetIndex Of(DicomDataset dataSet, DicomFileMetaInformation? fileMeta)
    {
        var index = new DatasetIndex(dataSet.InternalTransferSyntax);
        if (fileMeta is not null)
            index.AddElements(ElementTree.MetaRoot, fileMeta, null, 0);
        index.AddElements(ElementTree.Root, dataSet, null, 0);
        index.ReadUnknown();
        return index;
    }

    /// <summary>The item of fo-dicom that a record stands for; null if a script has made it, or if it lies in a value of VR UN.</summary>
    public DicomItem? ItemOf(int record) => record < _origins.Count ? _origins[record] as DicomItem : null;

    /// <summary>The data set of fo-dicom that a record of an item of a sequence stands for; null as above.</summary>
    public DicomDataset? DataSetOf(int record) => record < _origins.Count ? _origins[record] as DicomDataset : null;

    /// <summary>The records that stand for something of fo-dicom.</summary>
    public int Count => _origins.Count;

    private void AddElements(int container, DicomDataset dataSet, Encoding[]? inherited, int depth)
    {
        if (depth > s_limits.MaxDepth)
            throw new DicomFormatException($"sequences nested deeper than {s_limits.MaxDepth} levels", null);
        if (!_seen.Add(dataSet))
            throw new ArgumentException("one data set lies at two places");

        var encodings = TextEncodings.Of(dataSet, inherited);
        var last = ElementRecord.None;
        foreach (var item in dataSet)
        {
            var tag = PrivateTags.WrittenTag(dataSet, item.Tag);
            if (tag.Group == 2 && container == ElementTree.Root)
            {
                // File meta information is no part of a data set, but fo-dicom leaves some there if it is out of order.
                Tree.MarkChanged(container);
                continue;
            }

            last = Add(container, last, tag, (VR)(item.ValueRepresentation.Code[0] | (item.ValueRepresentation.Code[1] << 8)), item);
            if (item is DicomSequence sequence)
                AddItems(last, sequence, encodings, depth + 1);
            else if (item is DicomFragmentSequence fragments)
                AddFragments(last, fragments);
            else
                AddValue(last, (DicomElement)item, encodings, depth);

            if (tag.IsGroupLength || tag == Tags.DataSetTrailingPadding)
                Tree.Remove(last);
        }
    }

    private void AddItems(int sequence, DicomSequence items, Encoding[]? encodings, int depth)
    {
        Tree[sequence].Flags |= RecordFlags.Sequence;
        var last = ElementRecord.None;
        foreach (var item in items)
        {
            last = Add(sequence, last, Tags.Item, VR.None, item);
            AddElements(last, item, encodings, depth);
        }
    }

    private int Add(int parent, int last, Tag tag, VR vr, object origin)
    {
        if (Tree.Count > s_limits.MaxElements)
            throw new DicomFormatException($"more than {s_limits.MaxElements} elements", null);
        Tree.AddRecord(tag, vr, parent, _encoding, out var index);
        Tree.Link(parent, last, index);
        _origins.Add(origin);
        return index;
    }

    private void AddFragments(int index, DicomFragmentSequence fragments)
    {
        // An item header for the offset table and for each fragment, and the delimiter.
        var length = ((fragments.Fragments.Count + 2) * 8L) + (fragments.OffsetTable.Count * 4L);
        foreach (var fragment in fragments.Fragments)
            length += fragment.Size;
        Tree[index].Flags |= RecordFlags.Encapsulated;
        Tree.SetLargeValue(index, index, length);
    }

    private void AddValue(int index, DicomElement element, Encoding[]? encodings, int depth)
    {
        if (ItemValue.LengthInPlace(element) is { } length)
        {
            Tree.SetLargeValue(index, index, length);
            return;
        }

        var value = ItemValue.Read(element, encodings);
        ref var record = ref Tree[index];
        record.Start = record.ValueStart = _values.WrittenCount;
        record.ValueLength = (uint)value.Length;
        _values.Write(value);
        if (_values.WrittenCount > s_limits.MaxBufferedBytes)
            throw new DicomFormatException($"the data set needs more than {s_limits.MaxBufferedBytes} bytes of memory", null, record.Tag);
        record.End = _values.WrittenCount;
        if (record.VR != VR.UN)
            return;
        record.Encoding = _encodingInUnknown;
        _unknown.Add((index, depth));
    }

    /// <summary>Finds the sequences that hide in values of VR UN: now that all values lie in one array.</summary>
    private void ReadUnknown()
    {
        // One byte more, so that no value ends where the array does: there the parser would make allowances for a file that was cut off.
        _values.Write([(byte)0]);
        if (!MemoryMarshal.TryGetArray(_values.WrittenMemory, out var values))
            throw new InvalidOperationException("the values lie in no array");
        Tree.Source = values.Array!;
        if (_unknown.Count == 0)
            return;
        using var window = new SourceWindow(values);
        var parser = new ElementParser(window, Tree, s_limits);
        foreach (var (index, depth) in _unknown)
            parser.ParseUnknown(index, depth);
    }

    private byte[] ReadLarge(long index, int length)
    {
        if (_origins[(int)index] is not DicomElement { Buffer: not IBulkDataUriByteBuffer { IsMemory: false } } element)
            throw new InvalidOperationException($"the value of {Tree[(int)index].Tag} cannot be read: it is encapsulated, or has not been loaded");

        // A copy: the buffer's own array must not be touched.
        var value = new byte[length];
        element.Buffer.GetByteRange(0, length, value);
        return value;
    }
}
