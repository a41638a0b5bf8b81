using System.Globalization;

namespace Das.Language.Paths;

/// <summary>
/// Reads a tag path or a direct path. The one implementation for scripts, for texts that hold a path, and for run time; it starts
/// in no time because it needs no grammar.
/// </summary>
internal struct TagPathParser
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _direct;

    /// <summary>Prepares to read from <paramref name="start"/>, not beyond <paramref name="end"/>.</summary>
    /// <param name="text">The text that holds the path.</param>
    /// <param name="start">Where the path begins.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="direct">Whether it is a direct path: hex digits only, private tags by their full number.</param>
    public TagPathParser(string text, int start, int end, bool direct = false)
    {
        _text = text;
        _end = end;
        _direct = direct;
        Position = start;
    }

    /// <summary>Behind the path; after an error, where the error is.</summary>
    public int Position { get; private set; }

    public List<PathStep> Steps { get; } = [];

    /// <summary>Where each step stands in the text.</summary>
    public List<TextSpan> StepSpans { get; } = [];

    public string? Error { get; private set; }

    /// <summary>Whether a path can begin with this character.</summary>
    public static bool IsStart(char c) => c is '(' or '*' or '+' or '.';

    /// <summary>Reads the longest path; false with <see cref="Error"/> if it is malformed.</summary>
    public bool TryParse()
    {
        while (true)
        {
            var start = Position;
            if (!TryParseStep())
                return false;
            StepSpans.Add(new(start, Position - start));

            var end = Position;
            SkipBlanks();
            if (Current != '/')
            {
                Position = end;
                return true;
            }

            Position++;
            SkipBlanks();
        }
    }

    private char Current => Position < _end ? _text[Position] : '\0';

    private bool TryParseStep()
    {
        switch (Current)
        {
            case '(':
                return TryParseTag();
            case '*' or '+' or '.' when _direct:
                return Fail("A direct path has no level wildcard");
            case '*':
                return AddLevel(LevelWildcard.AnyNumber);
            case '+':
                return AddLevel(LevelWildcard.OneOrMore);
            case '.':
                return AddLevel(LevelWildcard.ExactlyOne);
            default:
                return Fail(_direct ? "A tag such as (0008,1155) is wanted here" : "A tag such as (0008,1155) or a level wildcard (* + .) is wanted here");
        }
    }

    private bool AddLevel(LevelWildcard wildcard)
    {
        Position++;
        Steps.Add(new LevelStep(wildcard));
        return true;
    }

    private bool TryParseTag()
    {
        Position++;
        if (Current is ' ' or '\t')
            return Fail("No blank may follow the '(' of a tag");

        uint value = 0, mask = 0;
        if (!TryParseDigits(4, "A group is four hex digits or wildcards (X any, @ even, # odd)", ref value, ref mask))
            return false;
        if ((mask & 1) == 0)
        {
            Position--;
            return Fail("The last digit of a group must tell whether it is even or odd: write a digit, @ or #");
        }

        var isPrivate = (value & 1) != 0;
        SkipBlanks();
        if (Current != ',')
            return Fail("A ',' is wanted between group and element");
        Position++;
        SkipBlanks();

        string? creator = null;
        if (Current == '{' && _direct)
            return Fail("A direct path has no creator: write the full number of the private tag");
        if (Current == '{' && !isPrivate)
            return Fail("Only an odd (private) group has a creator");
        if (Current != '{' && isPrivate && !_direct)
            return Fail("The element of an odd (private) group is written {creator}ee");
        if (Current == '{' && !TryParseCreator(out creator))
            return false;

        var elementFormat = creator is null
            ? "A public element is four hex digits or wildcards (X any, @ even, # odd)"
            : "A private element is two hex digits or wildcards behind its creator";
        if (creator is not null)
            (value, mask) = (value << 8, mask << 8);
        if (!TryParseDigits(creator is null ? 4 : 2, elementFormat, ref value, ref mask))
            return false;
        if (Current is ' ' or '\t')
            return Fail("No blank may precede the ')' of a tag");
        if (Current != ')')
            return Fail(elementFormat);
        Position++;

        if (!TryParseItem(out var item))
            return false;
        Steps.Add(new TagStep(new(value, mask, creator), item));
        return true;
    }

    private bool TryParseDigits(int count, string format, ref uint value, ref uint mask)
    {
        for (var i = 0; i < count; i++)
        {
            var c = Current;
            var (digit, bits) = c switch
            {
                >= '0' and <= '9' => (c - '0', 15),
                >= 'A' and <= 'F' => (c - 'A' + 10, 15),
                >= 'a' and <= 'f' => (c - 'a' + 10, 15),
                'X' or 'x' => (0, 0),
                '@' => (0, 1),
                '#' => (1, 1),
                _ => (-1, 0),
            };
            if (digit < 0)
                return Fail(format);
            if (bits != 15 && _direct)
                return Fail("A direct path has no wildcard digit");
            value = (value << 4) | (uint)digit;
            mask = (mask << 4) | (uint)bits;
            Position++;
        }

        return true;
    }

    private bool TryParseCreator(out string? creator)
    {
        creator = null;
        var start = ++Position;
        while (Position < _end && Current != '}')
        {
            if (Current == '\\' || char.IsControl(Current))
                return Fail("A creator has neither backslashes nor control characters");
            Position++;
        }

        if (Position == _end)
        {
            Position = start - 1;
            return Fail("The creator has no '}'");
        }

        // Padding is not part of a value (PS3.5 section 6.2, LO).
        creator = _text.Substring(start, Position - start).Trim(' ');
        if (creator.Length == 0)
            return Fail("The creator is empty");
        Position++;
        return true;
    }

    private bool TryParseItem(out int? item)
    {
        item = null;
        var end = Position;
        SkipBlanks();
        if (Current != '[')
        {
            Position = end;
            return true;
        }

        Position++;
        SkipBlanks();
        var start = Position;
        if (Current == '%' && !_direct)
        {
            item = TagStep.AnyItem;
            Position++;
        }
        else
        {
            while (Current is >= '0' and <= '9')
                Position++;
            var digits = _text.Substring(start, Position - start);
            var isNumber = digits == "0" || (digits.Length is > 0 and < 10 && digits[0] != '0');
            if (!isNumber)
            {
                Position = start;
                return Fail(_direct ? "An item number is wanted here" : "An item number or % is wanted here");
            }

            item = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        SkipBlanks();
        if (Current != ']')
            return Fail("A ']' is wanted behind the item number");
        Position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            Position++;
    }

    private bool Fail(string error)
    {
        Error = error;
        return false;
    }
}
