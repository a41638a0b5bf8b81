using System.Text;

namespace Das.Standard.Tests;

public class CodingSchemesTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("coding_schemes.csv");

    [Fact]
    public void Every_row_is_found()
    {
        Assert.Equal(66, _rows.Count);
        Assert.Equal(66, CodingSchemes.Count);
        foreach (var row in _rows)
        {
            Assert.Equal(row["names_concepts"] == "Y", CodingSchemes.IsStandard(row["designator"]));
            Assert.Equal(row["names_concepts"] == "Y", CodingSchemes.IsStandard(Encoding.ASCII.GetBytes(row["designator"] + " ")));
        }
    }

    [Theory]
    [InlineData("DCM", true)]
    [InlineData("SCT", true)]
    [InlineData("SRT", true)]
    [InlineData("SNM3", true)]
    [InlineData("99SDM", true)]
    [InlineData("LN", true)]
    [InlineData("UCUM", true)]
    [InlineData("NCIt", true)]
    [InlineData(" UMLS ", true)]
    [InlineData("ncit", false)]
    [InlineData("DC\0", false)]
    [InlineData("99ACME", false)]
    [InlineData("L", false)]
    [InlineData("NPI", false)]
    [InlineData("ISO_OID", false)]
    [InlineData("ＤＣＭ", false)]
    [InlineData("", false)]
    public void Local_schemes_and_those_of_persons_are_not_standard(string designator, bool isStandard) =>
        Assert.Equal(isStandard, CodingSchemes.IsStandard(designator));

    [Fact]
    public void Coding_schemes_with_a_UID_of_DICOM_are_listed()
    {
        // The registry calls one of them by another name than PS3.16 does.
        var registered = CsvRows.Read("uids.csv").Where(row => row["type"] == "Coding Scheme").Select(row => row["keyword"]).ToList();
        Assert.Equal(15, registered.Count);
        Assert.All(registered.Where(keyword => keyword != "MAYONRISBSASRG"), keyword => Assert.True(CodingSchemes.IsStandard(keyword), keyword));
    }

    [Fact]
    public void Schemes_of_Table_E_3_4_1_are_listed() =>
        Assert.All(CsvRows.Read("table_e3_4_1.csv").Select(row => row["coding_scheme"].Split(' ')[0]).Distinct(),
            scheme => Assert.True(CodingSchemes.IsStandard(scheme), scheme));

    [Fact]
    public void Designator_must_be_given() => Assert.Throws<ArgumentNullException>(() => CodingSchemes.IsStandard((string)null!));

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var i = 0; i < 100; i++)
                found += CodingSchemes.IsStandard("SCT"u8) && CodingSchemes.IsStandard("LN") ? 1 : 0;
        });
        Assert.Equal(200, found);
    }
}
