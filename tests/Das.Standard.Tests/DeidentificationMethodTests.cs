using System.Text;

namespace Das.Standard.Tests;

public class DeidentificationMethodTests
{
    [Fact]
    public void Every_row_of_the_context_group_is_a_method()
    {
        var rows = CsvRows.Read("cid7050.csv");
        Assert.Equal(13, rows.Count);
        Assert.Equal(rows.Select(row => (row["code_value"], row["coding_scheme"], row["meaning"])),
            DeidentificationMethod.All.Select(method => (method.CodeValue, method.CodingSchemeDesignator, method.CodeMeaning)));
        Assert.Equal(rows.Select(row => row["option"].Replace("_", "", StringComparison.Ordinal)),
            DeidentificationMethod.All.Select(method => method.Option?.ToString().ToLowerInvariant() ?? ""));
    }

    [Fact]
    public void Methods_have_the_names_of_their_meanings()
    {
        Assert.Equal("113100", DeidentificationMethod.BasicApplicationConfidentialityProfile.CodeValue);
        Assert.Equal("113101", DeidentificationMethod.CleanPixelDataOption.CodeValue);
        Assert.Equal("113102", DeidentificationMethod.CleanRecognizableVisualFeaturesOption.CodeValue);
        foreach (var method in DeidentificationMethod.All)
        {
            var property = typeof(DeidentificationMethod).GetProperty(method.CodeMeaning.Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(method, property?.GetValue(null));
        }
    }

    [Fact]
    public void Every_option_has_a_method()
    {
        foreach (var option in Enum.GetValues<ProfileOption>())
            Assert.Equal(option, DeidentificationMethod.Of(option).Option);
        Assert.Equal("113110", DeidentificationMethod.Of(ProfileOption.RetainUids).CodeValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => DeidentificationMethod.Of((ProfileOption)10));
        Assert.Throws<ArgumentOutOfRangeException>(() => DeidentificationMethod.Of((ProfileOption)(-1)));
    }

    [Fact]
    public void Bytes_are_those_of_the_texts()
    {
        foreach (var method in DeidentificationMethod.All)
        {
            Assert.Equal(method.CodeValue, Encoding.ASCII.GetString(method.CodeValueBytes));
            Assert.Equal(method.CodingSchemeDesignator, Encoding.ASCII.GetString(method.CodingSchemeDesignatorBytes));
            Assert.Equal(method.CodeMeaning, Encoding.ASCII.GetString(method.CodeMeaningBytes));
        }
    }

    [Fact]
    public void Method_prints_as_PS3_16_writes_codes() =>
        Assert.Equal("(113101, DCM, \"Clean Pixel Data Option\")", DeidentificationMethod.CleanPixelDataOption.ToString());
}
