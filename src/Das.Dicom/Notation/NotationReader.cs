using System.Globalization;
using System.Text;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>Reads the entries of a text in <see cref="DataSetNotation"/>.</summary>
internal sealed class NotationReader
{
    private readonly string _text;
    private readonly int _firstLine;
    private int _position;

    private NotationReader(string text, int firstLine)
    {
        _text = text;
        _firstLine = firstLine;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool IsAtLineEnd => _position >= _text.Length || Current is '\n' or '\r';

    /// <summary>Reads all entries.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <exception cref="NotationException">It is malformed.</exception>
    public static List<NotedElement> Read(string text, int firstLine = 1)
    {
        var reader = new NotationReader(text, firstLine);
        var elements = new List<NotedElement>();
        while (reader.SkipToEntry())
        {
            elements.Add(reader.ReadEntry());
            reader.ExpectEnd();
        }

        return elements;
    }

    /// <summary>Reads a path and nothing else.</summary>
    /// <exception cref="NotationException">It is malformed.</exception>
    public static ElementPath ReadPath(string text)
    {
        var reader = new NotationReader(text.Trim(), 1);
        var path = reader.ReadPath();
        return reader._position == reader._text.Length ? path : throw reader.Error("The path ends here, and more follows");
    }

    private bool SkipToEntry()
    {
        while (_position < _text.Length && (char.IsWhiteSpace(Current) || Current == '|' || IsComment(_position)))
        {
            if (Current == '/')
                SkipLine();
            else
                _position++;
        }

        return _position < _text.Length;
    }

    private NotedElement ReadEntry()
    {
        var start = _position;
        var path = ReadPath();
        var entry = At(start, path);
        while (Current == ':')
            entry = ReadQualifier(entry);
        SkipBlanks();
        if (Current == '=')
        {
            if (path.Last.Item is not null)
                throw Error("An item has no value: name an element in it, as in [0]/PatientID");
            _position++;
            SkipBlanks();
            return Current == '"'
                ? entry with { Value = ReadQuoted(), IsQuoted = true }
                : entry with { Value = ReadUnquoted() };
        }

        if (char.IsAsciiLetter(Current))
            return entry with { Word = ReadWord() };
        return path.Last.Item is not null ? entry : throw Error("'=' and a value are wanted here");
    }

    private NotedElement ReadQualifier(NotedElement entry)
    {
        var start = ++_position;
        var word = ReadWord();
        if (VRInfo.TryParse(word, out var vr))
            return entry with { VR = vr };
        return word switch
        {
            "hex" => entry with { Form = NotedForm.Hex },
            "items" => entry with { Form = NotedForm.Items },
            _ => throw Error(start, $"'{word}' is no VR; behind the ':' stands a VR, hex or items"),
        };
    }

    private string ReadQuoted()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (true)
        {
            if (_position >= _text.Length)
                throw Error(start, "The text is not closed: a '\"' is missing");
            if (Current == '"')
            {
                _position++;
                if (Current != '"')
                    return value.ToString();
            }

            value.Append(Current);
            _position++;
        }
    }

    private string ReadUnquoted()
    {
        var start = _position;
        while (!IsAtLineEnd && !(IsBoundary(start) && (IsSeparator(_position) || IsComment(_position))))
            _position++;
        return _text[start.._position].TrimEnd();
    }

    /// <summary>Whether nothing, or a blank, is in front of here.</summary>
    private bool IsBoundary(int start) => _position == start || _text[_position - 1] is ' ' or '\t';

    private bool IsSeparator(int at) => _text[at] == '|' && (at + 1 == _text.Length || char.IsWhiteSpace(_text[at + 1]));

    private bool IsComment(int at) => _text[at] == '/' && at + 1 < _text.Length && _text[at + 1] == '/';

    private void ExpectEnd()
    {
        SkipBlanks();
        if (!IsAtLineEnd && !IsSeparator(_position) && !IsComment(_position))
            throw Error("A new line or '|' is wanted between two elements");
    }

    private ElementPath ReadPath()
    {
        var steps = new List<ElementStep>();
        while (true)
        {
            steps.Add(ReadStep());
            if (Current != '/' || IsComment(_position))
                return new(steps);
            if (steps[^1].Item is null or ElementStep.AllItems)
                throw Error("Which item? The number of one stands in front of the '/', as in [0]");
            _position++;
        }
    }

    private ElementStep ReadStep()
    {
        var step = Current == '(' ? ReadTag() : new ElementStep(ReadKeyword(), null, null);
        if (Current != '[')
            return step;
        if (!step.Tag.IsPrivate && DataDictionary.TryGet(step.Tag, out _) && DataDictionary.GetVR(step.Tag) is not (VR.SQ or VR.UN))
            throw Error($"{step} is no sequence and has no items");
        var start = ++_position;
        while (char.IsAsciiDigit(Current))
            _position++;
        var digits = _text.AsSpan(start, _position - start);
        var number = ElementStep.AllItems;
        if (Current != ']' || (digits.Length > 0 && !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            throw Error(start, "The number of an item, from 0, and a ']' are wanted here");
        _position++;
        return step with { Item = number };
    }

    private Tag ReadKeyword()
    {
        var start = _position;
        var word = ReadWord();
        if (word.Length == 0)
            throw Error("An element is wanted here: a keyword such as PatientID, or a tag such as (0010,0020)");
        return DataDictionary.TryGetTag(word, out var tag) ? tag : throw Error(start, $"The data dictionary has no element '{word}'");
    }

    private ElementStep ReadTag()
    {
        var start = _position++;
        var group = ReadHex(4, start);
        Expect(',', start);
        if (Current != '{')
        {
            var tag = new Tag((group << 16) | ReadHex(4, start));
            Expect(')', start);
            return new(tag, null, null);
        }

        var close = _text.IndexOf('}', _position);
        if (close < 0 || (group & 1) == 0)
            throw Error(start, close < 0 ? "The '}' behind the private creator is missing" : "Only an odd group has a private creator");
        var creator = _text[(_position + 1)..close].Trim(' ');
        _position = close + 1;
        var element = ReadHex(2, start);
        Expect(')', start);
        return new(new Tag((group << 16) | element), creator, null);
    }

    private uint ReadHex(int count, int start)
    {
        if (_position + count > _text.Length ||
            !uint.TryParse(_text.AsSpan(_position, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            throw Error(start, "A tag is written (0010,0020), a private one also (0019,{CREATOR}0C)");
        _position += count;
        return number;
    }

    private void Expect(char c, int start)
    {
        if (Current != c)
            throw Error(start, "A tag is written (0010,0020), a private one also (0019,{CREATOR}0C)");
        _position++;
    }

    private string ReadWord()
    {
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Current))
            _position++;
        return _text[start.._position];
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            _position++;
    }

    private void SkipLine()
    {
        while (!IsAtLineEnd)
            _position++;
    }

    private NotedElement At(int start, ElementPath path)
    {
        var (line, column) = PlaceOf(start);
        return new(path) { Line = line, Column = column };
    }

    private NotationException Error(string reason) => Error(_position, reason);

    private NotationException Error(int at, string reason)
    {
        var (line, column) = PlaceOf(at);
        return new(line, column, reason);
    }

    private (int Line, int Column) PlaceOf(int at)
    {
        var before = _text.AsSpan(0, at);
        return (_firstLine + before.Count('\n'), at - before.LastIndexOf('\n'));
    }
}
