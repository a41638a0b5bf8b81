using System.Text;
using Das.Dicom;
using Das.Engine.Profiles;
using Das.Engine.Profiles.Decisions;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Profiles;

/// <summary>Data sets that no device should write: a name must not get through where nobody expects it, and markers must not claim what was not done.</summary>
public sealed class HostileDataSetTests
{
    private const string MR = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | ";
    private const string Report = "(0008,0016)=1.2.840.10008.5.1.4.1.1.88.33 | ";
    private const string PresentationState = "(0008,0016)=1.2.840.10008.5.1.4.1.1.11.1 | ";
    private const string Pdf = "(0008,0016)=1.2.840.10008.5.1.4.1.1.104.1 | ";
    private const string Philips = "(2001,0010)=Philips Imaging DD 001 | ";

    // An item with Patient's Name, Implicit VR.
    private const string ItemWithName = "FEFF00E0120000001000100006000000536D697468200000";

    [Theory]
    [InlineData("(0008,2218):OB=" + ItemWithName)]
    [InlineData("(0008,2218):LT=Smith")]
    [InlineData("(0040,A168):LO=Smith")]
    public void Removes_sequences_that_are_not_written_as_such(string element) =>
        AssertNoSmith(Apply("deidentify[]", DataSetNotation.Parse(MR + element)));

