using Das.Language.DicomAnonymizer;

namespace Das.Language.Tests.DicomAnonymizer;

public class AnonymizerImportTests
{
    private static ImportedScript Import(string tag, string action, bool keepsPrivate, params string[] options) => AnonymizerImport.Import(
        [new(tag, action, new(options.Select(option => new AnonymizerOption(null, option))), 1, 1)], keepsPrivate);

    private static string Body(string tag, string action, params string[] options)
    {
        var imported = Import(tag, action, keepsPrivate: false, options);
        Assert.True(imported.Text is not null, string.Join(' ', imported.Remarks.Select(remark => remark.Message)));
        Assert.DoesNotContain(Markup.Compile(imported.Text).Diagnostics, diagnostic => diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error);
        return imported.Text[imported.Text.IndexOf("version \"6.7\"\n\n", StringComparison.Ordinal)..];
    }

    private static string Error(string tag, string action, params string[] options)
    {
        var imported = Import(tag, action, keepsPrivate: false, options);
        Assert.Null(imported.Text);
        var remark = Assert.Single(imported.Remarks);
        Assert.True(remark.IsError);
        return remark.Message;
    }

    private static string Difference(string tag, string action, bool keepsPrivate, params string[] options)
    {
        var imported = Import(tag, action, keepsPrivate, options);
        var remark = Assert.Single(imported.Remarks);
        Assert.False(remark.IsError);
        Assert.Contains($"{AnonymizerImport.Mark} {tag}: {remark.Message}\n", imported.Text + "\n");
        return remark.Message;
    }

    [Fact]
    public void What_is_kept_is_protected_before_the_profile() => Assert.Contains(
        "retainTags[\n    (0010,0020) // PatientID: keep\n]\n\ndeidentify[]\n", Body("(0x0010, 0x0020)", "keep"));

    [Theory]
    [InlineData("(0x0018, 0x1030)", "empty", "emptyTags[\n    */(0018,1030) // ProtocolName: empty\n]")]
    [InlineData("(0x0018, 0x1030)", "delete_or_empty", "emptyTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "replace", "replaceTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "empty_or_replace", "replaceTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "delete_or_replace", "replaceTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "delete_or_empty_or_replace", "replaceTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "deleteOrEmptyOrReplace", "replaceTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "delete", "removeTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0018, 0x1030)", "delete_or_empty_or_replace_UID", "emptyTags[\n    */(0018,1030) // ")]
    [InlineData("(0x0040, 0xa123)", "replace", "the profile does so.")]
    [InlineData("(0x0008, 0x001A)", "replace_UID", "replaceUIDs[\n    */(0008,001A) // ")]
    [InlineData("(0x0008, 0x0050)", "empty", "(0008,0050), AccessionNumber: empty: the profile does so.")]
    public void Each_action_becomes_what_its_table_promises(string tag, string action, string expected) => Assert.Contains(expected, Body(tag, action));

    [Theory]
    [InlineData("(0x6000, 0x4000, 0xFF00, 0xFFFF)", "*/(60X@,4000)")]
    [InlineData("(0x1111, 0x0011, 0xfffe, 0xffff)", "*/(1110,0011)")]
    [InlineData("(0x50XX, 0xXXXX)", "*/(50X@,XXXX)")]
    [InlineData("(16, 32)", "*/(0010,0020)")]
    [InlineData("(0x0018, 0x9050, 0xFFFF, 0xFFF1)", "*/(0018,905@)")]
    [InlineData("(0x0018, 0x9050, 0xFFFF, 0xFFFD)", "*/(0018,9050), // delete\n    */(0018,9052)")]
    public void Masks_become_wildcards(string tag, string path) => Assert.Contains("removeTags[\n    " + path, Body(tag, "delete"));

    [Theory]
    [InlineData("0701$", "0000", "\"0701$\", \"0000\"")]
    [InlineData("(?P<year_1>\\d{4})", "\\g<year_1>0101", "\"([\\\\p{Nd}]{4})\", \"$1\\\\0101\"")]
    [InlineData("a\\Z|[[&]{,2}", "\\\\$", "\"a\\\\z|[\\\\[\\\\&]{0,2}\", \"\\\\\\\\\\\\$\"")]
    [InlineData("(?i)x{y}", "", "\"(?iu)x\\\\{y\\\\}\", \"\"")]
    public void Expressions_of_Python_become_those_of_Java(string find, string replace, string expected) => Assert.Contains(
        $"(0008,103E) ?= regexReplace[(0008,103E), {expected}] // SeriesDescription: regexp", Body("(0x0008, 0x103E)", "regexp", find, replace));

