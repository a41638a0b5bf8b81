using System.Globalization;
using Das.Dicom;
using Das.Engine.Profiles;
using Das.Engine.Profiles.Private;
using Das.Engine.Pseudonyms;
using Das.Standard;
using Das.Testing;
using static Das.Engine.Tests.Profiles.Private.PrivatePassRun;

namespace Das.Engine.Tests.Profiles.Private;

/// <summary>What the archive's base says of sequences, of points in time that are numbers, and of files without VRs.</summary>
public sealed class ArchivePrivateTests : IDisposable
{
    private const string Safe = "RetainSafePrivate";
    private const string Pixel = "(2001,0010)=Philips Imaging DD 129 | (2001,1000)[0]/";
    private const string Viewing = Pixel + "(2005,0010)=Philips MR Imaging DD 004 | (2001,1000)[0]/(2005,1089)[0]/";
    private const string Patient = "(0010,0020)=P | ";
    private const int Seconds = 978683914;

    private static readonly DeidentificationSettings _tcia = new() { UsesTciaPrivate = true };
    private static readonly int _days = -DateOffset.DaysOf(KeyedTest.Key, "P");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        Viewing + "(2005,0010)=Philips MR Imaging DD 004 | (2001,1000)[0]/(2005,1089)[0]/(2005,1083):CS=YES | (2001,1000)[0]/(2005,1089)[0]/(2005,1085):CS=NO",
        Viewing + "(2005,0010)=Philips MR Imaging DD 004 | (2001,1000)[0]/(2005,1089)[0]/(2005,1083)=YES")]
    [InlineData(
        Viewing + "(2005,0010)=Philips MR Imaging DD 004 | (2001,1000)[0]/(2005,1089)[0]/(0008,0070)=ACME | (2001,1000)[0]/(2005,1089)[0]/(2005,1083):CS=YES",
        Viewing + "(2005,0010)=Philips MR Imaging DD 004 | (2001,1000)[0]/(2005,1089)[0]/(2005,1083)=YES")]
    [InlineData(
        Viewing + "(2005,0010)=Philips MR Imaging DD 004 | (2001,1000)[0]/(2005,1089)[0]/(2005,1085):CS=NO",
        "(2001,0010)=Philips Imaging DD 129 | (2001,1000)[0]")]
    [InlineData(Viewing + "(2005,0010)=Q | (2001,1000)[0]/(2005,1089)[0]/(2005,1083):CS=YES", "(2001,0010)=Philips Imaging DD 129 | (2001,1000)[0]")]
    [InlineData(Viewing + "(0008,0070)=ACME", "(2001,0010)=Philips Imaging DD 129 | (2001,1000)[0]")]
    public void Sequence_without_a_disposition_stays_for_what_the_base_keeps_in_it(string input, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(Run(input, WithList("2001 00 Philips Imaging DD 129"), Safe)));

    [Fact]
    public void Public_sequence_without_a_disposition_stays_and_what_it_deletes_in_it_goes()
    {
        const string Input = Pixel + "(0028,3110)[0]/(0028,1050)=1 | (2001,1000)[0]/(0028,3110)[0]/(2001,0010)=Philips Imaging DD 001"
            + " | (2001,1000)[0]/(0028,3110)[0]/(2001,107A):FL= | (2001,1000)[0]/(0028,3110)[0]/(2001,10C1)=x";

        Assert.Equal(
            Pixel + "(0028,3110)[0]/(0028,1050)=1 | (2001,1000)[0]/(0028,3110)[0]/(2001,0010)=Philips Imaging DD 001"
                + " | (2001,1000)[0]/(0028,3110)[0]/(2001,107A)=",
            Run(Input, WithList("2001 00 Philips Imaging DD 129"), Safe));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Seconds_that_are_a_number_move_with_the_dates(bool isImplicit)
    {
        var file = new DicomFileBuilder { IsImplicit = isImplicit };
        file.Add(0x00090010, VR.LO, "GEMS_IDEN_01");
        file.Add(0x00091027, VR.SL, BitConverter.GetBytes(Seconds));
        file.Add(0x000910E9, VR.SL, BitConverter.GetBytes(0));
        file.Add(0x00100020, VR.LO, "P");
        file.Add(0x00230010, VR.LO, "GEMS_STDY_01");
        file.Add(0x00231070, VR.FD, BitConverter.GetBytes(Seconds + 0.25));
        using var written = DicomFile.Read(Apply(file.ToArray(), _tcia, Safe));

        Assert.Equal(Seconds + (_days * 86400), BitConverter.ToInt32(ValueOf(written, 0x00091027)));
        Assert.Equal(0, BitConverter.ToInt32(ValueOf(written, 0x000910E9)));
        Assert.Equal(Seconds + (_days * 86400) + 0.25, BitConverter.ToDouble(ValueOf(written, 0x00231070)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-5)]
    [InlineData(99_999_999)]
    public void Number_that_is_no_second_since_1973_goes(int value)
    {
        var file = new DicomFileBuilder
        {
            { 0x00090010, VR.LO, "GEMS_IDEN_01" }, { 0x00091027, VR.SL, BitConverter.GetBytes(value) }, { 0x00100020, VR.LO, "P" },
        };

        Assert.Equal("(0010,0020)=P", Run(file, _tcia, Safe));
    }

    [Fact]
    public void Without_a_patient_no_second_stays()
    {
        var file = new DicomFileBuilder { { 0x00090010, VR.LO, "GEMS_IDEN_01" }, { 0x00091027, VR.SL, BitConverter.GetBytes(Seconds) } };

        Assert.Equal("", Run(file, _tcia, Safe));
    }

    [Theory]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1037)=x", "(0009,0010)=GEMS_PETD_01 | (0009,1037)=x")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1097)=1.2.3", "(0009,0010)=GEMS_PETD_01 | (0009,1097)=#UID")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=20200102131500", "(0009,0010)=GEMS_PETD_01 | (0009,100D)=#DATE131500")]
    [InlineData("(0009,0010)=Q | (0009,1037)=x", "")]
    public void File_without_VRs_is_judged_by_what_the_dictionaries_know(string input, string expected)
    {
        var filled = expected.Replace("#UID", KeyedUid.Of(KeyedTest.Key, "1.2.3"), StringComparison.Ordinal)
            .Replace("#DATE", Day("20200102"), StringComparison.Ordinal);

        Assert.Equal(Sorted((Patient + filled).TrimEnd(' ', '|')), Sorted(Run(DataSetNotation.Parse(Patient + input, isImplicit: true), _tcia, Safe)));
    }

    [Theory]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=20200102131500", Safe, "MODIFIED")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=978683914", Safe, "MODIFIED")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=0", Safe, "REMOVED")]
    [InlineData("(0009,0010)=GEMS_IDEN_01 | (0009,10E9)=1", Safe, "REMOVED")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=Jan 2020", Safe, "REMOVED")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,1037)=x", Safe, "REMOVED")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=20200102131500", Safe + ",RetainFullDates", "UNMODIFIED")]
    [InlineData("(0009,0010)=GEMS_PETD_01 | (0009,100D)=20200102131500", "", "REMOVED")]
    public void Marker_says_that_dates_were_moved_where_only_the_base_moved_them(string input, string options, string expected)
    {
        var entries = ProfileTest.Run(options, DataSetNotation.Parse(Patient + input), _tcia).Split(" | ");

        Assert.Contains("(0028,0303)=" + expected, entries);
    }

    private static string Day(string date) => DateTime.ParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture)
        .AddDays(_days).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Sorted(string dataSet) => string.Join(" | ", dataSet.Split(" | ").Order(StringComparer.Ordinal));

    private static byte[] ValueOf(DicomFile file, uint tag)
    {
        Assert.True(file.DataSet.TryFind(new Tag(tag), out var element));
        return element.Value.ToArray();
    }

    private DeidentificationSettings WithList(string text)
    {
        File.WriteAllText(_folder["list.txt"], text);
        return new() { UsesTciaPrivate = true, SafePrivate = SafePrivateList.Read(_folder["list.txt"]) };
    }
}
