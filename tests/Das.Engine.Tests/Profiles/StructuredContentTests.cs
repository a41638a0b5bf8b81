using System.Globalization;
using Das.Dicom;
using Das.Engine.Profiles;
using Das.Engine.Profiles.Decisions;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Profiles;

/// <summary>PS3.15 E.3.4: what becomes of content items by Table E.3.4-1, and that the tree stays one.</summary>
public class StructuredContentTests
{
    private const string Report = "(0008,0016)=1.2.840.10008.5.1.4.1.1.88.33 | (0010,0020)=4711 | ";

    // An item that stays as it is, so that what is removed is never the last one.
    private const string Stays = " | (0040,A730)[1]/(0040,A040)=NUM | (0040,A730)[1]/(0040,A300)[0]/(0040,A30A)=5";

    [Theory]
    [InlineData("", "TEXT", "121022", "DCM", "(0040,A160)=ACC-4711", "")] // X
    [InlineData("", "DATE", "121031", "DCM", "(0040,A121)=19500203", "")]
    [InlineData("RetainFullDates", "DATE", "121031", "DCM", "(0040,A121)=19500203", "")]
    [InlineData("", "PNAME", "121036", "DCM", "(0040,A123)=Smith^Jane", "")]
    [InlineData("", "NUM", "121033", "DCM", "(0040,A300)[0]/(0040,A30A)=61", "")]
    [InlineData("RetainPatientCharacteristics", "NUM", "121033", "DCM", "(0040,A300)[0]/(0040,A30A)=61", "(0040,A300)[0]/(0040,A30A)=61")]
    [InlineData("", "PNAME", "121008", "DCM", "(0040,A123)=Smith^Jane", "(0040,A123)=ANONYMIZED")] // D
    [InlineData("", "TEXT", "112347", "DCM", "(0040,A160)=Smith", "(0040,A160)=ANONYMIZED")]
    [InlineData("", "TEXT", "112347", "DCM", "(0040,A160)=ANONYMIZED", "(0040,A160)=ANONYMOUS")]
    [InlineData("", "TEXT", "112347", "DCM", "(0040,A160)=", "(0040,A160)=ANONYMIZED")]
    [InlineData("", "DATE", "127857", "DCM", "(0040,A121)=20200102", "(0040,A121)=19000101")]
    [InlineData("", "TIME", "127858", "DCM", "(0040,A122)=101112", "(0040,A122)=000000")]
    [InlineData("", "DATETIME", "113809", "DCM", "(0040,A120)=20200102101112", "(0040,A120)=19000101000000")]
    [InlineData("RetainFullDates", "DATETIME", "113809", "DCM", "(0040,A120)=20200102101112", "(0040,A120)=20200102101112")] // K
    [InlineData("RetainUIDs", "UIDREF", "112002", "DCM", "(0040,A124)=1.2.3", "(0040,A124)=1.2.3")]
    [InlineData("RetainDeviceIdentity", "UIDREF", "121012", "DCM", "(0040,A124)=1.2.3", "(0040,A124)=1.2.3")]
    [InlineData("RetainDeviceIdentity", "TEXT", "121013", "DCM", "(0040,A160)=Scanner", "(0040,A160)=Scanner")]
    [InlineData("", "TEXT", "121071", "DCM", "(0040,A160)=Smith", "(0040,A160)=ANONYMIZED")] // X/D
    [InlineData("CleanDescriptors", "TEXT", "121071", "DCM", "(0040,A160)=Smith", "(0040,A160)=ANONYMIZED")] // C, nobody has decided
    [InlineData("CleanDescriptors", "TEXT", "121106", "DCM", "(0040,A160)=Smith", "")]
    [InlineData("", "TEXT", "G-C0E3", "SRT", "(0040,A160)=Knee of Smith", "(0040,A160)=ANONYMIZED")] // retired codes
    [InlineData("", "TEXT", "F-02455", "99SDM", "(0040,A160)=Smith", "")]
    [InlineData("", "DATETIME", "15", "NCDR [2.0b]", "(0040,A120)=20200102", "")]
    [InlineData("", "TEXT", "1", "DCM", "(0040,A160)=Smith", "(0040,A160)=ANONYMIZED")] // not in the table
    [InlineData("", "PNAME", "1", "DCM", "(0040,A123)=Smith", "(0040,A123)=ANONYMIZED")]
    [InlineData("", "NUM", "1", "DCM", "(0040,A300)[0]/(0040,A30A)=5", "(0040,A300)[0]/(0040,A30A)=5")]
    [InlineData("", "NUM", "1", "DCM", "(0040,A160)=Smith", "(0040,A160)=ANONYMIZED")] // a value where none belongs
    [InlineData("", "SCOORD", "1", "DCM", "(0070,0023)=POINT", "(0070,0023)=POINT")]
    [InlineData("", "CODE", "1", "DCM", "(0040,A168)[0]/(0008,0102)=SCT", "(0040,A168)[0]/(0008,0102)=SCT")]
    public void Table_decides_by_concept_value_type_and_options(string options, string valueType, string code, string scheme, string value, string expected)
    {
        var left = Clean(options, Item("(0040,A730)[0]/", valueType, code, scheme, value) + Stays);
        if (expected.Length > 0)
            Assert.Equal(Item("(0040,A730)[0]/", valueType, code, scheme, expected) + Stays, left);
        else
            Assert.Equal(Stays[3..].Replace("[1]", "[0]", StringComparison.Ordinal), left);
    }

