using Das.Language.Diagnostics;
using Das.Language.DicomEdit4;

namespace Das.Language.Tests.DicomEdit4;

/// <summary>One test for each difference between DicomEdit 4 and 6: the old line, and what stands for it in the new script.</summary>
public class UpgradeTests
{
    private const string Header = "version \"6.7\"\n// Written by das upgrade from a script for DicomEdit 4.\n";

    private const string Originals = "\n// DicomEdit 4 reads every element as it was in the file: what is read after it was changed is kept here.\n";

    [Theory]
    [InlineData("- (0010,0010)", "-(0010,0010)\n")]
    [InlineData("(0010,0010) := \"A\" // name", "(0010,0010) := \"A\" // name\n")]
    [InlineData("echo", "echo\n")]
    [InlineData("describe project \"the project\"\ndescribe project hidden\nexport project \"xnat:p\"", "describe project \"the project\"\ndescribe project hidden\nexport project \"xnat:p\"\n")]
    [InlineData("(0010,0020) := PROJECT\n(0010,0040) := project", "(0010,0020) := PROJECT\n(0010,0040) := PROJECT\n")]
    [InlineData("(0010,0020) := const\n(0010,0040) := X", "(0010,0020) := const_\n(0010,0040) := X_\n")]
    [InlineData("(0010,0010) := \\\n    \"A\"", "(0010,0010) := \"A\"\n")]
    public void What_is_the_same_stays(string old, string expected) => Verify(old, expected);

    [Theory]
    [InlineData("(0008,0060) = \"MR\" : -(0010,0010)", "(0008,0060) = \"MR\" ? -(0010,0010)\n")]
    [InlineData("(0008,0060) ~ \"M.\" : -(0010,0010)", "(0008,0060) ~ \"M.\" ? -(0010,0010)\n")]
    [InlineData("(0020,0013) = 1234 : -(0010,0010)", "(0020,0013) = \"1234\" ? -(0010,0010)\n")]
    [InlineData("project = \"P\" : (0008,0060) = \"MR\" : -(0010,0010)", "if (project = \"P\") {\n    (0008,0060) = \"MR\" ? -(0010,0010)\n}\n")]
    public void Conditions_become_ternaries_and_several_ones_nest(string old, string expected) => Verify(old, expected);

    [Theory]
    [InlineData(
        "(0018,1002) ~ \"\\\\d.+\" : (0018,1002) := hashUID[(0018,1002)]\n- (0018,1002)",
        "if ((0018,1002) ~ \"\\\\d.+\") {\n    (0018,1002) := hashUID[(0018,1002)]\n} else {\n    -(0018,1002)\n}\n")]
    [InlineData(
        "(0008,0060) = \"MR\" : (0008,0080) := \"A\"\n// other\n(0008,0060) = \"CT\" : (0008,0080) := \"B\" // ct\n(0008,0080) := \"C\"",
        "if ((0008,0060) = \"MR\") {\n    (0008,0080) := \"A\"\n} elseif ((0008,0060) = \"CT\") {\n    // other\n    (0008,0080) := \"B\" // ct\n} else {\n    (0008,0080) := \"C\"\n}\n")]
    [InlineData(
        "(0008,0080) := \"A\"\n(0008,0080) := \"B\"",
        "(0008,0080) := \"A\"\n// DicomEdit 4 never came to this, behind a statement about the same element:\n// (0008,0080) := \"B\"\n")]
    [InlineData(
        "(5000,0010) := 1\n-(50@@,XXXX)",
        "// In DicomEdit 4 the first statement about an element counts: these stand in reverse order.\n-(50@@,XXXX)\n(5000,0010) := 1\n")]
    [InlineData(
        "(0008,0060) = \"MR\" : project = \"P\" : (0008,0080) := \"A\"\n-(0008,0080)",
        "// In DicomEdit 4 the first statement about an element counts: these stand in reverse order.\n-(0008,0080)\nif ((0008,0060) = \"MR\") {\n    project = \"P\" ? (0008,0080) := \"A\"\n}\n")]
    public void The_first_statement_about_an_element_still_counts(string old, string expected) => Verify(old, expected);

