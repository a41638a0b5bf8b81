using System.Security.Cryptography;
using Das.Dicom.Notation;
using Das.Engine.Lookups;
using Das.Engine.Profiles;
using Das.Engine.Pseudonyms;

namespace Das.Engine.Testing;

/// <summary>
/// Reads a file of tests. A line that is not indented begins something; the lines below it that are indented belong to it. What stands before
/// the first test holds for all of them.
/// </summary>
internal sealed class TestFileReader(string path, string text)
{
    private readonly string[] _lines = text.ReplaceLineEndings("\n").Split('\n');
    private readonly List<TestCase> _cases = [];
    private readonly TestSettings _shared = new();
    private TestSettings? _settings;
    private TestCase _case = null!;
    private string? _script;

    /// <summary>Reads it.</summary>
    /// <exception cref="TestFileException">It is malformed.</exception>
    public TestFile Read()
    {
        for (var number = 1; number <= _lines.Length;)
        {
            var line = _lines[number - 1];
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                number++;
                continue;
            }

            if (line[0] is ' ' or '\t')
                throw Error(number, line.Length - line.TrimStart().Length + 1, "Elements stand indented below 'given' or 'expect'; what begins something new is not indented");
            var end = number + 1;
            while (end <= _lines.Length && (_lines[end - 1].Length == 0 || _lines[end - 1][0] is ' ' or '\t'))
                end++;
            ReadPart(number, end);
            number = end;
        }

