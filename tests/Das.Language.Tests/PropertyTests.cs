using Das.Language.Paths;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Language.Tests;

public class PropertyTests
{
    private static readonly string[] Fragments =
    [
        "(0010,0010)", "(0019,{P}XX)", "*/", "-", ":=", "?=", "?", ":", "=", "!~", "{", "}", "[", "]", "(", ")", ",", "\"", "\"a\"", "\\", "\\\n", "\n", "\r\n",
        "//", ";", " ", "if", "else", "elseif", "x", "a", "removeTags", "hashUID", "keepTags", "version", "echo", "describe", "007", "5", "(0010,", "[0]", "é", "😀",
    ];

    private static Gen<string> Digits(int count, string digits) =>
        Gen.Elements(digits.ToCharArray()).ArrayOf(count).Select(c => new string(c));

    private static Gen<string> Step =>
        from kind in Gen.Choose(0, 5)
        from prefix in Digits(3, "0123456789ABCDEFX@#")
        from even in Digits(1, "02468ACE@")
        from odd in Digits(1, "13579BDF#")
        from element in Digits(4, "0123456789ABCDEFX@#")
        from creator in Gen.Elements("P", "HOLOGIC, Inc.", "1.2.840", "a/b(c)")
        from item in Gen.Elements("", "[0]", "[12]", "[%]")
        select kind switch
        {
            0 => "*",
            1 => "+",
            2 => ".",
            3 => $"({prefix}{odd},{{{creator}}}{element[..2]}){item}",
            _ => $"({prefix}{even},{element}){item}",
        };

    private static Gen<string> ValidPath => Step.NonEmptyListOf().Select(steps => string.Join('/', steps.Take(5)));

    private static Gen<string> ValidStatement => Gen.OneOf(
        ValidPath.Select(p => "-" + p),
        ValidPath.Select(p => $"removeTags[{{{p},\n\"{p}\"}}]"),
        ValidPath.Select(p => $"hashUIDList[{p}]"),
        Gen.Elements("(0010,0010) := \"A\\\\B\"", "a := \"1\"", "l := {b, {(0010,0010)}}", "removeAllPrivateTags", "*/(0010,0020) ?= b", "set[\"(0045,1001)\", a]"));

    [Property(MaxTest = 500)]
    public Property Random_text_never_throws() =>
        Prop.ForAll(Gen.Elements(Fragments).ListOf().Select(f => string.Concat(f)).ToArbitrary(), script =>
        {
            var result = Markup.Compile(script);
            return result.Diagnostics.All(d => d.Span.Start >= 0 && d.Span.End <= script.Length);
        });

    [Property(MaxTest = 300)]
    public void Random_characters_never_throw(string? script) => Markup.Compile(script ?? "");

    [Property(MaxTest = 300)]
    public Property Valid_paths_print_and_read_back_equal() =>
        Prop.ForAll(ValidPath.ToArbitrary(), text =>
            TagPath.TryParse(text, out var path, out _, out _) && path.ToString() == text
            && TagPath.TryParse(path.ToString(), out var again, out _, out _) && again == path);

    [Property(MaxTest = 200)]
    public Property Valid_scripts_bind() =>
        Prop.ForAll(ValidStatement.ListOf().Select(s => string.Join('\n', s)).ToArbitrary(), script => Markup.Compile(script).Script is not null);
}
