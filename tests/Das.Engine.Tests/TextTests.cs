using Das.Dicom;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Functions of text: vectors F and parts of J of the language's conformance table.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("concatenate[]", "")]
    [InlineData("concatenate[\"a\", 5, 1.50, -2]", "a51.50-2")]
    [InlineData("concatenate[(0008,0060), \"_\", (0008,0008)]", "MR_ORIGINAL\\PRIMARY")]
    [InlineData("format[\"{0} {1}\", (0008,0060), \"for the win.\"]", "MR for the win.")]
    [InlineData("format[\"It''s {0}\", \"x\"]", "It's x")]
    [InlineData("format[\"'{0}' {0}\", \"x\"]", "{0} x")]
    [InlineData("format[\"{1}{0}{1}}\", \"x\", \"y\"]", "yxy}")]
    [InlineData("format[\"{0}{1}\", \"x\"]", "x{1}")]
    [InlineData("format[\"{0}{1}{2}\", {\"x\", {\"y\", (0008,0060)}}]", "xyMR")]
    [InlineData("format[\"<{0}>\", (0010,0022)]", "<>")]
    [InlineData("format[\"{0}_{1}_{2}_{3}\", lowercase[(0008,0060)], uppercase[\"PDW_tse\"], replace[substring[\"0123456789\", 0, 8], \"3\", \"0\"], concatenate[\"10\",\"20\",\"30\"]]", "mr_PDW_TSE_01204567_102030")]
    [InlineData("uppercase[\"title\"]", "TITLE")]
    [InlineData("substring[\"abcdef\", \"1\", \"3\"]", "bc")]
    [InlineData("substring[\"abcdef\", 3, 3]", "")]
    [InlineData("substring[\"abc\", 0, 3]", "abc")]
    [InlineData("replace[\"a.b.c\", \".\", \"-\"]", "a-b-c")]
    [InlineData("replace[\"aaa\", \"aa\", \"$0\"]", "$0a")]
    [InlineData("match[\"aba\", \"(a(b)?)+\", 2]", "b")]
    [InlineData("match[\"xaby\", \"a(.)\", \"1\"]", "b")]
    [InlineData("match[\"xyz\", \"a\", 0]", "before")]
    [InlineData("match[\"ab\", \"a(c)?b\", 1]", "before")]
    [InlineData("ismatch[\"20200101\", \"\\\\d{8}\"]", "true")]
    [InlineData("ismatch[\"20200101\", \"\\\\d{7}\"]", "false")]
    [InlineData("regexReplace[\"Doe^John\", \"(\\\\w+)\\\\^(\\\\w+)\", \"$2 $1\"]", "John Doe")]
    [InlineData("regexReplace[\"a1b22\", \"\\\\d+\", \"#\"]", "a#b#")]
    [InlineData("normalizeString[\"a😀b\"]", "a_b")]
    [InlineData("normalizeString[\"é$\\\\\", \"$1\\\\\"]", "$1\\$\\")]
    [InlineData("urlEncode[\"a b&é!(~*-._)\"]", "a+b%26%C3%A9%21%28%7E*-._%29")]
    [InlineData("uppercase[(0010,0022)]", "before")]
    [InlineData("lowercase[(0010,0022)]", "before")]
    [InlineData("normalizeString[(0010,0022)]", "before")]
    [InlineData("urlEncode[(0010,0022)]", "before")]
    [InlineData("hashUID[(0010,0022)]", "before")]
    public void Gives_the_text_that_DicomEdit_gives(string call, string expected) => Assert.Equal(
        $"(0008,0005)=ISO_IR 192 | (0008,0008)=ORIGINAL\\PRIMARY | (0008,0060)=MR | (0010,4000)={expected}",
        ScriptTest.Run("(0010,4000) := " + call, "(0008,0005)=ISO_IR 192 | (0008,0008)=ORIGINAL\\PRIMARY | (0008,0060)=MR | (0010,4000)=before"));

    [Theory]
    [InlineData("(0008,103E) := normalizeString[(0008,103E)]", "Déscrîptîøn plüs $pec ¢har", "D_scr_pt__n pl_s $pec _har")]
    [InlineData("(0008,103E) := normalizeString[(0008,103E), \":)\"]", "Déü", "D:):)")]
    [InlineData("(0008,103E) := normalizeString[(0008,103E)]", "Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada^Tarou=__^__=___^___")]
    [InlineData("(0008,103E) ~ \".{2}\" ? (0008,103E) := \"two\"", "𠮷野", "two")]
    public void Counts_characters_and_not_their_bytes(string script, string text, string expected) => Assert.Equal(
        $"(0008,0005)=ISO_IR 192 | (0008,103E)={expected}", ScriptTest.Run($"(0008,103E) := \"{text}\"\n" + script, "(0008,0005)=ISO_IR 192"));

    [Theory]
    [InlineData("concatenate[\"a\", (0010,0022)]", "an argument of concatenate has no value")]
    [InlineData("substring[(0010,0022), 0, 0]", "an argument of substring has no value")]
    [InlineData("substring[(0010,0010), 0, 5]", "substring goes beyond the text")]
    [InlineData("substring[(0010,0010), host, 3]", "an argument of substring is not an integer")]
    [InlineData("replace[(0010,0022), \"a\", \"b\"]", "an argument of replace has no value")]
    [InlineData("replace[(0010,0010), \"\", \"b\"]", "replace has nothing to look for")]
    [InlineData("match[(0010,0022), \"a\", 0]", "an argument of match has no value")]
    [InlineData("match[(0010,0010), host, 0]", "the regular expression or its replacement is malformed: nothing stands behind the backslash")]
    [InlineData("match[(0010,0010), \"a\", (0010,0020)]", "the regular expression has no group 1")]
    [InlineData("ismatch[(0010,0022), \"a\"]", "an argument of ismatch has no value")]
    [InlineData("ismatch[(0010,0010), (0010,0022)]", "the regular expression has no value")]
    [InlineData("regexReplace[(0010,0022), \"a\", \"b\"]", "an argument of regexReplace has no value")]
    [InlineData("regexReplace[(0010,0010), \"S\", host]", "malformed: nothing stands behind the backslash")]
    [InlineData("regexReplace[(0010,0010), \"(?=((S+)+b))S\", \"\"]", "the regular expression needs more than 1 s for a value")]
    [InlineData("format[host, \"a\"]", "the pattern of format is malformed: between", "{0,number}")]
    public void Fails_without_a_word_of_the_value(string call, string reason, string host = "\\")
    {
        var secret = call.StartsWith("substring", StringComparison.Ordinal) ? "Sec" : new string('S', 60);
        using var file = DicomFile.Read(DataSetNotation.Parse($"(0010,0010)={secret} | (0010,0020)=1").ToArray());
        var context = new RunContext { Variables = new Dictionary<string, string> { ["host"] = host } };

        var error = Assert.Throws<ScriptException>(() => ScriptTest.Compile("(0010,4000) := " + call).Apply(file, context));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, error.Message, StringComparison.Ordinal);
    }
}
