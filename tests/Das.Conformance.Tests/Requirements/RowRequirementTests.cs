using System.Text.RegularExpressions;
using Das.Conformance.Tests.Profiles;
using Das.Standard;

namespace Das.Conformance.Tests.Requirements;

/// <summary>
/// What PS3.15 Annex E asks of a de-identifier, requirement by requirement. The numbers are those of the project: R1 to R8 are of section E.1.1, and
/// each name says what is asked.
/// </summary>
public class RowRequirementTests
{
    private const string Mr = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0008,0018)=1.2.3.4 | ";
    private const string Pr = "(0008,0016)=1.2.840.10008.5.1.4.1.1.11.1 | (0008,0018)=1.2.3.4 | ";
    private const string Sr = "(0008,0016)=1.2.840.10008.5.1.4.1.1.88.33 | (0008,0018)=1.2.3.4 | ";

    // Sequences that the table is silent about.
    private static readonly string[] _levels = ["", "(0054,0300)[0]/", "(0054,0300)[0]/(0008,114A)[0]/", "(0040,A375)[0]/(0054,0300)[1]/(0008,1199)[0]/"];

    [Fact]
    public void R01_Every_attribute_of_the_table_is_handled_at_any_depth()
    {
        var rows = TableRows.Of("basic_profile").Where(row => TableRows.ValueFor(row.VR) is not null).ToList();
        var notation = string.Join(" | ", rows.Where(row => row.Tag >> 16 > 6).SelectMany(row => _levels.Select(level =>
            $"{level}{TableRows.Step(row.Tag)}={TableRows.ValueFor(row.VR)}")));
        var result = Deidentified.Of("", Mr.Replace("(0008,0018)=1.2.3.4 | ", "", StringComparison.Ordinal) + notation);
        Assert.True(rows.Count > 450);
        Assert.All(rows, row => Assert.All(_levels, level => Assert.NotEqual(TableRows.ValueFor(row.VR), result[level + TableRows.Step(row.Tag)])));
    }

    [Theory]
    [InlineData(Mr + "(0010,0010)=Smith^John | (0008,0020)=20200102 | (0010,0030)=20200102", "(0010,0010)", "(0008,0020)", "(0010,0030)")] // Type 2
    [InlineData(Pr + "(0070,0082)=20200102 | (0070,0083)=1112", "!(0070,0082)", "!(0070,0083)")] // Type 1
    [InlineData("(0008,0016)=1.2.840.10008.5.1.4.1.1.481.5 | (300A,0002)=Smith | (300A,0006)=20200102 | (0008,1070)=Doe^J", "!(300A,0002)", "(300A,0006)",
        "(0008,1070)")]
    [InlineData(Sr + "(0040,A730)[0]/(0040,A160)=Smith", "!(0040,A730)")]
    public void R02_A_protected_value_is_gone_or_another_one_and_the_object_stays_valid_for_its_IOD(string notation, params string[] needed)
    {
        var result = Deidentified.Of("", notation);
        foreach (var path in needed.Select(path => path.TrimStart('!')))
        {
            Assert.NotNull(result[path]);
            Assert.DoesNotContain(path + "=" + result[path] + " ", notation.Replace(" |", " ", StringComparison.Ordinal) + " ", StringComparison.Ordinal);
        }

        Assert.All(needed.Where(path => path[0] == '!'), path => Assert.NotEqual("", result[path[1..]]));
    }

    [Fact]
    public void R03_Replacements_are_the_same_in_all_instances_of_a_study_and_differ_between_studies()
    {
        const string shared = Mr + "(0010,0020)=MRN1 | (0020,000D)=1.2.9 | (0020,0052)=1.2.8 | (0020,0010)=S1 | (0020,000E)=";
        var (first, second) = (Deidentified.Of("RetainPatientIDHash", shared + "1.2.7.1"), Deidentified.Of("RetainPatientIDHash", shared + "1.2.7.2"));
        Assert.All((string[])["(0010,0020)", "(0020,000D)", "(0020,0052)", "(0020,0010)"], path => Assert.Equal(first[path], second[path]));
        Assert.NotEqual(first["(0020,000E)"], second["(0020,000E)"]);
        Assert.NotEqual(first["(0020,000D)"], first["(0020,0052)"]);
        Assert.NotEqual(first["(0010,0020)"], Deidentified.Of("RetainPatientIDHash", Mr + "(0010,0020)=MRN2")["(0010,0020)"]);
    }

    [Theory]
    [InlineData("retain_uids", "RetainUids")]
    [InlineData("retain_device_identity", "RetainDeviceIdentity")]
    [InlineData("retain_institution_identity", "RetainInstitutionIdentity")]
    [InlineData("retain_patient_characteristics", "RetainPatientCharacteristics")]
    [InlineData("retain_full_dates", "RetainFullDates")]
    public void R04_What_an_option_retains_is_still_there(string column, string option)
    {
        // File meta information is made anew, and directory records have no place in a data set.
        var rows = TableRows.Of(column).Where(row => row.Code == "K" && row.Tag >> 16 > 6 && TableRows.ValueFor(row.VR) is not null).ToList();
        Assert.True(rows.Count >= 8, $"{rows.Count} rows");
        foreach (var level in _levels.Take(2))
        {
            var result = Deidentified.Of(option, string.Join(" | ", rows.Select(row => $"{level}{TableRows.Step(row.Tag)}={TableRows.ValueFor(row.VR)}")));
            Assert.All(rows, row => Assert.Equal(TableRows.ValueFor(row.VR), result[level + TableRows.Step(row.Tag)]));
        }
    }

    [Fact]
    public void R05_The_SOP_Instance_UID_and_every_reference_to_an_instance_are_replaced()
    {
        var notation = Mr + string.Join(" | ", _levels.Skip(1).Append("(0040,A730)[0]/(0008,1199)[0]/").Select(level => level + "(0008,1155)=1.2.3.4"));
        var result = Deidentified.Of("", notation);
        var uid = result["(0008,0018)"]!;
        Assert.StartsWith("2.25.", uid, StringComparison.Ordinal);
        var references = result.Paths.Where(path => path.EndsWith("(0008,1155)", StringComparison.Ordinal)).ToList();
        Assert.Equal(_levels.Length, references.Count);
        Assert.All(references, path => Assert.Equal(uid, result[path]));
        Assert.Equal("1.2.3.4", Deidentified.Of("RetainUids", notation)["(0008,0018)"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(0012,0062)=NO")]
    [InlineData("(0012,0062)=YES")]
    public void R06_Patient_Identity_Removed_is_YES_whatever_it_was(string before) => Assert.Equal("YES", Deidentified.Of("", Mr + before)["(0012,0062)"]);

    [Fact]
    public void R07_The_methods_name_the_profile_and_each_option_and_are_added_to_what_was_there()
    {
        const string before = "(0012,0063)=By hand | (0012,0064)[0]/(0008,0100)=113101 | (0012,0064)[0]/(0008,0102)=DCM"
            + " | (0012,0064)[0]/(0008,0104)=Clean Pixel Data Option";
        var result = Deidentified.Of("RetainUids, CleanDescriptors, RetainFullDates", Mr + before);
        Assert.Equal(["113101", "113100", "113105", "113106", "113110"], Codes(result).OrderBy(code => code == "113101" ? "" : code));
        Assert.StartsWith("By hand\\", result["(0012,0063)"], StringComparison.Ordinal);
        Assert.Equal(["113100"], Codes(Deidentified.Of("", Mr)));
    }

    [Fact]
    public void R08_Each_method_is_a_text_of_64_characters_or_a_complete_code_of_DCM()
    {
        var all = string.Join(", ", OptionNames.Single.Where(name => name != OptionNames.FullDates));
        var result = Deidentified.Of(all, Mr + "(0010,0020)=MRN1");
        Assert.All(result["(0012,0063)"]!.Split('\\'), method => Assert.InRange(method.Length, 1, 64));
        Assert.Equal(10, Codes(result).Count());
        for (var item = 0; item < 10; item++)
        {
            Assert.Equal("DCM", result[$"(0012,0064)[{item}]/(0008,0102)"]);
            Assert.NotEmpty(result[$"(0012,0064)[{item}]/(0008,0104)"]!);
        }
    }

    [Fact]
    public void R22_UIDs_that_DICOM_registers_are_not_replaced()
    {
        const string registered = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0020,0052)=1.2.840.10008.1.4.1.1"
            + " | (0054,0300)[0]/(0008,1150)=1.2.840.10008.5.1.4.1.1.2"
            + " | (0054,0300)[0]/(0008,1155)=1.2.840.10008.1.5.1 | (0008,0110)[0]/(0008,010C)=1.2.840.10008.2.16.4 | (0008,0118)=1.2.840.10008.8.1.1";
        var result = Deidentified.Of("", registered);
        Assert.All(registered.Split(" | ").Select(entry => entry.Split('=')), entry => Assert.Equal(entry[1], result[entry[0]]));
    }

    [Fact]
    public void R23_Dummies_and_new_UIDs_obey_the_rules_of_their_VR()
    {
        var rows = TableRows.Of("basic_profile").Where(row => row.Tag >> 16 > 6 && TableRows.ValueFor(row.VR) is not null).ToList();
        var result = Deidentified.Of("", "(0008,0016)=1.3.9999.1 | " + string.Join(" | ", rows.Select(row =>
            $"{TableRows.Step(row.Tag)}={TableRows.ValueFor(row.VR)}")));
        var checkedRows = 0;
        foreach (var row in rows)
        {
            foreach (var value in (result[TableRows.Step(row.Tag)] ?? "").Split('\\').Where(value => value.Length > 0))
            {
                checkedRows++;
                Assert.True(Rule(row.VR).IsMatch(value), $"{TableRows.Step(row.Tag)} {row.VR} {value}");
            }
        }

        Assert.True(checkedRows > 100, $"only {checkedRows}");
    }

    [Fact]
    public void R24_Retain_UIDs_keeps_the_sixty_UIDs_of_its_column()
    {
        var rows = TableRows.Of("retain_uids").ToList();
        Assert.Equal(60, rows.Count);
        var inDataSet = rows.Where(row => row.Tag >> 16 > 6).ToList();
        var result = Deidentified.Of("RetainUids", string.Join(" | ", inDataSet.Select(row =>
            row.VR == VR.SQ ? TableRows.Step(row.Tag) + "[0]/(0008,1155)=1.2.826.0.1.77" : TableRows.Step(row.Tag) + "=1.2.826.0.1.77")));
        Assert.All(inDataSet, row => Assert.Equal("1.2.826.0.1.77", result[TableRows.Step(row.Tag) + (row.VR == VR.SQ ? "[0]/(0008,1155)" : "")]));
    }

    private static IEnumerable<string> Codes(Deidentified result) =>
        result.Paths.Where(path => path.StartsWith("(0012,0064)[", StringComparison.Ordinal) && path.EndsWith("(0008,0100)",
            StringComparison.Ordinal)).Select(path => result[path]!);

    /// <summary>PS3.5 Table 6.2-1, as far as dummies go.</summary>
    private static Regex Rule(VR vr) => new(vr switch
    {
        VR.UI => @"^(?=.{1,64}$)(0|[1-9]\d*)(\.(0|[1-9]\d*))*$",
        VR.DA => @"^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$",
        VR.TM => @"^([01]\d|2[0-3])[0-5]\d[0-5]\d(\.\d{1,6})?$",
        VR.DT => @"^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d(\.\d{1,6})?$",
        VR.AS => @"^\d{3}[DWMY]$",
        VR.CS => @"^[A-Z0-9_ ]{1,16}$",
        VR.DS => @"^[+-]?\d+(\.\d+)?$",
        VR.IS => @"^[+-]?\d{1,12}$",
        VR.AE or VR.SH => @"^[\x20-\x7E]{1,16}$",
        _ => @"^[\x20-\x7E]{1,64}$",
    });
}