    [Fact]
    public void A_value_is_quoted() => Assert.Contains(
        "(0008,103E) ?= \"a\\\\b \\\"c\\\"\" // ", Body("(0x0008, 0x103E)", "replace_with_value", "a\\b \"c\""));

    [Theory]
    [InlineData("(0x0010, 0x0010)", "emtpy", "There is no action 'emtpy'; did you mean 'empty'?")]
    [InlineData("(0x0010)", "empty", "'(0x0010)' has 1 number; a tag has two, or four with masks")]
    [InlineData("0x00100010", "empty", "'0x00100010' is no tag: '(0x0010, 0x0020)' is one")]
    [InlineData("(0x0010, 0x1FFFF)", "empty", "'(0x0010, 0x1FFFF)' is no tag: '0x1FFFF' is no number from 0x0000 to 0xFFFF")]
    [InlineData("(0x0010, 0x0010, 0x0000, 0xFFFF)", "empty", "'(0x0010, 0x0010, 0x0000, 0xFFFF)' is every group: a rule for all elements is no rule")]
    public void What_is_no_rule_is_an_error(string tag, string action, string message) => Assert.Equal(message, Error(tag, action));

    [Fact]
    public void Options_must_be_those_of_the_action()
    {
        Assert.Equal("The action 'keep' wants nothing besides its name", Error("(0x0010, 0x0010)", "keep", "a"));
        Assert.Equal("The action 'regexp' wants find and replace, and nothing else", Error("(0x0010, 0x0010)", "regexp", "a"));
        Assert.Equal("'(?(' is not supported", Error("(0x0010, 0x0010)", "regexp", "(?(1)a)", "").Replace("a group that begins with ", "", StringComparison.Ordinal));
        Assert.Contains("does not fit Rows (0028,0010)", Error("(0x0028, 0x0010)", "replace_with_value", "many"));
    }

    [Fact]
    public void Two_rules_for_one_tag_are_an_error_unless_they_say_the_same()
    {
        AnonymizerRule keep = new("(0x0010, 0x0020)", "keep", [], 1, 1), again = new("(16,32)", "keep", [], 2, 1), other = new("(16,32)", "delete", [], 3, 1);
        Assert.Empty(AnonymizerImport.Import([keep, again], keepsPrivate: false).Remarks);
        Assert.Equal("There is a rule for (16,32) already, with another action", Assert.Single(AnonymizerImport.Import([keep, other], keepsPrivate: false).Remarks).Message);
    }

    [Fact]
    public void What_cannot_be_carried_over_is_marked()
    {
        Assert.Contains("a number does not tell whose private element this is", Difference("(0x0029, 0x1010)", "keep", false));
        Assert.Contains("perhaps (0043,{GEMS_PARM_01}39)", Difference("(0x0043, 0x1039)", "keep", false));
        Assert.Contains("file meta information is made anew", Difference("(0x0002, 0x0016)", "replace_with_value", false, "A"));
        Assert.Contains("names and UIDs too", Difference("(0x0040, 0x0275)", "keep", false));
        Assert.Contains("dicom-anonymizer has no clean", Difference("(0x0008, 0x1030)", "clean", false));
        Assert.Contains("cannot be written", Difference("(0x6000, 0x4000, 0xFF01, 0xFFFF)", "regexp", false, "a", "b"));
        Assert.Contains("go as Table E.1-1 says", Difference("(0x6000, 0x3000)", "keep", true));
    }

    [Fact]
    public void Without_the_profile_private_elements_stay_and_each_row_of_the_table_is_a_statement()
    {
        var imported = Import("(0x0010, 0x0020)", "keep", keepsPrivate: true);
        Assert.Empty(imported.Remarks);
        Assert.DoesNotContain("deidentify[]\n", imported.Text!);
        Assert.Contains("    +/(0010,0020), // PatientID\n", imported.Text);
        Assert.Contains("    */(60X@,3000), // OverlayData\n", imported.Text);
        Assert.Contains("    */(50X@,XXXX), // Curve Data\n", imported.Text);
        Assert.Empty(Markup.Compile(imported.Text!).Diagnostics);
    }
}
