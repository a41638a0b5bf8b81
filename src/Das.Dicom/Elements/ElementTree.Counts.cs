using System.Runtime.CompilerServices;
using Das.Standard;

namespace Das.Dicom.Elements;

/// <content>Counts what is done to elements. What is not touched costs nothing.</content>
internal sealed partial class ElementTree
{
    private int _removed;
    private int _changed;
    private int _added;
    private ushort _step = 1;
    private int _firstOfStep;

    /// <summary>What was done to elements since the last call.</summary>
    public ElementCounts TakeEdits()
    {
        var counts = new ElementCounts(_removed, _changed, _added);
        _firstOfStep = Count;
        if ((_removed | _changed | _added) == 0)
            return counts;

        (_removed, _changed, _added) = (0, 0, 0);
        if (++_step == 0)
            ForgetSteps();
        return counts;
    }

    private void CountAddition() => _added++;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountChange(int index, ref ElementRecord record)
    {
        if (index >= _firstOfStep || record.Step == _step)
            return;
        record.Step = _step;
        _changed++;
    }

    /// <summary>Counts an element that goes, with all in it. Of an item, what is in it, and the sequence that loses it.</summary>
    private void CountGone(int index, in ElementRecord record)
    {
        if (record.Has(RecordFlags.Removed))
            return;
        if (record.Tag == Tags.Item)
            CountChange(record.Parent, ref this[record.Parent]);
        else
            CountElementGone(index, record);
        CountChildrenGone(record);
    }

    private void CountChildrenGone(in ElementRecord record)
    {
        for (var i = record.FirstChild; i != ElementRecord.None;)
        {
            ref var child = ref this[i];
            if (!child.Has(RecordFlags.Removed))
            {
                if (child.Tag != Tags.Item)
                    CountElementGone(i, child);
                if (child.FirstChild != ElementRecord.None)
                    CountChildrenGone(child);
            }

            i = child.Next;
        }
    }

    private void CountElementGone(int index, in ElementRecord record)
    {
        if (index >= _firstOfStep)
        {
            _added--;
            return;
        }

        _removed++;
        if (record.Step == _step)
            _changed--;
    }

    private void ForgetSteps()
    {
        for (var i = 0; i < Count; i++)
            this[i].Step = 0;
        _step = 1;
    }
}