    [Fact]
    public void Elements_that_are_read_after_they_were_changed_are_kept_in_a_variable() => Assert.Equal(
        Header + Originals + "original_00100010_ := (0010,0010)\n\n(0010,0010) := original_00100010\n(0010,0020) := hashUID[\"1\"]\noriginal_00100010_ = \"A\" ? (0010,0040) := \"B\"\n",
        Upgrade("(0010,0010) := original_00100010\n(0010,0020) := hashUID[\"1\"]\n(0010,0010) = \"A\" : (0010,0040) := \"B\"").Text);

    [Fact]
    public void Variables_are_set_first_each_behind_those_that_it_reads() => Assert.Equal(
        Header + "// In DicomEdit 4 a value of the host took the place of one that a variable gets here.\n\nb := \"B\"\na := b\n(0010,0010) := a\n",
        Upgrade("(0010,0010) := a\na := b\nb := \"B\"").Text);

    [Theory]
    [InlineData("(0010,1005) := (0010,0022)", "isPresent[(0010,0022)] ? (0010,1005) := (0010,0022) : (0010,1005) := \"\"\n")]
    [InlineData("(0008,0018) := hashUID[(0008,0018)]", "isPresent[(0008,0018)] ? (0008,0018) := hashUID[(0008,0018)] : (0008,0018) := \"\"\n")]
    [InlineData("(0010,0022) = \"A\" : (0010,1005) := (0010,0022)", "(0010,0022) = \"A\" ? (0010,1005) := (0010,0022)\n")]
    [InlineData("(0018,905@) := (0010,0022)", "isPresent[(0010,0022)] ? (0018,905@) ?= (0010,0022) : (0018,905@) ?= \"\"\n")]
    public void An_element_gets_blank_from_an_absent_one(string old, string expected) => Verify(old, expected);

    [Theory]
    [InlineData("v := match[project, \"a\", 0]", "v := match[project, \"\\\\A(?:a)\\\\z\", 0]\n")]
    [InlineData("v := match[project, \"(a)|b\", 1]", "v := match[project, \"\\\\A(?:(a)|b)\\\\z\", 1]\n")]
    [InlineData("v := match[project, regex, 1]", "v := match[project, concatenate[\"\\\\A(?:\", regex, \")\\\\z\"], 1]\n")]
    public void Match_wants_the_whole_value(string old, string expected) =>
        Assert.EndsWith("\n\n" + expected, Upgrade(old).Text);

    [Fact]
    public void A_match_that_fails_blanks() => Verify(
        "(0010,0020) := match[project, \"a\", 0]",
        "value := match[project, \"\\\\A(?:a)\\\\z\", 0]\nvalue ~ \"(?s).*\" ? (0010,0020) := value : (0010,0020) := \"\"\n");

    [Theory]
    [InlineData("(0008,0018) := new UID", "(0008,0018) := newUID[]\n")]
    [InlineData("(0008,0018) := newUID[]", "(0008,0018) := newUID[]\n")]
    [InlineData("(0010,0020) := \"{0}_{1}\" (0010,0010), project", "(0010,0020) := format[\"{0}_{1}\", (0010,0010), project]\n")]
    [InlineData("(0010,0020) := uppercase[substring[project, 0, 2]]", "(0010,0020) := uppercase[substring[project, 0, 2]]\n")]
    [InlineData("(0010,0020) := urlEncode[getURL[replace[\"a\", \"b\", \"c\"]]]", "(0010,0020) := urlEncode[getURL[replace[\"a\", \"b\", \"c\"]]]\n")]
    public void Calls_are_written_as_6_has_them(string old, string expected) => Verify(old, expected);

    [Theory]
    [InlineData("\"\\\\d\"", "\"\\\\d\"")]
    [InlineData("\"O\\'Neill \\\"A\\\"\"", "\"O'Neill \\\"A\\\"\"")]
    [InlineData("\"\\u00e9\\101\\11x\"", "\"éA\tx\"")]
    [InlineData("\"\\t\"", "\"\t\"")]
    public void Escapes_become_what_they_stand_for(string old, string expected) => Verify("(0010,0010) := " + old, "(0010,0010) := " + expected + "\n");

