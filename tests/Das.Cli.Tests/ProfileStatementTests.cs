using Das.Standard;

namespace Das.Cli.Tests;

/// <summary>The conformance statement (PS3.15 E.1.3, E.3.6, E.3.7, E.3.10).</summary>
public sealed class ProfileStatementTests
{
    [Fact]
    public void R33_The_statement_of_the_Basic_Profile_has_every_part_and_every_row()
    {
        var text = Statement();
        foreach (var part in (string[])["Options", "Attributes", "How values are replaced", "Scope of consistency", "Dates and times", "Cleaning", "Structured content",
            "Private attributes", "What is inserted", "Pixel data", "Encryption"])
            Assert.Contains($"\n## {part}\n", text);
        foreach (var row in ActionTable.Rows)
            Assert.Contains(row.Name + " " + row.TagPattern, text);
        Assert.Contains("All private elements are removed", text);
        Assert.Contains("(0028,0303) is REMOVED", text);
        Assert.Contains("113100", text);
    }

    [Theory]
    [InlineData("RetainSafePrivate", "SIEMENS MR HEADER: (0019,xx0C)")]
    [InlineData("RetainUids", "With Retain UIDs the listed UIDs are kept")]
    [InlineData("RetainDeviceIdentity", "Kept by Retain Device Identity Option (K): Station Name (0008,1010)")]
    [InlineData("RetainInstitutionIdentity", "Kept by Retain Institution Identity Option (K): Institution Name (0008,0080)")]
    [InlineData("RetainPatientCharacteristics", "Kept by Retain Patient Characteristics Option (K): Patient's Sex (0010,0040)")]
    [InlineData("RetainFullDates", "(0028,0303) is UNMODIFIED")]
    [InlineData("RetainModifiedDates", "(0028,0303) is MODIFIED")]
    [InlineData("CleanDescriptors", "Cleaned by Clean Descriptors Option (C): Study Description (0008,1030)")]
    [InlineData("CleanStructuredContent", "Accession Number (121022, DCM), TEXT")]
    [InlineData("CleanGraphics", "an overlay stays where a decision says")]
    public void Each_option_is_named_with_its_code_and_with_what_it_does(string option, string words)
    {
        var text = Statement(option);
        Assert.Contains("* " + DeidentificationMethod.Of(Enum.Parse<ProfileOption>(option)), text);
        Assert.Contains(words, text);
        Assert.DoesNotContain(words, Statement());
    }

    [Fact]
    public void Options_that_disagree_are_told() =>
        Assert.Contains("Of 11 attributes two options say different things; the stricter one holds: Calibration Time (0014,407C)", Statement("RetainDeviceIdentity", "RetainModifiedDates"));

    [Fact]
    public void The_option_that_PS3_15_does_not_have_is_told_apart()
    {
        var text = Statement("RetainPatientIDHash");
        Assert.Contains("RetainPatientIDHash, which is not an option of PS3.15", text);
        Assert.Contains("The Basic Profile without options", text);
    }

    private static string Statement(params string[] options)
    {
        var result = DasCommand.Run(["profile", "statement", .. options]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
