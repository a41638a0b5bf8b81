using System.Globalization;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine;

/// <summary>The position of <see cref="ResultElements"/>.</summary>
internal sealed class ResultWalk
{
    private readonly Stack<Level> _levels = new();
    private Element _current;

    /// <summary>Stands at the first element of a data set that is not empty.</summary>
    public ResultWalk(DataSet dataSet)
    {
        _levels.Push(new(dataSet));
        _levels.Peek().MoveNext();
        _current = _levels.Peek().Element;
    }

    public ResultElement Current => new(this, _current);

    /// <summary>Whether the current element has been taken out, so that there is nothing to visit in it.</summary>
    public bool IsRemoved { get; set; }

    public int Depth => _levels.Count - 1;

    public bool MoveNext()
    {
        if (_current.IsSequence && !IsRemoved)
            _levels.Push(new(_current));
        IsRemoved = false;
        while (_levels.Count > 0)
        {
            if (_levels.Peek().MoveNext())
            {
                _current = _levels.Peek().Element;
                return true;
            }

            _levels.Pop();
        }

        return false;
    }

    public string PathTo(Element element)
    {
        var steps = _levels.Where(level => level.Number >= 0).Reverse()
            .Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Sequence}[{level.Number}]"));
        return string.Join('/', steps.Append(element.Tag.ToString()));
    }

    /// <summary>The elements of a data set, or of the items of a sequence.</summary>
    private sealed class Level
    {
        private readonly bool _hasItems;
        private ItemList.Enumerator _items;
        private DataSet.Enumerator _elements;
        private bool _hasElements;

        public Level(DataSet dataSet)
        {
            _elements = dataSet.GetEnumerator();
            _hasElements = true;
        }

        public Level(Element sequence)
        {
            Sequence = sequence.Tag;
            _items = sequence.Items.GetEnumerator();
            _hasItems = true;
        }

        public Element Element => _elements.Current;

        public Tag Sequence { get; }

        /// <summary>The item reached, from 0; -1 in front of the first one, and in a data set.</summary>
        public int Number { get; private set; } = -1;

        public bool MoveNext()
        {
            while (!_hasElements || !_elements.MoveNext())
            {
                if (!_hasItems || !_items.MoveNext())
                    return false;
                Number++;
                _elements = _items.Current.GetEnumerator();
                _hasElements = true;
            }

            return true;
        }
    }
}