        EndCase();
        if (_cases.Count == 0)
            throw Error(1, 1, "There is no test here: a line 'test NAME' begins one");
        return new(path, ScriptPath(), _cases);
    }

    private void ReadPart(int number, int end)
    {
        var line = _lines[number - 1];
        var word = line.Split([' ', '\t'], 2)[0];
        var rest = line[word.Length..].Trim();
        var settings = _settings ?? _shared;
        if (word is not ("given" or "expect"))
            RefuseIndented(number, end, word);
        switch (word)
        {
            case "test":
                BeginCase(number, rest);
                break;
            case "script" when _settings is null && _script is null:
                _script = rest.Length > 0 ? rest : throw Error(number, 1, "The path of the script is wanted behind 'script'");
                break;
            case "var":
                settings.Variables[NameOf(number, rest)] = Unquote(rest[(rest.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
                break;
            case "key":
                settings.Key = ReadKey(number, rest);
                break;
            case "lookup":
                settings.Lookup.Add(rest);
                if (LookupTable.Of(path, settings.Lookup).Dropped.Count > 0)
                    throw Error(number, 1, "An entry of the lookup table is written: lookup type/key = value");
                break;
            case "given":
                settings.Given = Build(() => settings.Given.With(Block(number, end, word.Length), number));
                break;
            case "expect" when _settings is not null:
                ReadExpectation(number, end, rest);
                break;
            case "script":
                throw Error(number, 1, "The script is named once, before the first test");
            case "expect":
                throw Error(number, 1, "What is expected belongs to a test: a line 'test NAME' begins one");
            default:
                throw Error(number, 1, $"'{word}' begins nothing: test, script, var, key, lookup, given and expect do");
        }
    }

    private void RefuseIndented(int number, int end, string word)
    {
        for (var i = number + 1; i < end; i++)
        {
            if (!string.IsNullOrWhiteSpace(_lines[i - 1]) && !_lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))
                throw Error(i, _lines[i - 1].Length - _lines[i - 1].TrimStart().Length + 1, $"Nothing stands indented below '{word}'");
        }
    }

    private void BeginCase(int number, string name)
    {
        EndCase();
        if (name.Length == 0)
            throw Error(number, 1, "A test has a name: test What it is about");
        if (_cases.Exists(one => one.Name == name))
            throw Error(number, 1, $"There is a test '{name}' already");
        _settings = new TestSettings(_shared);
        _case = new TestCase(name, number);
    }

    private void EndCase()
    {
        if (_settings is null)
            return;
        if (_case.ExpectedLine == 0 && _case.Findings.Count == 0 && _case.NoFindingLine == 0)
            throw Error(_case.Line, 1, "This test expects nothing: 'expect' says what must come out");
        var given = _settings.Given;
        Build(() => given.Build()).Dispose();
        _cases.Add(_case with
        {
            Given = given,
            Context = new RunContext
            {
                Variables = _settings.Variables,
                Key = _settings.Key,
                Lookup = _settings.Lookup.Count == 0 ? null : LookupTable.Of(path, _settings.Lookup),
            },
        });
    }

    private void ReadExpectation(int number, int end, string rest)
    {
        var first = rest.Split(' ', 2)[0];
        if (first is "finding" or "no" or "rejected" or "error")
            RefuseIndented(number, end, "expect " + first);
        if (first == "finding")
        {
            var words = rest.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !Enum.TryParse<ReviewReason>(words[1], out var reason) || !Enum.IsDefined(reason))
                throw Error(number, 1, $"A finding is one of {string.Join(", ", Enum.GetNames<ReviewReason>())}");
            _case = _case with { Findings = [.. _case.Findings, new(reason, words.Length > 2 ? words[2].Trim() : "", number)] };
            return;
        }

        if (rest == "no finding")
        {
            _case = _case with { NoFindingLine = number };
            return;
        }

        if (_case.ExpectedLine > 0)
            throw Error(number, 1, $"Line {_case.ExpectedLine} says already what is expected of this test");
        _case = _case with { ExpectedLine = number };
        if (rest == "rejected")
            _case = _case with { Outcome = ExpectedOutcome.Rejected };
        else if (first == "error")
            _case = _case with { Outcome = ExpectedOutcome.Error, ErrorText = Unquote(rest[first.Length..].Trim()) };
        else
            ReadElements(number, end, isWhole: first == "only");
    }

    private void ReadElements(int number, int end, bool isWhole)
    {
        var words = "expect".Length;
        if (isWhole)
            words = _lines[number - 1].IndexOf("only", StringComparison.Ordinal) + "only".Length;
        var block = Block(number, end, words);
        var elements = Build(() => ExpectedElements.Parse(block, isWhole, number));
        if (string.IsNullOrWhiteSpace(block) && !isWhole)
            throw Error(number, 1, "What is expected? Elements stand below, or 'only', 'rejected', 'error' or 'finding' behind 'expect'");
        _case = _case with { Elements = elements };
    }

    /// <summary>The lines of a part, the first with blanks in the place of its words, so that columns are those of the file.</summary>
    private string Block(int number, int end, int words) =>
        string.Join('\n', _lines[(number - 1)..(end - 1)].Select((line, i) => i == 0 ? new string(' ', words) + line[words..] : line));

    private string NameOf(int number, string rest)
    {
        var equals = rest.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? rest[..equals].Trim() : throw Error(number, 1, "A variable is given so: var subject = S-017");
    }

    private ProjectKey ReadKey(int number, string digits) =>
        digits.Length == 2 * ProjectKey.Length && digits.All(char.IsAsciiHexDigit)
            ? new ProjectKey(Convert.FromHexString(digits))
            : throw Error(number, 1, $"A key is {2 * ProjectKey.Length} hex digits");

    private static string Unquote(string text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;

    private string ScriptPath() =>
        Path.Join(Path.GetDirectoryName(path), _script ?? Path.GetFileName(path)[..^".test".Length]);

    private T Build<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (NotationException e)
        {
            throw Error(e.Line, e.Column, e.Reason);
        }
    }

    private TestFileException Error(int line, int column, string reason) => new(path, line, column, reason);

    /// <summary>What a test is run with: its own, and what holds for all.</summary>
    private sealed class TestSettings
    {
        // Nothing may depend on the machine or the day. The key of a project has no place in a file of tests.
        private static readonly byte[] s_key = SHA256.HashData("das test"u8);

        public TestSettings() => Key = new ProjectKey(s_key);

        public TestSettings(TestSettings shared)
        {
            Variables = new(shared.Variables);
            Lookup = [.. shared.Lookup];
            Key = shared.Key;
            Given = shared.Given;
        }

        public Dictionary<string, string> Variables { get; } = [];

        public List<string> Lookup { get; } = [];

        public ProjectKey Key { get; set; }

        public DataSetBuilder Given { get; set; } = new();
    }
}
