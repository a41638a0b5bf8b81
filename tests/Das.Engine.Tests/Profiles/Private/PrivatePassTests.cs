using System.Globalization;
using Das.Engine.Profiles;
using Das.Engine.Profiles.Private;
using Das.Engine.Pseudonyms;
using Das.Standard;
using Das.Testing;
using static Das.Engine.Tests.Profiles.Private.PrivatePassRun;

namespace Das.Engine.Tests.Profiles.Private;

/// <summary>Private elements under the Basic Profile and Retain Safe Private (PS3.15 E.3.10).</summary>
public sealed class PrivatePassTests : IDisposable
{
    private const string Safe = "RetainSafePrivate";
    private const string Q = "(0019,0010)=Q | (0019,1001)=a";

    private static readonly string _shifted = Shift("20200102");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("(0008,0060)=MR | (00E1,0010)=ELSCINT1 | (00E1,1021)=1", "(0008,0060)=MR")]
    [InlineData("(0008,1140)[0]/(00E1,0010)=ELSCINT1 | (0008,1140)[0]/(00E1,1021)=1 | (0008,1140)[0]/(0008,1155)=1.2", "(0008,1140)[0]/(0008,1155)=1.2")]
    [InlineData("(0019,0010)=Q | (0019,1001)[0]/(0008,1155)=1.2", "")]
    [InlineData("(0019,0000):LO=a | (0019,0001)=a | (0019,0110)=b | (0019,1001)=c", "")]
    public void Without_the_option_every_private_element_goes(string input, string expected) => Assert.Equal(expected, Run(input));

    [Theory]
    [InlineData("(00E1,0010)=ELSCINT1 | (00E1,1021)=1 | (00E1,10FF)=b", "(00E1,0010)=ELSCINT1 | (00E1,1021)=1")]
    [InlineData("(00E1,0042)=ELSCINT1 | (00E1,4221)=1", "(00E1,0042)=ELSCINT1 | (00E1,4221)=1")]
    [InlineData("(00E1,0010)= ELSCINT1   | (00E1,1021)=1", "(00E1,0010)= ELSCINT1 | (00E1,1021)=1")]
    [InlineData("(00E1,0010)=elscint1 | (00E1,1021)=1", "")]
    [InlineData("(00E1,0010)=ELSCINT1 | (00E1,0011)=ELSCINT1 | (00E1,1021)=1 | (00E1,1121)=2", "(00E1,0010)=ELSCINT1 | (00E1,0011)=ELSCINT1 | (00E1,1021)=1 | (00E1,1121)=2")]
    [InlineData("(00E1,0010)=ELSCINT1 | (00E1,0011)=ELSCINT1 | (00E1,1121)=2", "(00E1,0011)=ELSCINT1 | (00E1,1121)=2")]
    [InlineData("(00E1,0010)=ELSCINT1 | (00E1,0011)=Q | (00E1,1021)=1 | (00E1,1121)=2", "(00E1,0010)=ELSCINT1 | (00E1,1021)=1")]
    [InlineData("(00E1,1021)=1", "")]
    [InlineData("(00E1,0010)[0]/(0010,0010)=A | (00E1,1021)=1", "")]
    [InlineData("(0008,1140)[0]/(00E1,0010)=ELSCINT1 | (0008,1140)[0]/(00E1,1021)=1 | (0008,1140)[1]/(00E1,1021)=2", "(0008,1140)[0]/(00E1,0010)=ELSCINT1 | (0008,1140)[0]/(00E1,1021)=1 | (0008,1140)[1]")]
    public void Elements_of_Table_E_3_10_1_stay_with_their_creators(string input, string expected) => Assert.Equal(expected, Run(input, Safe));

    [Theory]
    [InlineData("(2001,0010)=Philips Imaging DD 001 | (2001,105F)[0]/(2001,0010)=Philips Imaging DD 001 | (2001,105F)[0]/(2001,1003):FL= | (2001,105F)[0]/(2001,10F0)=x | (2001,105F)[0]/(0008,1155)=1.2",
        "(2001,0010)=Philips Imaging DD 001 | (2001,105F)[0]/(0008,1155)=1.2 | (2001,105F)[0]/(2001,0010)=Philips Imaging DD 001 | (2001,105F)[0]/(2001,1003)=")]
    [InlineData("(0019,0010)=Q | (0019,1001)[0]/(00E1,0010)=ELSCINT1 | (0019,1001)[0]/(00E1,1021)=1", "")]
    public void Private_sequence_is_judged_element_by_element(string input, string expected) => Assert.Equal(expected, Run(input, Safe));

    [Fact]
    public void Sequence_that_hides_in_UN_is_walked_through()
    {
        var item = Item(Implicit(0x0008, 0x1155, "1.2\0"), Implicit(0x0019, 0x0010, "Q "), Implicit(0x0019, 0x1001, "name"));
        var file = new DicomFileBuilder { { 0x00081140, VR.UN, item }, { 0x00190010, VR.LO, "Q" }, { 0x00191001, VR.UN, item } };

        Assert.Equal("(0008,1140)[0]/(0008,1155)=1.2", Run(file, new DeidentificationSettings()));
    }

    [Fact]
    public void Creator_of_another_level_counts_only_when_allowed()
    {
        const string Input = "(0008,1140)[0]/(00E1,1021)=1 | (00E1,0010)=ELSCINT1";

        Assert.Equal("(0008,1140)[0]", Run(Input, Safe));
        Assert.Equal(Input, Run(Input, new DeidentificationSettings { AllowsPrivateCreatorOnWrongLevel = true }, Safe));
        Assert.Equal("(0008,1140)[0]", Run(Input, new DeidentificationSettings { AllowsPrivateCreatorOnWrongLevel = true }));
        Assert.Equal("(0008,1115)[0] | (0008,1140)[0]",
            Run("(0008,1115)[0]/(00E1,0010)=ELSCINT1 | (0008,1140)[0]/(00E1,1021)=1", new DeidentificationSettings { AllowsPrivateCreatorOnWrongLevel = true }, Safe));
    }

    [Fact]
    public void Creator_of_an_empty_block_stays_on_request_if_somebody_knows_it()
    {
        var keeps = new DeidentificationSettings { KeepsEmptyPrivateCreators = true };

        Assert.Equal("(0019,0010)=GEMS_ACQU_01", Run("(0019,0010)=GEMS_ACQU_01 | (0019,0011)=Featherstone^Jemima | (0019,10FF)=x", keeps, Safe));
        Assert.Equal("", Run("(0019,0010)=GEMS_ACQU_01 | (0019,10FF)=x", Safe));
        Assert.Equal("", Run("(0019,0010)=GEMS_ACQU_01 | (0019,10FF)=x", keeps));
    }

    [Theory]
    [InlineData("SAFE", "", "(0019,0010)=Q | (0019,1001)=a | (0019,1002)=b")]
    [InlineData("UNSAFE", "", "")]
    [InlineData("MIXED", "1", "(0019,0010)=Q | (0019,1001)=a")]
    [InlineData("MIXED", "4097", "")]
    [InlineData("UNSAFE", "1", "")]
    [InlineData("safe", "", "")]
    [InlineData("", "1", "")]
    public void File_declares_what_is_safe(string status, string element, string expected) =>
        Assert.Equal(expected, WithoutDeclaration(Run($"{Declare("Q", status, element)} | {Q} | (0019,1002)=b", Safe)));

    [Fact]
    public void Declaration_is_for_one_creator_at_every_level_and_not_for_bytes_without_meaning()
    {
        Assert.Equal("", WithoutDeclaration(Run(Declare("R", "SAFE", "") + " | " + Q, Safe)));
        Assert.Equal("(0008,1140)[0]/(0019,0010)=Q | (0008,1140)[0]/(0019,1001)=a",
            WithoutDeclaration(Run(Declare("Q", "SAFE", "") + " | (0008,1140)[0]/(0019,0010)=Q | (0008,1140)[0]/(0019,1001)=a", Safe)));
        Assert.Equal("", WithoutDeclaration(Run(Declare("Q", "SAFE", "") + " | (0019,0010)=Q | (0019,1001):OB=4142 | (0019,1002):UN=4142 | (0019,1003):OW=4142", Safe)));
        Assert.Equal("", WithoutDeclaration(Run(
            Declare("Q", "SAFE", "") + " | (0008,0300)[1]/(0008,0301)=25 | (0008,0300)[1]/(0008,0302)=Q | (0008,0300)[1]/(0008,0303)=UNSAFE | " + Q, Safe)));
        Assert.Equal("", WithoutDeclaration(Run(Declare("Q", "SAFE", "") + " | " + Q)));
    }

    [Theory]
    [InlineData("D", "(0019,0010)=Q | (0019,1001)=ANONYMIZED")]
    [InlineData("Z", "(0019,0010)=Q | (0019,1001)=")]
    [InlineData("X", "")]
    [InlineData("K", "")]
    public void Declared_action_is_followed(string action, string expected) => Assert.Equal(expected, WithoutDeclaration(Run(
        $"{Declare("Q", "SAFE", "")} | (0008,0300)[0]/(0008,0305)[0]/(0008,0306)=1 | (0008,0300)[0]/(0008,0305)[0]/(0008,0307)={action} | {Q}", Safe)));

    [Fact]
    public void Declared_U_replaces_the_UID_and_takes_nothing_else() => Assert.Equal($"(0019,0010)=Q | (0019,1001)={KeyedUid.Of(KeyedTest.Key, "1.2.3")}",
        WithoutDeclaration(Run($"{Declare("Q", "UNSAFE", "")} | (0008,0300)[0]/(0008,0305)[0]/(0008,0306)=1 | (0008,0300)[0]/(0008,0305)[0]/(0008,0307)=U"
            + " | (0008,0300)[0]/(0008,0305)[1]/(0008,0306)=2 | (0008,0300)[0]/(0008,0305)[1]/(0008,0307)=U | (0019,0010)=Q | (0019,1001)=1.2.3 | (0019,1002)=Name", Safe)));

    [Fact]
    public void List_of_the_user_is_kept_whatever_else_is_said()
    {
        var settings = new DeidentificationSettings { SafePrivate = List("0019 1001 Q\n0009 1027 GEMS_IDEN_01"), UsesTciaPrivate = true };

        Assert.Equal("(0019,0010)=Q | (0019,1001)=4142", Run("(0019,0010)=Q | (0019,1001):OB=4142 | (0019,1002)=b", settings, Safe));
        Assert.Equal("(0009,0010)=GEMS_IDEN_01 | (0009,1027)=978683914", Run("(0009,0010)=GEMS_IDEN_01 | (0009,1027):LO=978683914", settings, Safe));
        Assert.Equal("", Run(Q, settings));
    }

    [Fact]
    public void Kept_UIDs_are_replaced_unless_they_are_registered_or_the_option_retains_them()
    {
        var settings = new DeidentificationSettings { SafePrivate = List("0019 1001 Q") };
        var replaced = KeyedUid.Of(KeyedTest.Key, "1.2.3");

        Assert.Equal($"(0019,0010)=Q | (0019,1001)={replaced}\\1.2.840.10008.1.2", Run("(0019,0010)=Q | (0019,1001):UI=1.2.3\\1.2.840.10008.1.2", settings, Safe));
        Assert.Equal("(0019,0010)=Q | (0019,1001)=1.2.3", Run("(0019,0010)=Q | (0019,1001):UI=1.2.3", settings, Safe, "RetainUIDs"));
        Assert.Equal($"(0129,0010)=SIEMENS Ultrasound SC2000 | (0129,1002)={replaced}",
            Run(DataSetNotation.Parse("(0129,0010)=SIEMENS Ultrasound SC2000 | (0129,1002):UI=1.2.3", isImplicit: true), settings, Safe));
    }

    [Theory]
    [InlineData("DA", "20200102", true)]
    [InlineData("DT", "20200102", true)]
    [InlineData("DA", "born 1950", false)]
    public void Kept_dates_move_under_modified_dates_and_go_if_they_cannot(string vr, string value, bool stays)
    {
        var settings = new DeidentificationSettings { SafePrivate = List("0019 1001 Q") };
        var input = $"(0010,0020)=P | (0019,0010)=Q | (0019,1001):{vr}={value}";

        Assert.Equal(stays ? $"(0010,0020)=P | (0019,0010)=Q | (0019,1001)={_shifted}" : "(0010,0020)=P", Run(input, settings, Safe, "RetainModifiedDates"));
        Assert.Equal($"(0010,0020)=P | (0019,0010)=Q | (0019,1001)={value}", Run(input, settings, Safe));
        Assert.Equal("", Run(input.Replace("(0010,0020)=P | ", "", StringComparison.Ordinal), settings, Safe, "RetainModifiedDates"));
    }

    [Theory]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1037)=x", "(0009,0010)=GEMS_PETD_01 | (0009,1037)=x")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1037):UN=7878", "")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1037):SH=x", "")]
    [InlineData("(0021,0010)=SIEMENS MR SDS 01 | (0021,100C):SH=x", "")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1097)=1.2.3", "(0009,0010)=GEMS_PETD_01 | (0009,1097)=#UID")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1097)=Jemima", "")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=20200102131500", "(0009,0010)=GEMS_PETD_01 | (0009,100D)=#DATE131500")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=Jan 2020", "")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=978683914", "(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=#SECONDS")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=20200102", "(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=#DATE")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=0", "(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=0")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=1", "")]
    [InlineData("(0009,0010)=SIEMENS CM VA0  CMS | (0009,1027):TM=1315", "")]
    [InlineData("(0023,0010)=GEMS_STDY_01 | (0023,1080)[0]/(0008,1120)[0]/(0008,1155)=1.2.3", "")]
    public void Archive_keeps_deletes_hashes_and_shifts_by_path_and_VR(string input, string expected)
    {
        var tcia = new DeidentificationSettings { UsesTciaPrivate = true };
        var days = -DateOffset.DaysOf(KeyedTest.Key, "P");
        var filled = expected.Replace("#UID", KeyedUid.Of(KeyedTest.Key, "1.2.3"), StringComparison.Ordinal)
            .Replace("#DATE", _shifted, StringComparison.Ordinal)
            .Replace("#SECONDS", (978683914 + (days * 86400)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        Assert.Equal(("(0010,0020)=P | " + filled).TrimEnd(' ', '|'), Sorted(Run(input + " | (0010,0020)=P", tcia, Safe)));
        Assert.Equal("", Run(input, tcia));
    }

    private static string Shift(string date) =>
        DateTime.ParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture).AddDays(-DateOffset.DaysOf(KeyedTest.Key, "P")).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Sorted(string dataSet) =>
        string.Join(" | ", dataSet.Split(" | ").OrderBy(entry => !entry.StartsWith("(0010", StringComparison.Ordinal)));

    private static string Declare(string creator, string status, string element) =>
        $"(0008,0300)[0]/(0008,0301)=25 | (0008,0300)[0]/(0008,0302)={creator} | (0008,0300)[0]/(0008,0303)={status} | (0008,0300)[0]/(0008,0304):US={element}";

    private static string WithoutDeclaration(string dataSet) =>
        string.Join(" | ", dataSet.Split(" | ").Where(entry => !entry.StartsWith("(0008,0300)", StringComparison.Ordinal)));

    private SafePrivateList List(string text)
    {
        File.WriteAllText(_folder["list.txt"], text);
        return SafePrivateList.Read(_folder["list.txt"]);
    }
}
