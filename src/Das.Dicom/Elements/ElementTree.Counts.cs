using Das.Standard;

namespace Das.Dicom.Elements;

/// <content>Counts what is done to elements. What is not touched costs nothing.</content>
internal sealed partial class ElementTree
{
    private ElementCounts _counts;
    private ushort _step = 1;
    private int _firstOfStep;

    /// <summary>What was done to elements since the last call.</summary>
    public ElementCounts TakeEdits()
    {
        var counts = _counts;
        _firstOfStep = Count;
        if (counts == default)
            return counts;

        _counts = default;
        if (++_step == 0)
            ForgetSteps();
        return counts;
    }

    private void CountAddition() => _counts = _counts with { Added = _counts.Added + 1 };

    private void CountChange(int index)
    {
        if (index >= _firstOfStep || this[index].Step == _step)
            return;
        this[index].Step = _step;
        _counts = _counts with { Changed = _counts.Changed + 1 };
    }

    /// <summary>Counts an element that goes, with all in it. Of an item, what is in it, and the sequence that loses it.</summary>
    private void CountGone(int index)
    {
        ref var record = ref this[index];
        if (record.Has(RecordFlags.Removed))
            return;
        if (record.Tag == Tags.Item)
            CountChange(record.Parent);
        else
            CountElementGone(index);
        CountChildrenGone(index);
    }

    private void CountChildrenGone(int index)
    {
        for (var cursor = new SiblingCursor(this, this[index].FirstChild); cursor.MoveNext();)
        {
            if (this[cursor.Index].Tag != Tags.Item)
                CountElementGone(cursor.Index);
            CountChildrenGone(cursor.Index);
        }
    }

    private void CountElementGone(int index)
    {
        if (index >= _firstOfStep)
            _counts = _counts with { Added = _counts.Added - 1 };
        else if (this[index].Step == _step)
            _counts = _counts with { Removed = _counts.Removed + 1, Changed = _counts.Changed - 1 };
        else
            _counts = _counts with { Removed = _counts.Removed + 1 };
    }

    private void ForgetSteps()
    {
        for (var i = 0; i < Count; i++)
            this[i].Step = 0;
        _step = 1;
    }
}
