using Das.Testing;

namespace Das.Engine.Tests.Scripts;

/// <summary>What the ready scripts do that is theirs: the lists and the years; the profile has tests of its own.</summary>
public class ReadyScriptTests
{
    private static string Text(string name)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "scripts", name + ".das"));
        return text.Replace("version \"6.7\"\n", "", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Run(string name, string input) =>
        ScriptTest.Run(Text(name), DataSetNotation.Parse(input)).Split(" | ").Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry.ElementAtOrDefault(1) ?? "");

    [Fact]
    public void Qmenta_does_to_each_row_of_the_published_list_what_it_says()
    {
        var rows = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "tests", "Das.Engine.Tests", "Scripts", "qmenta.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(55, rows.Count);
        Assert.Equal(52, rows.Select(row => row[0] + row[1]).Distinct().Count());

        var input = string.Join(" | ", rows.Select(row => $"({row[0]},{row[1]})").Distinct().Append("(0008,0025)").Select(tag => Value(tag)));
        var result = Run("qmenta", input + " | (0008,1110)[0]/(0010,0020)=4711 | (0008,1110)[0]/(0010,1000)=4712 | (0008,103E)=kept");
        foreach (var row in rows)
        {
            var tag = $"({row[0]},{row[1]})";
            var isLeft = result.TryGetValue(tag, out var value);
            Assert.Equal(row[3] != "X", isLeft);
            if (isLeft)
                Assert.True(value == "" || (value != "4711" && value != "20200102" && value != "101112"), tag);
            if (row[3] == "D")
                Assert.NotEqual("", value);
        }

        Assert.False(result.ContainsKey("(0008,0025)"), "the attribute that the list means by CurveDate");
        Assert.Equal("", result["(0008,1110)[0]/(0010,0020)"]);
        Assert.False(result.ContainsKey("(0008,1110)[0]/(0010,1000)"));
        Assert.Equal("kept", result["(0008,103E)"]);

        static string Value(string tag) => Das.Standard.DataDictionary.GetVR(new(uint.Parse(string.Concat(tag.AsSpan(1, 4), tag.AsSpan(6, 4)), System.Globalization.NumberStyles.HexNumber, null))) switch
        {
            Das.Standard.VR.SQ => tag + "[0]/(0008,0100)=4711",
            Das.Standard.VR.DA => tag + "=20200102",
            Das.Standard.VR.DT => tag + "=20200102101112",
            Das.Standard.VR.TM => tag + "=101112",
            Das.Standard.VR.AS => tag + "=042Y",
            Das.Standard.VR.CS => tag + "=F",
            _ => tag + "=4711",
        };
    }

    [Fact]
    public void Safe_Harbor_leaves_years_and_ages_up_to_89()
    {
        var result = Run("hipaa-safe-harbor", "(0008,0016)=1.2.840.10008.5.1.4.1.1.7 | (0008,0020)=20200517 | (0008,0021)=20200517 | (0008,0080)=Hospital | (0010,0020)=4711 | (0010,0030)=19700203 | (0010,0040)=F | (0010,1010)=050Y | (0010,1040)=Street 1 | (0018,1000)=SN9");
        Assert.Equal("20200101", result["(0008,0020)"]);
        Assert.Equal("19700101", result["(0010,0030)"]);
        Assert.Equal(("F", "050Y", "MODIFIED"), (result["(0010,0040)"], result["(0010,1010)"], result["(0028,0303)"]));
        Assert.DoesNotContain(result.Values, value => value.Contains("0517", StringComparison.Ordinal) || value.Contains("4711", StringComparison.Ordinal)
            || value is "Hospital" or "Street 1" or "SN9");
    }

    [Theory]
    [InlineData("(0008,0020)=20200517 | (0010,0030)=19290203 | (0010,1010)=091Y", "090Y")]
    [InlineData("(0008,0020)=20200517 | (0010,0030)=19301203 | (0010,1010)=089Y", "089Y")]
    [InlineData("(0010,0030)=19301203 | (0010,1010)=112Y", "090Y")]
    public void Safe_Harbor_leaves_no_year_that_tells_an_age_over_89(string patient, string age)
    {
        var result = Run("hipaa-safe-harbor", "(0008,0016)=1.2.840.10008.5.1.4.1.1.7 | " + patient);
        Assert.Equal(age, result["(0010,1010)"]);
        Assert.Equal("", result["(0010,0030)"]);
    }

    [Theory]
    [InlineData("(0008,0020)=long ago | (0010,0030)=")]
    [InlineData("(0010,0020)=1")]
    public void Safe_Harbor_makes_no_year_of_what_is_no_date(string dates)
    {
        var result = Run("hipaa-safe-harbor", "(0008,0016)=1.2.840.10008.5.1.4.1.1.7 | " + dates);
        Assert.Equal("REMOVED", result["(0028,0303)"]);
        Assert.DoesNotContain(result.Values, value => value.Contains("0101", StringComparison.Ordinal) || value.Contains("ago", StringComparison.Ordinal));
    }

    [Fact]
    public void The_whitelist_gives_a_patient_one_code_and_an_image_what_it_must_have()
    {
        const string Image = "(0008,0060)=MR | (0010,0010)=Doe^Jane | (0018,0081)=12 | (0018,1030)=brain of Jane | (0020,000D)=1.2.3";
        var (first, other) = (Run("mr-ct-whitelist", Image + " | (0010,0020)=4711"), Run("mr-ct-whitelist", Image));
        Assert.Equal(16, first["(0010,0020)"].Length);
        Assert.DoesNotContain("4711", first["(0010,0020)"], StringComparison.Ordinal);
        Assert.Equal("", other["(0010,0020)"]);
        Assert.Equal(("MR", "", "12"), (first["(0008,0060)"], first["(0010,0010)"], first["(0018,0081)"]));
        Assert.False(first.ContainsKey("(0018,1030)"));
        Assert.StartsWith("2.25.", first["(0020,000D)"], StringComparison.Ordinal);
        Assert.Equal("YES", first["(0012,0062)"]);
    }
}