    [Theory]
    [InlineData("(0010,4000) := \"a\\nb\"", "a string of DicomEdit 6 has no line end; a blank stands for it", "(0010,4000) := \"a b\"\n")]
    [InlineData("-(50XX,XXXX)", "the private elements of (50XX,XXXX) stay as they are: DicomEdit 6 knows them by their creators", "-(50X@,XXXX)\n")]
    [InlineData("-(0019,10XX)", "DicomEdit 6 knows private elements by their creators, not by (0019,10XX): this removes all of them", "removeAllPrivateTags\n")]
    [InlineData("(0008,1140) := \"\"", "(0008,1140) is a sequence, to which DicomEdit 4 cannot write: this removes it", "-(0008,1140)\n")]
    [InlineData(
        "(0010,0020) = (0019,1002) : -(0010,0020)",
        "(0019,1002) is read by its creator in DicomEdit 6: set original_00191002 first, as in original_00191002 := (0019,{CREATOR}02)",
        "(0010,0020) = original_00191002 ? -(0010,0020)\n")]
    [InlineData(
        "(0010,0020) := makeSessionLabel[\"{0}\"]",
        "makeSessionLabel[\"{0}\"] is a function of the host; its value must be given as the variable makeSessionLabel",
        "(0010,0020) := makeSessionLabel\n")]
    public void What_cannot_be_carried_over_is_marked(string old, string mark, string expected)
    {
        var upgraded = Upgrade(old);
        Assert.Equal(Header + "\n" + ScriptUpgrade.Mark + " " + mark + "\n" + expected, upgraded.Text);
        Assert.Equal(1, upgraded.Marks);
    }

    [Theory]
    [InlineData("-(0019,1002)", "delete[\"(0019,1002)\"]\n")]
    [InlineData("(0019,1002) := \"A\"", "set[\"(0019,1002)\", \"A\"]\n")]
    public void Private_elements_keep_their_numbers(string old, string expected) => Verify(old, expected);

    [Theory]
    [InlineData("removeAllPrivateTag foo", "// removeAllPrivateTag foo\n")]
    [InlineData("(0010,0010) := \"A\";", "// (0010,0010) := \"A\";\n")]
    [InlineData("(0010,0010) := \"\\d\"", "// (0010,0010) := \"\\d\"\n")]
    [InlineData("- (0010, 0010)", "// - (0010, 0010)\n")]
    [InlineData("a : b : c", "// a : b : c\n")]
    public void Text_that_4_skipped_becomes_a_comment(string old, string expected) =>
        Verify(old, "// DicomEdit 4 did not understand this, said so on its console and went on:\n" + expected);

    [Fact]
    public void Comments_stay_and_swallow_no_line() => Assert.Equal(
        Header + "\n// Site script\n\n// name\n-(0010,0010)\n\n-(0010,0020)\n// end\n",
        Upgrade("// Site script\n\n// name \\\r\n-(0010,0010)\r\n\r\n\r\n-(0010,0020)\r\n// end").Text);

    [Theory]
    [InlineData("version \"6.7\"\n-(0010,0010)")]
    [InlineData("if (a = \"b\") { -(0010,0010) }")]
    [InlineData("-*/(0010,0010)")]
    public void A_DicomEdit_6_script_is_not_upgraded(string script) => Assert.Null(ScriptUpgrade.Upgrade(new SourceText("new.das", script)));

    private static UpgradedScript Upgrade(string script)
    {
        var upgraded = ScriptUpgrade.Upgrade(new SourceText("old.das", script));
        Assert.NotNull(upgraded);

        Assert.DoesNotContain(Markup.Compile(upgraded.Text).Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return upgraded;
    }

    private static void Verify(string old, string expected)
    {
        var upgraded = Upgrade(old);
        Assert.Equal(Header + "\n" + expected, upgraded.Text);
        Assert.Equal(0, upgraded.Marks);
    }
}
