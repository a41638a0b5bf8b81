using Das.Conformance.Tests.Profiles;

namespace Das.Conformance.Tests.Requirements;

/// <summary>What PS3.15 Annex E asks: private elements, graphics, structured content, descriptors, characteristics.</summary>
public class ContentRequirementTests
{
    private const string Mr = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0008,0018)=1.2.3.4 | ";
    private const string Sr = "(0008,0016)=1.2.840.10008.5.1.4.1.1.88.33 | (0008,0018)=1.2.3.4 | ";
    private const string Private = "(0029,0010)=ACME | (0029,1001)=Zimmermann | (0029,1002)[0]/(0010,0010)=Zimmermann | (0031,0077)=Zimmermann"
        + " | (0054,0300)[0]/(0029,0010)=ACME | (0054,0300)[0]/(0029,1001)=Zimmermann | (0054,0300)[0]/(0008,114A)[0]/(0029,1001)=Zimmermann";

    private const string Safe = "(0019,0010)=SIEMENS MR HEADER | (0019,100C):IS=1000 | (0019,1008):LO=Zimmermann";

    [Theory]
    [InlineData("")]
    [InlineData("CleanDescriptors, CleanGraphics, CleanStructuredContent, RetainDeviceIdentity, RetainUids")]
    public void R15_Every_private_element_is_absent_at_any_depth_creators_included(string options) =>
        Assert.DoesNotContain(Deidentified.Of(options, Mr + Private + " | " + Safe).Paths, IsPrivate);

    [Fact]
    public void R16_Retain_Safe_Private_keeps_what_is_known_to_be_safe_with_its_creator_and_nothing_else()
    {
        var listed = Deidentified.Of("RetainSafePrivate", Mr + Private + " | " + Safe + " | (0054,0300)[0]/(0019,0010)=SIEMENS MR HEADER"
            + " | (0054,0300)[0]/(0019,100C):IS=1000");
        Assert.Equal(["(0019,0010)", "(0019,100C)", "(0054,0300)[0]/(0019,0010)", "(0054,0300)[0]/(0019,100C)"], listed.Paths
            .Where(IsPrivate).Order(StringComparer.Ordinal));
        Assert.Equal("1000", listed["(0019,100C)"]);

        const string declaration = "(0008,0300)[0]/(0008,0301)=41 | (0008,0300)[0]/(0008,0302)=ACME | (0008,0300)[0]/(0008,0303)=";
        var declared = Deidentified.Of("RetainSafePrivate", Mr + declaration + "SAFE | " + Private);
        Assert.Equal("Zimmermann", declared["(0029,1001)"]);
        Assert.Null(declared["(0031,0077)"]);
        Assert.Null(Deidentified.Of("RetainSafePrivate", Mr + declaration + "UNSAFE | " + Private)["(0029,1001)"]);
    }

    [Fact]
    public void R17_Each_element_of_a_private_sequence_is_judged_by_its_own_rule()
    {
        const string declaration = "(0008,0300)[0]/(0008,0301)=41 | (0008,0300)[0]/(0008,0302)=ACME | (0008,0300)[0]/(0008,0303)=SAFE | ";
        var result = Deidentified.Of("RetainSafePrivate", Mr + declaration
            + "(0029,0010)=ACME | (0029,1002)[0]/(0010,0010)=Zimmermann | (0029,1002)[0]/(0008,1155)=1.2.3.4 | (0029,1002)[0]/(0031,0010)=OTHER"
                + " | (0029,1002)[0]/(0031,1001)=Zimmermann | (0029,1002)[0]/(0028,0010)=5");
        Assert.Equal("1", result["(0029,1002)"]);
        Assert.NotEqual("Zimmermann", result["(0029,1002)[0]/(0010,0010)"]);
        Assert.Equal(result["(0008,0018)"], result["(0029,1002)[0]/(0008,1155)"]);
        Assert.Null(result["(0029,1002)[0]/(0031,1001)"]);
        Assert.NotNull(result["(0029,1002)[0]/(0028,0010)"]);
    }

    [Fact]
    public void R18_Without_Clean_Graphics_no_overlay_and_no_curve_remains_and_annotations_are_dummies()
    {
        var result = Deidentified.Of("", "(0008,0016)=1.2.840.10008.5.1.4.1.1.11.1 | (0070,0001)[0]/(0070,0008)[0]/(0070,0006)=Zimmermann | " + Graphics);
        Assert.DoesNotContain(result.Paths, IsGraphics);
        Assert.DoesNotContain("Zimmermann", string.Join(' ', result.Paths.Select(path => result[path])), StringComparison.Ordinal);
        Assert.NotNull(result["(0070,0001)[0]/(0070,0008)[0]/(0070,0006)"]);
    }

    [Fact]
    public void R19_With_Clean_Graphics_no_text_remains_and_no_drawing_that_nobody_has_looked_at()
    {
        var result = Deidentified.Of("CleanGraphics", "(0008,0016)=1.2.840.10008.5.1.4.1.1.11.1 | (0070,0001)[0]/(0070,0008)[0]/(0070,0006)=Zimmermann"
            + " | " + Graphics);
        Assert.DoesNotContain("Zimmermann", string.Join(' ', result.Paths.Select(path => result[path])), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Paths, path => path is "(5000,3000)" or "(6000,3000)" or "(6000,4000)");
    }

    [Fact]
    public void R20_Icons_are_absent() => AssertAbsent("(0088,0200)");

    [Theory]
    [InlineData("(FFFA,FFFA)")]
    [InlineData("(0400,0561)")]
    [InlineData("(0400,0550)")]
    public void R21_Signatures_former_values_and_trailing_padding_are_absent(string sequence) => AssertAbsent(sequence);

    private static void AssertAbsent(string sequence)
    {
        foreach (var options in ProfileRuns.OptionSets)
        {
            var result = Deidentified.Of(options, Mr + $"{sequence}[0]/(0010,4000)=Zimmermann | (0054,0300)[0]/{sequence}[0]/(0010,4000)=Zimmermann"
                + " | (FFFC,FFFC):OB=0000");
            Assert.DoesNotContain(result.Paths, path => path.Contains(sequence, StringComparison.Ordinal) || path == "(FFFC,FFFC)");
        }
    }

    [Theory]
    [InlineData("(0040,A730)")]
    [InlineData("(0040,0555)")]
    [InlineData("(0040,0610)")]
    public void R28_Clean_Structured_Content_treats_content_items_by_their_concept_retired_codes_too(string sequence)
    {
        var at = sequence == "(0040,0610)" ? "(0040,0560)[0]/(0040,0610)[0]/(0040,0612)" : sequence;
        var notation = (sequence == "(0040,A730)" ? Sr : Mr)
            + Item(at, 0, "TEXT", "121022", "DCM") + " | " + $"{at}[0]/(0040,A160)=Zimmermann1 | " // Accession Number: X
            + Item(at, 1, "PNAME", "121008", "DCM") + " | " + $"{at}[1]/(0040,A123)=Zimmermann2 | " // Person Observer Name: D
            + Item(at, 2, "TEXT", "R-42B89", "SRT") + " | " + $"{at}[2]/(0040,A160)=Zimmermann3 | " // Clinical Report, retired code: X
            + Item(at, 3, "NUM", "410668003", "SCT") + $" | {at}[3]/(0040,A30A)=42"; // Length: not in the table
        var result = Deidentified.Of("CleanStructuredContent", notation);
        var values = result.Paths.Select(path => result[path]!).ToList();
        Assert.DoesNotContain(values, value => value.StartsWith("Zimmermann", StringComparison.Ordinal));
        Assert.DoesNotContain("121022", values);
        Assert.DoesNotContain("R-42B89", values);
        Assert.Contains("121008", values);
        Assert.Contains("410668003", values);
    }

    [Fact]
    public void R29_Clean_Descriptors_leaves_no_text_that_nobody_has_looked_at_and_no_local_code()
    {
        var rows = TableRows.Of("clean_descriptors").ToList();
        Assert.Equal(141, rows.Count);
        var texts = rows.Where(row => TableRows.ValueFor(row.VR) is not null).ToList();
        var result = Deidentified.Of("CleanDescriptors", Mr + string.Join(" | ", texts.Select(row =>
            $"{TableRows.Step(row.Tag)}={TableRows.ValueFor(row.VR)}")));
        Assert.True(texts.Count > 90, $"{texts.Count}");
        Assert.All(texts, row => Assert.NotEqual(TableRows.ValueFor(row.VR), result[TableRows.Step(row.Tag)]));

        static string Code(string scheme) => $"(0008,1084)[0]/(0008,0100)=P5 | (0008,1084)[0]/(0008,0102)={scheme} | (0008,1084)[0]/(0008,0104)=Meaning";
        Assert.DoesNotContain("P5", Values(Deidentified.Of("CleanDescriptors", Mr + Code("99ZIMMER"))));
        Assert.DoesNotContain("P5", Values(Deidentified.Of("CleanDescriptors", Mr + Code("L"))));
        Assert.Contains("P5", Values(Deidentified.Of("CleanDescriptors", Mr + Code("SCT"))));
    }

    [Fact]
    public void R30_Characteristics_device_and_institution_stay_under_their_options_and_AE_titles_are_cleaned()
    {
        const string notation = Mr + "(0010,0040)=F | (0010,1010)=071Y | (0018,1000)=SN1 | (0008,1010)=STATION | (0008,0080)=Nowhere General"
            + " | (0008,0055)=ZIMMER_AE | (0040,0241)=ZIMMER_AE | (0010,2110)=Nuts";
        var result = Deidentified.Of("RetainPatientCharacteristics, RetainDeviceIdentity, RetainInstitutionIdentity", notation);
        Assert.Equal(("F", "071Y", "SN1", "STATION", "Nowhere General"), (result["(0010,0040)"], result["(0010,1010)"], result["(0018,1000)"],
            result["(0008,1010)"], result["(0008,0080)"]));
        Assert.DoesNotContain("ZIMMER_AE", Values(result));
        Assert.DoesNotContain("Nuts", Values(result));
        Assert.DoesNotContain("SN1", Values(Deidentified.Of("RetainPatientCharacteristics, RetainInstitutionIdentity", notation)));
    }

    private const string Graphics = "(5000,0005)=2 | (5000,0022)=Zimmermann | (5000,3000):OW=00000000 | (6000,0022)=Zimmermann | (6000,0010)=1"
        + " | (6000,1500)=Zimmermann"
        + " | (6000,3000):OW=0000 | (6000,4000)=Zimmermann | (601E,3000):OW=0000 | (6022,0022):LO=Zimmermann | (0054,0300)[0]/(6000,3000):OW=0000";

    private static string Item(string sequence, int number, string valueType, string code, string scheme) =>
        $"{sequence}[{number}]/(0040,A010)=CONTAINS | {sequence}[{number}]/(0040,A040)={valueType} | {sequence}[{number}]/(0040,A043)[0]/(0008,0100)={code}"
        + $" | {sequence}[{number}]/(0040,A043)[0]/(0008,0102)={scheme} | {sequence}[{number}]/(0040,A043)[0]/(0008,0104)=Meaning";

    private static IEnumerable<string> Values(Deidentified result) => result.Paths.Select(path => result[path]!);

    private static bool IsGraphics(string path) => path.Contains("(60", StringComparison.Ordinal) || path.Contains("(50", StringComparison.Ordinal);

    /// <summary>Whether the last digit of the group number of the last step is odd.</summary>
    private static bool IsPrivate(string path) => "13579BDF".Contains(path[path.LastIndexOf('(') + 4]);
}
