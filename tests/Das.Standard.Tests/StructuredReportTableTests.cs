using System.Text;
using Das.Testing;

namespace Das.Standard.Tests;

public class StructuredReportTableTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("table_e3_4_1.csv");

    [Fact]
    public void Finds_every_row_with_all_its_facts()
    {
        Assert.Equal(214, _rows.Count);
        Assert.Equal(214, StructuredReportTable.Count);
        foreach (var row in _rows)
        {
            Assert.True(StructuredReportTable.TryGet(row["code_value"], row["coding_scheme"], row["value_type"], out var rule), row["meaning"]);
            Assert.True(StructuredReportTable.TryGet(Bytes(row["code_value"]), Bytes(row["coding_scheme"]), Bytes(row["value_type"]), out var same));
            Assert.Equal(rule, same);
            Assert.Equal((row["code_value"], row["coding_scheme"], row["meaning"], row["value_type"]),
                (rule.CodeValue, rule.CodingScheme, rule.Meaning, rule.ValueType));
            Assert.Equal((row["retired"] == "Y", row["in_standard_template"] == "Y"), (rule.IsRetired, rule.InStandardTemplate));
            Assert.Equal(row["basic_profile"].Replace("/", "", StringComparison.Ordinal), rule.BasicProfile.ToString());
            foreach (var option in Enum.GetValues<ProfileOption>())
                Assert.Equal(row.GetValueOrDefault(Column(option), ""), rule.GetAction(option)?.ToString() ?? "");
        }
    }

    [Fact]
    public void Every_SNOMED_row_is_found_by_its_retired_codes()
    {
        var retired = CsvRows.Read("retired_codes.csv").ToLookup(row => (row["current_code_value"], row["current_coding_scheme"]));
        var snomed = _rows.Where(row => row["coding_scheme"] == "SCT").ToList();
        Assert.Equal(11, snomed.Count);
        foreach (var row in snomed)
        {
            Assert.Equal(["99SDM", "SNM3", "SRT"], retired[(row["code_value"], "SCT")].Select(code => code["coding_scheme"]).Order());
            Assert.True(StructuredReportTable.TryGet(row["code_value"], "SCT", row["value_type"], out var expected));
            foreach (var code in retired[(row["code_value"], "SCT")])
            {
                Assert.True(StructuredReportTable.TryGet(code["code_value"], code["coding_scheme"], row["value_type"], out var rule), row["meaning"]);
                Assert.Equal(expected, rule);
                Assert.False(StructuredReportTable.TryGet(code["code_value"], "SCT", row["value_type"], out _));
                Assert.False(StructuredReportTable.TryGet(code["code_value"], code["coding_scheme"], "SCOORD", out _));
            }
        }
    }

    [RequiresPydicomFact]
    public void Retired_codes_are_those_that_pydicom_knows()
    {
        var rows = CsvRows.Read("retired_codes.csv");
        Assert.Equal(30, rows.Count);
        var script = "import sys;from pydicom.sr._snomed_dict import mapping;print(' '.join(mapping['SCT'].get(c,'-') for c in sys.stdin.read().split()))";
        var known = Pydicom.Run(script, string.Join(' ', rows.Select(row => row["current_code_value"])));
        Assert.Equal(string.Join(' ', rows.Select(row => row["code_value"])), known.Trim());
    }

    [Theory]
    [InlineData("SRT")]
    [InlineData("SNM3")]
    [InlineData("99SDM")]
    public void Retired_code_of_finding_site_is_that_of_the_Standard(string scheme)
    {
        Assert.True(StructuredReportTable.TryGet("G-C0E3", scheme, "TEXT", out var rule));
        Assert.Equal(("363698007", "SCT", "Finding Site"), (rule.CodeValue, rule.CodingScheme, rule.Meaning));
    }

    [Fact]
    public void Rules_are_the_rows_in_order() =>
        Assert.Equal(_rows.Select(row => $"({row["code_value"]}, {row["coding_scheme"]}, \"{row["meaning"]}\") {row["value_type"]}"),
            StructuredReportTable.Rules.Select(rule => rule.ToString()));

    [Theory]
    [InlineData("121022", "DCM", "TEXT", true)]
    [InlineData("121022", "DCM", "CODE", false)]
    [InlineData("121022", "DC", "TEXT", false)]
    [InlineData("121022", "dcm", "TEXT", false)]
    [InlineData("121022\\DCM", "TEXT", "", false)]
    [InlineData("121022", "DCM\\TEXT", "", false)]
    [InlineData("12102２", "DCM", "TEXT", false)]
    [InlineData("", "", "", false)]
    public void Concept_and_value_type_must_be_those_of_a_row(string code, string scheme, string type, bool found) =>
        Assert.Equal(found, StructuredReportTable.TryGet(code, scheme, type, out _));

    [Fact]
    public void Long_codes_are_not_in_the_table() =>
        Assert.False(StructuredReportTable.TryGet(new string('1', 100), "DCM", new string('T', 100), out _));

    [Fact]
    public void Arguments_must_be_given()
    {
        Assert.Throws<ArgumentNullException>(() => StructuredReportTable.TryGet(null!, "DCM", "TEXT", out _));
        Assert.Throws<ArgumentNullException>(() => StructuredReportTable.TryGet("121022", null!, "TEXT", out _));
        Assert.Throws<ArgumentNullException>(() => StructuredReportTable.TryGet("121022", "DCM", null!, out _));
    }

    [Fact]
    public void Option_must_exist()
    {
        Assert.True(StructuredReportTable.TryGet("121022", "DCM", "TEXT", out var rule));
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.GetAction((ProfileOption)10));
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                found += StructuredReportTable.TryGet("121022"u8, "DCM"u8, "TEXT"u8, out var rule) && rule.BasicProfile == ActionCode.X ? 1 : 0;
                found += StructuredReportTable.TryGet("121022", "DCM", "TEXT", out _) ? 1 : 0;
            }
        });
        Assert.Equal(400, found);
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static string Column(ProfileOption option) =>
        string.Concat(option.ToString().Select(letter => char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : letter.ToString())).TrimStart('_');
}
