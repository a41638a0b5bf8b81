using System.Text;
using Das.Dicom.Elements;
using Das.Dicom.Writing;
using FellowOakDicom;

namespace Das.FoDicom;

/// <summary>
/// What a script has done to an index, as changes of the data set of fo-dicom. All that can fail is done by planning; carrying the plan out puts
/// objects that are there into lists.
/// </summary>
internal sealed class DatasetEdit
{
    private readonly DatasetIndex _index;
    private readonly ElementTree _tree;
    private readonly DicomTransferSyntax _transferSyntax;
    private readonly List<(DicomDataset DataSet, List<DicomItem> Items)> _dataSets = [];
    private readonly List<(DicomSequence Sequence, List<DicomDataset> Items)> _sequences = [];

    private DatasetEdit(DatasetIndex index, DicomDataset dataSet)
    {
        _index = index;
        _tree = index.Tree;
        _transferSyntax = dataSet.InternalTransferSyntax;
    }

    /// <summary>Finds out what has to change. Changes nothing.</summary>
    public static DatasetEdit Plan(DatasetIndex index, DicomDataset dataSet, DicomFileMetaInformation? fileMeta)
    {
        var edit = new DatasetEdit(index, dataSet);
        edit.MarkOverwritten();
        edit.PlanDataSet(ElementTree.Root, dataSet, null);
        if (fileMeta is not null)
            edit._dataSets.Add((fileMeta, FileMetaItems.Of(index, fileMeta, dataSet.InternalTransferSyntax)));
        return edit;
    }

    /// <summary>Changes the data set.</summary>
    public void Carry()
    {
        foreach (var (sequence, items) in _sequences)
        {
            sequence.Items.Clear();
            foreach (var item in items)
                sequence.Items.Add(item);
        }

        foreach (var (dataSet, items) in _dataSets)
            Fill(dataSet, items);
    }

    /// <summary>Puts items into a data set, whatever fo-dicom thinks of their values: those of the source are what they are.</summary>
    private static void Fill(DicomDataset dataSet, List<DicomItem> items)
    {
        using var unvalidated = new UnvalidatedScope(dataSet);
        dataSet.Clear();
        dataSet.AddOrUpdate(items);
    }

    /// <summary>A value of which a part was replaced is no new one to the index.</summary>
    private void MarkOverwritten()
    {
        for (var i = 0; i < _index.Count; i++)
        {
            if (_tree[i].Has(RecordFlags.Large) && _tree.GetLargeValue(_tree[i]).IsOverwritten)
                _tree.MarkChanged(i);
        }
    }

    private void PlanDataSet(int container, DicomDataset dataSet, Encoding[]? inherited)
    {
        if (_tree[container].Has(RecordFlags.Changed))
            _dataSets.Add((dataSet, PlanItems(container, inherited)));
    }

    /// <summary>What a data set or item holds from now on.</summary>
    private List<DicomItem> PlanItems(int container, Encoding[]? inherited)
    {
        var encodings = TextEncodings.Of(new DataSet(_tree, container), inherited);
        var items = new List<DicomItem>();
        foreach (var element in new DataSet(_tree, container))
            items.Add(PlanItem(element, encodings));
        return items;
    }

    private DicomItem PlanItem(Element element, Encoding[]? encodings)
    {
        var record = _tree[element.Index];
        var origin = _index.ItemOf(element.Index);
        if (origin is not null && !record.Has(RecordFlags.Changed))
            return origin;
        if (origin is DicomSequence known && element.IsSequence)
            return PlanSequence(element, known, encodings);

        var tag = origin?.Tag is { } own && own.Element == element.Tag.Element ? own : PrivateTags.Of(element);
        var textEncodings = encodings ?? DicomEncoding.DefaultArray;
        if (element.IsLarge)
            return ElementFactory.Create(tag, element.VR, new OverwrittenBuffer(((DicomElement)origin!).Buffer, _tree.GetLargeValue(record)), textEncodings);
        if (!element.IsSequence)
            return ElementFactory.Create(tag, element.VR, element.Value, textEncodings);
        return origin is null ? MakeSequence(element, tag, encodings) : ElementFactory.Create(tag, element.VR, AssembleItems(element), textEncodings);
    }

    /// <summary>A sequence that stays the same object, with the items that are left and those that were added.</summary>
    private DicomSequence PlanSequence(Element element, DicomSequence sequence, Encoding[]? encodings)
    {
        var items = new List<DicomDataset>();
        foreach (var item in element.Items)
        {
            if (_index.DataSetOf(item.Index) is { } dataSet)
            {
                PlanDataSet(item.Index, dataSet, encodings);
                items.Add(dataSet);
            }
            else
            {
                items.Add(MakeDataSet(item, encodings));
            }
        }

        if (items.Count != sequence.Items.Count || !items.SequenceEqual(sequence.Items, ReferenceEqualityComparer.Instance))
            _sequences.Add((sequence, items));
        return sequence;
    }

    private DicomSequence MakeSequence(Element element, DicomTag tag, Encoding[]? encodings)
    {
        var sequence = new DicomSequence(tag);
        foreach (var item in element.Items)
            sequence.Items.Add(MakeDataSet(item, encodings));
        return sequence;
    }

    private DicomDataset MakeDataSet(DataSet item, Encoding[]? encodings)
    {
        var dataSet = new DicomDataset(_transferSyntax);
        Fill(dataSet, PlanItems(item.Index, encodings));
        return dataSet;
    }

    /// <summary>The value of a sequence that hides in UN, in which something was changed.</summary>
    private byte[] AssembleItems(Element element)
    {
        using var output = new OutputBuffer(4096);
        new ElementAssembler(_tree, output).WriteItems(element.Index);
        return output.Memory.ToArray();
    }
}
