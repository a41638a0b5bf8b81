using System.Globalization;
using System.Text;

namespace Das.Vectors.Tests;

/// <summary>Makes scripts of all kinds of statements at random, about the few elements of <see cref="Input"/>, so that statements meet each other.</summary>
internal sealed class RandomScript(int seed)
{
    /// <summary>An object that has what the scripts are about, at several levels.</summary>
    public const string Input =
        "(0008,0018)=1.2.3.4.5 | (0008,0020)=20200228 | (0008,0060)=MR | (0008,103E)=T1 head | (0010,0010)=Doe^Jane | (0010,0020)=4711 | (0020,0013)=7 | " +
        "(0008,1140)[0]/(0008,1155)=1.2.3 | (0008,1140)[0]/(0010,0010)=Doe^Jane | (0008,1140)[1]/(0008,1155)=1.2.4 | " +
        "(0008,1140)[1]/(0008,1140)[0]/(0008,1155)=1.2.5 | (0008,1140)[1]/(0008,1140)[0]/(0008,0060)=CT | " +
        "(0019,0010)=ACME | (0019,1001)=secret | (0019,1002)=1.2.9 | (0019,0011)=OTHER | (0019,1101)=more | " +
        "(0008,1140)[0]/(0019,0010)=ACME | (0008,1140)[0]/(0019,1001)=nested";

    private static readonly string[] s_tags =
        ["(0008,0018)", "(0008,0020)", "(0008,0060)", "(0008,103E)", "(0010,0010)", "(0010,0020)", "(0010,4000)", "(0019,{ACME}01)", "(0019,{ACME}02)", "(0019,{OTHER}01)"];

    private static readonly string[] s_wild =
        ["(0008,1140)", "(0008,1140)[0]", "(0008,1140)[%]", "(0008,XXXX)", "(0010,00@0)", "(001#,{ACME}0X)", "*/(0008,1155)", "(0008,1140)/(0008,1155)", "+/(0008,1155)", "./(0010,0010)", "(0008,1140)/*"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new("version \"6.7\"\n");
    private readonly List<string> _variables = [];

    /// <summary>The script's text.</summary>
    public static string Create(int seed)
    {
        var script = new RandomScript(seed);
        script.Statements(script._random.Next(1, 12), 0);
        return script._text.ToString();
    }

    private void Statements(int count, int depth)
    {
        for (var i = 0; i < count; i++)
        {
            _text.Append(' ', 4 * depth);
            if (depth < 3 && _random.Next(6) == 0)
                If(depth);
            else
                _text.Append(_random.Next(7) == 0 ? $"{Condition()} ? {Action()}{(_random.Next(2) == 0 ? "" : " : " + Action())}" : Statement());
            _text.Append('\n');
        }
    }

    private void If(int depth)
    {
        var known = _variables.Count;
        _text.Append(CultureInfo.InvariantCulture, $"if ({Condition()}) {{\n");
        Block(depth, known);
        for (var i = _random.Next(2); i > 0; i--)
        {
            _text.Append(CultureInfo.InvariantCulture, $" elseif ({Condition()}) {{\n");
            Block(depth, known);
        }

        if (_random.Next(2) == 0)
        {
            _text.Append(" else {\n");
            Block(depth, known);
        }
    }

    private void Block(int depth, int known)
    {
        Statements(_random.Next(1, 4), depth + 1);
        _text.Append(' ', 4 * depth).Append('}');
        _variables.RemoveRange(known, _variables.Count - known);
    }

    private string Condition() => _random.Next(6) switch
    {
        0 => $"isPresent[{Singular()}]",
        1 => $"{Value()} ~ {One("\"M.*\"", "\"\\\\d+\"", "\".*Jane\"", "\"[1-9.]+\"")}",
        2 => $"{Value()} != {Value()}",
        3 => $"and[ismatch[{Singular()}, \"M.\"], not[equals[{Singular()}, \"x\"]]]",
        _ => $"{Singular()} = {One("\"MR\"", "\"7\"", "\"Doe^Jane\"", Singular())}",
    };

    private string Statement() => _random.Next(14) switch
    {
        0 => "removeAllPrivateTags",
        1 => Variable(),
        _ => Action(),
    };

    private string Variable()
    {
        var name = "v" + _random.Next(4).ToString(CultureInfo.InvariantCulture);
        var text = $"{name} := {Value()}";
        _variables.Add(name);
        return text;
    }

    private string Action() => _random.Next(12) switch
    {
        0 or 1 => $"{Singular()} := {Value()}",
        2 => $"{Path()} ?= {Value()}",
        3 or 4 => $"- {Path()}",
        5 => $"removeTags[{Path()}, \"{Path()}\"]",
        6 => $"keepTags[{Path()}, {{{Path()}, {Path()}, (0008,XXXX)}}]",
        7 => $"retainPrivateTags[(0019,{{ACME}}0{_random.Next(3)}), */(0019,{{OTHER}}XX)]",
        8 => "hashUIDList[*/(0008,1155), (0019,{ACME}02)]",
        9 => One("blankValues[(0008,0060)]", "emptyTags[*/(0010,0010)]", "retainTags[(0019,{ACME}01)]", "shiftDates[{(0008,0020)}, 3]"),
        10 => $"set[\"(0008,1140)[{_random.Next(3)}]/(0008,1155)\", {Value()}]",
        _ => $"echo {Value()}",
    };

    private string Value() => _random.Next(9) switch
    {
        0 => "\"new\"",
        1 => "12",
        2 when _variables.Count > 0 => _variables[_random.Next(_variables.Count)],
        3 => $"format[\"{{0}}-{{1}}\", {Singular()}, \"x\"]",
        4 => $"lowercase[{Singular()}]",
        5 => $"hashUID[{Singular()}]",
        6 => $"match[{One("\"MR7\"", "\"x\"")}, \"[A-Z]+\", 0]",
        7 => $"concatenate[\"a\", {One("\"b\"", Singular())}]",
        _ => Singular(),
    };

    private string Singular() => _random.Next(5) == 0 ? $"(0008,1140)[{_random.Next(2)}]/{One(s_tags)}" : One(s_tags);

    private string Path() => _random.Next(2) == 0 ? One(s_wild) : _random.Next(4) == 0 ? "*/" + One(s_tags) : One(s_tags);

    private string One(params string[] choices) => choices[_random.Next(choices.Length)];
}