    [Fact]
    public void Dummies_what_is_written_as_a_sequence_inside_a_dummied_sequence()
    {
        // Its length is not defined, and so 0.
        var file = new DicomFileBuilder { HasUndefinedLengths = true };
        file.Add(0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.88.33");
        file.Add(0x0040A730, new DicomFileBuilder { { 0x0040A160, new DicomFileBuilder { { 0x00100010, VR.PN, "Smith" } } } });
        AssertNoSmith(Apply("deidentify[]", file));
    }

    [Fact]
    public void A_UID_that_is_written_as_a_sequence_becomes_a_UID() =>
        Assert.Contains("(0008,0014)=2.25.", Apply("deidentify[]", DataSetNotation.Parse(Report + "(0040,A730)[0]/(0008,0014)[0]/(0010,0010)=Smith")), StringComparison.Ordinal);

    [Theory]
    [InlineData("(0008,1084)[0]/(0008,0104)=Smith")]
    [InlineData("(0008,1084)[0]/(0008,0100)=1 | (0008,1084)[0]/(0008,0102)=SCT | (0008,1084)[0]/(0008,0121)[0]/(0008,0100)=2 | "
        + "(0008,1084)[0]/(0008,0121)[0]/(0008,0102)=99SMITH")]
    public void Takes_no_meaning_for_a_known_code(string element) =>
        AssertNoSmith(Apply("deidentify[CleanDescriptors]", DataSetNotation.Parse(MR + element)));

    [Theory]
    [InlineData("(0040,A300)[0]/(0040,08EA)[0]/(0008,0102)=99LOCAL | (0040,A730)[0]/(0040,A300)[0]/(0040,08EA)[0]/(0008,0104)=Smith")]
    [InlineData("(0040,A301)[0]/(0008,0104)=Smith")]
    public void Local_codes_beside_a_number_are_replaced(string element) =>
        AssertNoSmith(Apply("deidentify[CleanStructuredContent]", DataSetNotation.Parse(Report + "(0040,A730)[0]/(0040,A040)=NUM | (0040,A730)[0]/" + element)));

    [Fact]
    public void Units_of_a_known_scheme_stay() =>
        Assert.Contains("(0008,0100)=mm", Apply("deidentify[CleanStructuredContent]", DataSetNotation.Parse(Report
            + "(0040,A730)[0]/(0040,A040)=NUM | (0040,A730)[0]/(0040,A300)[0]/(0040,08EA)[0]/(0008,0100)=mm | (0040,A730)[0]/(0040,A300)[0]/(0040,08EA)[0]/(0008,0102)=UCUM")), StringComparison.Ordinal);

    [Fact]
    public void Labels_of_ticks_go_with_Clean_Graphics() =>
        AssertNoSmith(Apply("deidentify[CleanGraphics]", DataSetNotation.Parse(
            PresentationState + "(0070,0001)[0]/(0070,0209)[0]/(0070,0287)[0]/(0070,0289)=Smith")));

    [Fact]
    public void A_label_of_a_tick_that_is_written_as_a_sequence_goes()
    {
        // Its length is not defined, and so 0.
        var file = new DicomFileBuilder { HasUndefinedLengths = true };
        file.Add(0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.11.1");
        file.Add(0x00700289, new DicomFileBuilder { { 0x0040A160, VR.UT, "Smith" } });
        AssertNoSmith(Apply("deidentify[]", file));
    }

    [Fact]
    public void A_second_Text_Value_is_no_hiding_place() => AssertNoSmith(ApplyBytes(
        "deidentify[CleanStructuredContent]",
        Renamed(DataSetNotation.Parse(Report + "(0040,A730)[0]/(0040,A160)= | (0040,A730)[0]/(0040,A161):UT=Smith"), 0x0040A161, 0x0040A160)));

    [Fact]
    public void A_second_title_is_no_hiding_place() => AssertNoSmith(ApplyBytes(
        "deidentify[]", Renamed(DataSetNotation.Parse(Pdf + "(0042,0010)= | (0042,0011)=0000 | (0042,0013):ST=Smith"), 0x00420013, 0x00420010)));

    [Fact]
    public void A_second_creator_is_no_hiding_place() => AssertNoSmith(ApplyBytes(
        "deidentify[RetainSafePrivate]", Renamed(DataSetNotation.Parse(MR + Philips + "(2001,1003):FD=0 | (2001,1099)=Smith"), 0x20011099, 0x20010010)));

    [Fact]
    public void A_private_sequence_that_is_not_written_as_such_is_not_safe() =>
        AssertNoSmith(Apply("deidentify[RetainSafePrivate]", DataSetNotation.Parse(MR + Philips + "(2001,105F):OB=" + ItemWithName)));

    [Theory]
    [InlineData("retainTags[\"(0008,2218)[0]\"]")]
    [InlineData("retainTags[\"(0008,2218)\"]")]
    public void Does_not_claim_to_be_done_where_an_item_is_protected(string statement)
    {
        var result = Apply(statement + "\ndeidentify[]", DataSetNotation.Parse(MR + "(0008,2218)[0]/(0010,0010)=Smith"));
        Assert.Contains("(0008,2218)[0]/(0010,0010)=Smith | (0012,0062)=NO", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_claim_to_be_done_where_a_sequence_is_protected_that_an_option_keeps() =>
        Assert.Contains("(0012,0062)=NO", Apply(
            "retainTags[\"(0008,1140)\"]\ndeidentify[RetainUIDs]", DataSetNotation.Parse(MR + "(0008,1140)[0]/(0010,0010)=Smith")), StringComparison.Ordinal);

    [Fact]
    public void Leaves_a_protected_list_of_references() =>
        Assert.Contains("(0008,1115)", Apply(
            "retainTags[\"(0008,1115)\"]\ndeidentify[]", DataSetNotation.Parse(MR + "(0008,1115)[0]/(0020,000E)=1.2.3")), StringComparison.Ordinal);

    [Fact]
    public void Adds_to_a_method_that_its_character_set_cannot_say()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(MR + "(0012,0063)=M\u00FCller by hand").ToArray());
        ScriptTest.Compile("deidentify[]").Apply(file, new RunContext { Key = KeyedTest.Key });
        Assert.Contains("M\u00FCller by hand\\Das: PS3.15", Encoding.Latin1.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_of_another_scheme_is_not_the_code_of_the_method() =>
        Assert.Contains("(0012,0064)[1]/(0008,0100)=113100", Apply(
            "deidentify[]", DataSetNotation.Parse(MR + "(0012,0064)[0]/(0008,0100)=113100 | (0012,0064)[0]/(0008,0102)=99X")), StringComparison.Ordinal);

    [Theory]
    [InlineData("(6000,0045)=Smith")]
    [InlineData("(6000,0062)=Smith")]
    [InlineData("(6000,0011):LO=Smith")]
    [InlineData("(6000,0010)[0]/(0010,0010)=Smith")]
    public void Texts_of_an_overlay_that_stays_go(string element)
    {
        using var folder = new TemporaryFolder();
        var decisions = folder["decisions.csv"];
        File.WriteAllText(decisions, "\"(6000,3000)\",,keep");
        var settings = new DeidentificationSettings { Decisions = DecisionTable.Read(decisions) };
        using var file = DicomFile.Read(DataSetNotation.Parse(MR + element + " | (6000,3000):OW=0000").ToArray());
        ScriptTest.Compile("deidentify[CleanGraphics]").Apply(file, new RunContext { Key = KeyedTest.Key, Deidentification = settings });
        AssertNoSmith(ScriptTest.Describe(file.DataSet));
        Assert.Contains("(6000,3000)", ScriptTest.Describe(file.DataSet), StringComparison.Ordinal);
    }

    private static void AssertNoSmith(string result) => Assert.DoesNotContain("Smith", result, StringComparison.OrdinalIgnoreCase);

    private static string Apply(string script, DicomFileBuilder file) => ApplyBytes(script, file.ToArray());

    private static string ApplyBytes(string script, byte[] bytes)
    {
        using var file = DicomFile.Read(bytes);
        ScriptTest.Compile(script).Apply(file, new RunContext { Key = KeyedTest.Key });
        var written = file.ToArray();
        AssertNoSmith(script.StartsWith("retain", StringComparison.Ordinal) ? "" : Encoding.Latin1.GetString(written));
        using var result = DicomFile.Read(written);
        return ScriptTest.Describe(result.DataSet);
    }

    /// <summary>A file with another tag in the place of one of its own: so two elements come to have the same.</summary>
    private static byte[] Renamed(DicomFileBuilder builder, uint from, uint to)
    {
        var bytes = builder.ToArray();
        BytesOf(to).CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf(BytesOf(from))));
        return bytes;

        static byte[] BytesOf(uint tag) => [(byte)(tag >> 16), (byte)(tag >> 24), (byte)tag, (byte)(tag >> 8)];
    }
}
