using System.Globalization;
using System.Text;
using Das.Dicom;
using Das.Engine.Profiles;
using Das.Engine.Pseudonyms;
using Das.Standard;
using Das.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace Das.Engine.Tests.Profiles;

/// <summary>Values of the user and invented ones in the place of the patient's.</summary>
public sealed class IdentityValuesTests
{
    private const string Source =
        "(0008,0080)=Hospital | (0010,0010)=Doe^Jane | (0010,0020)=PAT-1 | (0010,0030)=19530412 | (0010,0040)=F";

    private static readonly ProjectKey _other = ProjectKey.NewRandom();
    private static readonly IdentitySettings _generated = new() { IsGenerated = true };

    [Fact]
    public void Nothing_is_written_unless_it_is_wanted() =>
        Assert.Equal(Source, Apply(Source, IdentitySettings.Clear));

    [Fact]
    public void Values_of_the_user_win_over_invented_ones()
    {
        var settings = _generated with { PatientName = "Study^One", PatientID = "S1", BirthDate = "19000101", InstitutionName = "Site" };
        Assert.Equal("(0008,0080)=Site | (0010,0010)=Study^One | (0010,0020)=S1 | (0010,0030)=19000101 | (0010,0040)=F", Apply(Source, settings));
    }

    [Fact]
    public void Invented_values_are_the_same_for_a_patient_and_others_under_another_key()
    {
        var result = Apply(Source, _generated);
        Assert.Equal(result, Apply(Source, _generated));
        Assert.NotEqual(result, Apply(Source, _generated, _other));
        Assert.NotEqual(result, Apply(Source.Replace("PAT-1", "PAT-2", StringComparison.Ordinal), _generated));
        Assert.DoesNotContain("Doe", result, StringComparison.Ordinal);
        Assert.DoesNotContain("PAT-1", result, StringComparison.Ordinal);
        Assert.DoesNotContain("19530412", result, StringComparison.Ordinal);
        Assert.Matches(@"\(0010,0010\)=[A-Z][a-z]+[0-9]{4}\^[A-Z][a-z]+ \| \(0010,0020\)=[0-9A-Z]{12} \| \(0010,0030\)=195[0-9]{5}", result);
    }

    [Fact]
    public void Nothing_is_invented_for_nobody() =>
        Assert.Equal("(0008,0060)=CT", Apply("(0008,0060)=CT", _generated));

    [Fact]
    public void Patients_without_ID_differ_by_name() => Assert.NotEqual(
        Apply("(0010,0010)=Doe^Jane", _generated), Apply("(0010,0010)=Roe^Jane", _generated));

    [Fact]
    public void A_character_that_the_character_set_lacks_is_an_error_without_the_value()
    {
        var error = Assert.Throws<EditException>(() => Apply(Source, new IdentitySettings { PatientName = "Łukasz" }));
        Assert.Contains("Specific Character Set", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ukasz", error.Message, StringComparison.Ordinal);
        using var file = Parsed("(0008,0005)=ISO_IR 192 | " + Source);
        IdentityValues.Read(file.DataSet).Apply(file.DataSet, new IdentitySettings { PatientName = "Łukasz" }, retainsIdHash: false, KeyedTest.Key);
        Assert.True(file.DataSet.TryFind(new Tag(0x00100010), out var name));
        Assert.Equal("Łukasz", Encoding.UTF8.GetString(name.Value).TrimEnd());
    }

    [Theory]
    [InlineData("19530432")]
    [InlineData("1953\\1954")]
    public void An_illegal_value_of_the_user_is_an_error(string birthDate) =>
        Assert.Throws<EditException>(() => Apply(Source, new IdentitySettings { BirthDate = birthDate }));

    [Property]
    public void Names_are_legal_and_fit_the_sex(NonNull<string> patient)
    {
        foreach (var sex in (string?[])[null, "F", "M", "O", ""])
        {
            var name = InventedName.Of(KeyedTest.Key, patient.Get, sex);
            Assert.Equal(ValueFault.None, ValueRules.Check(VR.PN, name));
            Assert.Equal(name, InventedName.Of(KeyedTest.Key, patient.Get, sex));
            Assert.InRange(name.Length, 8, 64);
            Assert.True(Ascii.IsValid(name));
            Assert.Equal(name.Split('^')[0], InventedName.Of(KeyedTest.Key, patient.Get).Split('^')[0]);
        }
    }

    [Fact]
    public void Given_names_of_women_and_men_have_nothing_in_common()
    {
        var names = ((string[])["F", "M", "O"]).Select(sex => Enumerable.Range(0, 500)
            .Select(i => InventedName.Of(KeyedTest.Key, $"PAT-{i}", sex).Split('^')[1]).ToHashSet()).ToList();
        Assert.All(names, set => Assert.Equal(8, set.Count));
        Assert.Equal(24, names.SelectMany(set => set).Distinct().Count());
    }

    [Fact]
    public void Few_of_a_thousand_patients_share_a_name() =>
        Assert.InRange(Enumerable.Range(0, 1000).Select(i => InventedName.Of(KeyedTest.Key, $"PAT-{i}")).Distinct().Count(), 997, 1000);

    [Property]
    public void Birth_date_is_another_day_of_the_decade(NonNull<string> patient, int day)
    {
        var date = new DateTime(1900, 1, 1).AddDays(Math.Abs((long)day) % 45_000);
        var text = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var invented = InventedBirthDate.Of(KeyedTest.Key, patient.Get, text);
        Assert.NotEqual(text, invented);
        Assert.Equal(text[..3], invented![..3]);
        Assert.Equal(ValueFault.None, ValueRules.Check(VR.DA, invented));
        Assert.Equal(invented, InventedBirthDate.Of(KeyedTest.Key, patient.Get, date.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1953")]
    [InlineData("19531301")]
    [InlineData("Doe")]
    public void What_is_no_birth_date_gives_none(string text) => Assert.Null(InventedBirthDate.Of(KeyedTest.Key, "PAT-1", text));

    [Theory]
    [InlineData("00010101")]
    [InlineData("99991231")]
    public void First_and_last_day_of_the_calendar_have_others_in_their_decade(string text) =>
        Assert.Equal(text[..3], InventedBirthDate.Of(KeyedTest.Key, "PAT-1", text)![..3]);

    private static string Apply(string notation, IdentitySettings settings, ProjectKey? key = null)
    {
        using var file = Parsed(notation);
        IdentityValues.Read(file.DataSet).Apply(file.DataSet, settings, retainsIdHash: false, key ?? KeyedTest.Key);
        using var written = DicomFile.Read(file.ToArray());
        return ScriptTest.Describe(written.DataSet);
    }

    private static DicomFile Parsed(string notation) => DicomFile.Read(DataSetNotation.Parse(notation).ToArray());
}