    [Fact]
    public void Version_of_a_coding_scheme_is_part_of_the_code()
    {
        var item = Item("(0040,A730)[0]/", "TEXT", "53", "NCDR", "(0040,A160)=Smith").Replace(
            "(0008,0102)=NCDR", "(0008,0102)=NCDR | (0040,A730)[0]/(0040,A043)[0]/(0008,0103)=2.0b", StringComparison.Ordinal);
        Assert.DoesNotContain("(0040,A160)", Clean("", item + Stays), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_code_is_a_code()
    {
        var item = Item("(0040,A730)[0]/", "TEXT", "121022", "DCM", "(0040,A160)=4711").Replace("(0008,0100)", "(0008,0119)", StringComparison.Ordinal);
        Assert.DoesNotContain("(0040,A160)", Clean("", item + Stays), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UIDREF", "(0040,A124)", "112002")] // D
    [InlineData("UIDREF", "(0040,A124)", "1")] // not in the table
    [InlineData("IMAGE", "(0008,1199)[0]/(0008,1155)", "121112")] // D
    [InlineData("COMPOSITE", "(0008,1199)[0]/(0008,1155)", "1")]
    public void UIDs_become_those_that_they_become_everywhere(string valueType, string path, string code)
    {
        var left = Clean("", Item("(0040,A730)[0]/", valueType, code, "DCM", path + "=1.2.3") + Stays + " | (0020,000D)=1.2.3");
        var uid = left[(left.IndexOf("(0020,000D)=", StringComparison.Ordinal) + 12)..].Split(" | ")[0];
        Assert.StartsWith("2.25.", uid, StringComparison.Ordinal);
        Assert.Contains(path + "=" + uid, left, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_shifted_as_all_others()
    {
        var left = Clean("RetainModifiedDates", Item("(0040,A730)[0]/", "DATETIME", "113809", "DCM", "(0040,A120)=20200102101112") + Stays + " | (0008,0020)=20200102");
        var date = left[(left.IndexOf("(0008,0020)=", StringComparison.Ordinal) + 12)..].Split(" | ")[0];
        Assert.NotEqual("20200102", date);
        Assert.NotEqual("19000101", date);
        Assert.Contains($"(0040,A120)={date}101112", left, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99ACME", "Smith's knee", "261665006", "Unknown")]
    [InlineData("NPI", "Dr. Smith", "261665006", "Unknown")]
    public void Local_codes_become_a_code_that_says_nothing(string scheme, string meaning, string code, string expected)
    {
        var value = "(0040,A168)[0]/(0008,0100)=4711 | (0040,A730)[0]/(0040,A168)[0]/(0008,0102)=" + scheme
            + " | (0040,A730)[0]/(0040,A168)[0]/(0008,0104)=" + meaning;
        var left = Clean("", Item("(0040,A730)[0]/", "CODE", "1", "DCM", value) + Stays);
        Assert.Contains($"(0040,A168)[0]/(0008,0100)={code} | (0040,A730)[0]/(0040,A168)[0]/(0008,0102)=SCT | (0040,A730)[0]/(0040,A168)[0]/(0008,0104)={expected}", left, StringComparison.Ordinal);
        Assert.DoesNotContain(meaning, left, StringComparison.Ordinal);
    }

    [Fact]
    public void Local_concept_names_say_nothing_either() =>
        Assert.DoesNotContain("99ACME", Clean("", Item("(0040,A730)[0]/", "NUM", "SMITH", "99ACME", "(0040,A300)[0]/(0040,A30A)=5") + Stays), StringComparison.Ordinal);

    [Fact]
    public void Free_text_in_cells_of_tables_is_replaced() =>
        Assert.Contains(
            "(0040,A808)[0]/(0040,A160)=ANONYMIZED",
            Clean("", Item("(0040,A730)[0]/", "TABLE", "1", "DCM", "(0040,A806)[0]/(0040,A808)[0]/(0040,A160)=Smith") + Stays), StringComparison.Ordinal);

    [Fact]
    public void Removed_item_goes_with_its_children_and_a_kept_one_keeps_its_own()
    {
        var left = Clean(
            "",
            Item("(0040,A730)[0]/", "TEXT", "121022", "DCM", "(0040,A160)=Smith") + " | " + Item("(0040,A730)[0]/(0040,A730)[0]/", "NUM", "1", "DCM", "(0040,A300)[0]/(0040,A30A)=7") + Stays
            + " | " + Item("(0040,A730)[1]/(0040,A730)[0]/", "PNAME", "121008", "DCM", "(0040,A123)=Smith"));
        Assert.DoesNotContain("=7", left, StringComparison.Ordinal);
        Assert.Contains("(0040,A730)[0]/(0040,A730)[0]/(0040,A123)=ANONYMIZED", left, StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_content_that_would_be_empty_goes_as_a_whole() =>
        Assert.DoesNotContain(
            "(0040,A730)[0]/(0040,A730)",
            Clean("", "(0040,A730)[0]/(0040,A040)=CONTAINER | " + Item("(0040,A730)[0]/(0040,A730)[0]/", "TEXT", "121022", "DCM", "(0040,A160)=Smith")),
            StringComparison.Ordinal);

    [Fact]
    public void Report_is_not_emptied() =>
        Assert.Equal(
            Item("(0040,A730)[0]/", "TEXT", "121022", "DCM", "(0040,A160)=ANONYMIZED"),
            Clean("", Item("(0040,A730)[0]/", "TEXT", "121022", "DCM", "(0040,A160)=1") + " | " + Item("(0040,A730)[1]/", "TEXT", "121020", "DCM", "(0040,A160)=2")));

    [Fact]
    public void Acquisition_context_may_be_empty_and_steps_of_a_preparation_may_not()
    {
        Assert.Equal("(0040,0555)[]", Clean("", Item("(0040,0555)[0]/", "TEXT", "121041", "DCM", "(0040,A160)=Smith")));
        Assert.Equal(
            Item("(0040,0560)[0]/(0040,0610)[0]/(0040,0612)[0]/", "TEXT", "121041", "DCM", "(0040,A160)=ANONYMIZED"),
            Clean("", Item("(0040,0560)[0]/(0040,0610)[0]/(0040,0612)[0]/", "TEXT", "121041", "DCM", "(0040,A160)=Smith")));
    }

    [Fact]
    public void Items_without_a_value_type_are_judged_by_their_value() =>
        Assert.Equal(
            "(0040,0555)[]", Clean("", Item("(0040,0555)[0]/", "", "121022", "DCM", "(0040,A160)=Smith").Replace("(0040,0555)[0]/(0040,A040)= | ", "", StringComparison.Ordinal)));

    [Fact]
    public void What_the_script_protects_keeps_its_place()
    {
        var item = Item("(0040,A730)[0]/", "TEXT", "121022", "DCM", "(0040,A160)=Smith");
        var script = "retainTags[\"(0040,A730)[1]/(0040,A160)\"]\ndeidentify[CleanStructuredContentOption]";
        var left = KeyedTest.Run(script, Report + item + " | " + Item("(0040,A730)[1]/", "TEXT", "121022", "DCM", "(0040,A160)=Kept"));
        Assert.Contains("(0040,A730)[0]/(0040,A160)=ANONYMIZED", left, StringComparison.Ordinal);
        Assert.Contains("(0040,A730)[1]/(0040,A160)=Kept", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_names_the_text_that_nobody_has_decided()
    {
        var findings = ProfileTest.Findings("CleanStructuredContent", Report + Item("(0040,A730)[0]/", "TEXT", "1", "DCM", "(0040,A160)=Smith") + Stays);
        Assert.Equal([new ReviewFinding(ReviewReason.NoDecision, "(0040,A730)[0]/(0040,A160)")], findings);
    }

    [Theory]
    [InlineData(false, "1,1", "1,1")]
    [InlineData(false, "1,3,1", "1,2,1")] // item 2 goes
    [InlineData(false, "1,3,3", "1,2,2")] // and item 2 in item 3
    [InlineData(true, "1,3,3", "1,2,2")]
    [InlineData(false, "1,2", null)] // its target goes
    [InlineData(false, "1,2,1", null)]
    [InlineData(false, "1,3,2", null)]
    [InlineData(false, "1,9", "1,9")] // names nothing
    [InlineData(false, "2,1", "2,1")]
    public void References_follow_what_they_name(bool isImplicit, string identifier, string? expected)
    {
        static DicomFileBuilder Content(string valueType, string code, params DicomFileBuilder[] children)
        {
            var item = new DicomFileBuilder
            {
                { 0x0040A010, VR.CS, "CONTAINS" },
                { 0x0040A040, VR.CS, valueType },
                { 0x0040A043, new DicomFileBuilder { { 0x00080100, VR.SH, code }, { 0x00080102, VR.SH, "DCM" }, { 0x00080104, VR.LO, "x" } } },
            };
            if (children.Length > 0)
                item.Add(0x0040A730, children);
            return item;
        }

        var positions = identifier.Split(',').SelectMany(number => BitConverter.GetBytes(uint.Parse(number, CultureInfo.InvariantCulture))).ToArray();
        var reference = new DicomFileBuilder { { 0x0040A010, VR.CS, "INFERRED FROM" }, { 0x0040DB73, VR.UL, positions } };
        var builder = new DicomFileBuilder
        {
            IsImplicit = isImplicit,
        };
        builder.Add(0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.88.33");
        builder.Add(0x0040A730,
            Content("NUM", "1", reference), Content("TEXT", "121022", Content("NUM", "1")), Content("CONTAINER", "1", Content("NUM", "1"), Content("TEXT", "121020"), Content("NUM", "1")));
        using var file = DicomFile.Read(builder.ToArray());
        ScriptTest.Compile("deidentify[CleanStructuredContentOption]").Apply(file, new RunContext { Key = KeyedTest.Key });

        // What another reader sees.
        var seen = Pydicom.Run(
            "import sys,io,base64,pydicom\nd=pydicom.dcmread(io.BytesIO(base64.b64decode(sys.stdin.read())))\n"
            + "c=d.ContentSequence\nassert len(c)==2 and len(c[1].ContentSequence)==2\n"
            + "r=c[0].get('ContentSequence')\nv=r and r[0][0x0040DB73].value\nprint('' if r is None else v if isinstance(v,int) else ','.join(map(str,v)))",
            Convert.ToBase64String(file.ToArray())).Trim();
        Assert.Equal(expected ?? "", seen);
    }

    [Theory]
    [InlineData("keep,", "(0040,A160)=Smith")]
    [InlineData("remove,", null)]
    [InlineData("empty,", "(0040,A160)=ANONYMIZED")]
    [InlineData("replace,Patient", "(0040,A160)=Patient")]
    public void Decision_about_a_text_is_carried_out(string decision, string? expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["decisions.csv"], "TextValue,Smith," + decision);
        var settings = new DeidentificationSettings { Decisions = DecisionTable.Read(folder["decisions.csv"]) };
        var left = ProfileTest.Run("CleanStructuredContent", Report + Item("(0040,A730)[0]/", "TEXT", "1", "DCM", "(0040,A160)=Smith") + Stays, settings);
        if (expected is null)
            Assert.DoesNotContain("(0040,A160)", left, StringComparison.Ordinal);
        else
            Assert.Contains(expected, left, StringComparison.Ordinal);
    }

    private static string Item(string prefix, string valueType, string code, string scheme, string value) =>
        $"{prefix}(0040,A040)={valueType} | {prefix}(0040,A043)[0]/(0008,0100)={code} | {prefix}(0040,A043)[0]/(0008,0102)={scheme} | {prefix}{value}";

    /// <summary>What is left of the content, in the order of the tags.</summary>
    private static string Clean(string options, string input) =>
        string.Join(" | ", ProfileTest.Run("CleanStructuredContent," + options, Report + input).Split(" | ").Where(entry =>
            entry.StartsWith("(0040", StringComparison.Ordinal) || entry.StartsWith("(0020", StringComparison.Ordinal) || entry.StartsWith("(0008,0020", StringComparison.Ordinal)));
}
