using System.Text;
using Das.Conformance.Tests.Profiles;
using Das.Dicom;
using Das.Engine;
using Das.Engine.Profiles;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Requirements;

/// <summary>What PS3.15 Annex E asks: what is around the data set, dates, and pixels.</summary>
public class FileRequirementTests
{
    private const string Mr = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0008,0018)=1.2.3.4 | (0010,0020)=MRN1 | ";

    [Fact]
    public void R09_Preamble_and_file_meta_information_are_made_anew()
    {
        var builder = new DicomFileBuilder
        {
            { 0x00020013, VR.SH, "ZIMMERMANN_1" }, { 0x00020016, VR.AE, "ZIMMERMANN_2" }, { 0x00020017, VR.AE, "ZIMMERMANN_3" },
            { 0x00020018, VR.AE, "ZIMMERMANN_4" },
            { 0x00020026, VR.UR, "dicom://zimmermann" }, { 0x00020027, VR.UR, "dicom://zimmermann" }, { 0x00020028, VR.UR, "dicom://zimmermann" },
            { 0x00020100, VR.UI, "1.2.3.77" }, { 0x00020102, VR.OB, "ZIMMERMANN" },
            { 0x00080016, VR.UI, "1.2.840.10008.5.1.4.1.1.4" }, { 0x00080018, VR.UI, "1.2.3.4" },
        };
        var bytes = builder.ToArray();
        "ZIMMERMANN"u8.CopyTo(bytes);
        using var file = DicomFile.Read(bytes);
        new ProfileScript("").Apply(file, new RunContext { Key = ProfileKeys.First });
        var written = file.ToArray();
        Assert.DoesNotContain("ZIMMERMANN", Encoding.Latin1.GetString(written), StringComparison.OrdinalIgnoreCase);
        Assert.True(written.AsSpan(0, 128).IndexOfAnyExcept((byte)0) < 0);

        var result = Deidentified.Of("", builder);
        Assert.Equal(["(0002,0001)", "(0002,0002)", "(0002,0003)", "(0002,0010)", "(0002,0012)", "(0002,0013)"], result.Paths.Where(path =>
            path.StartsWith("(0002", StringComparison.Ordinal)));
        Assert.Equal(result["(0008,0018)"], result["(0002,0003)"]);
        Assert.Equal("1.2.840.10008.5.1.4.1.1.4", result["(0002,0002)"]);
        Assert.Equal("1.2.840.10008.1.2.1", result["(0002,0010)"]);
        Assert.NotEqual("1.2.3.99", result["(0002,0012)"]);
        var length = BitConverter.ToUInt32(result.Bytes, 140);
        Assert.Equal((uint)DataSetBytes.InFrontOf(result.Bytes).Length, 144 + length);
    }

    [Fact]
    public void R10_Meta_information_of_real_time_video_does_not_survive_in_a_data_set() =>
        Assert.DoesNotContain(Deidentified.Of("", Mr + "(0006,0001)[0]/(0008,0018)=1.2.3.4 | (0054,0300)[0]/(0006,0001)[0]/(0008,0080)=Smith").Paths,
            path => path.Contains("(0006,", StringComparison.Ordinal));

    [Fact]
    public void R11_No_directory_record_remains_and_a_DICOMDIR_is_refused()
    {
        var result = Deidentified.Of("RetainUids", Mr + "(0004,1511)=1.2.3.4 | (0054,0300)[0]/(0004,1500)=SMITH\\JOHN | (0004,1141)=SMITH");
        Assert.DoesNotContain(result.Paths, path => path.Contains("(0004,", StringComparison.Ordinal));
        var refusal = Assert.Throws<ScriptException>(() => Deidentified.Of("", "(0004,1220)[0]/(0004,1430)=PATIENT | (0004,1220)[0]/(0010,0010)=Smith"));
        Assert.Contains("DICOMDIR", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "REMOVED")]
    [InlineData("RetainFullDates", "UNMODIFIED")]
    [InlineData("RetainModifiedDates", "MODIFIED")]
    public void R12_Longitudinal_Temporal_Information_Modified_says_what_became_of_dates(string options, string expected) =>
        Assert.Equal(expected, Deidentified.Of(options, Mr + "(0028,0303)=UNMODIFIED | (0008,0020)=20210305")["(0028,0303)"]);

    [Fact]
    public void R13_Full_and_modified_dates_together_are_an_error_before_any_file_is_read()
    {
        var result = Deidentified.Check("RetainFullDates, RetainModifiedDates");
        Assert.Null(result.Script);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity == Das.Language.Diagnostics.DiagnosticSeverity.Error);
        Assert.Throws<ArgumentException>(() => new DeidentificationProfile("RetainFullDates", "RetainModifiedDates"));
    }

    [Fact]
    public void R14_Modified_dates_differ_and_keep_order_times_of_day_and_intervals()
    {
        var result = Deidentified.Of("RetainModifiedDates", Mr
            + "(0008,0020)=20200228 | (0008,0021)=20200301 | (0008,0030)=235930.5 | (0008,0031)=000030 | (0008,002A)=20200301000030.25+0100"
                + " | (0054,0300)[0]/(0008,0020)=20200228");
        Assert.NotEqual("20200228", result["(0008,0020)"]);
        Assert.Equal(TimeSpan.FromDays(2), DayOf(result["(0008,0021)"]!) - DayOf(result["(0008,0020)"]!));
        Assert.Equal(DayOf(result["(0008,0021)"]!), DayOf(result["(0008,002A)"]![..8]));
        Assert.Equal("000030.25+0100", result["(0008,002A)"]![8..]);
        Assert.Equal(("235930.5", "000030"), (result["(0008,0030)"], result["(0008,0031)"]));
        Assert.Equal(result["(0008,0020)"], result["(0054,0300)[0]/(0008,0020)"]);
        var days = Math.Abs((DayOf(result["(0008,0020)"]!) - DayOf("20200228")).Days);
        Assert.InRange(days, 1, 365);

        // What cannot be read is not passed.
        Assert.NotEqual("20.2.2020", Deidentified.Of("RetainModifiedDates", Mr + "(0008,0020)=20.2.2020")["(0008,0020)"]);
    }

    [Fact]
    public void R25_Pixels_that_a_script_alters_are_other_values_and_Burned_In_Annotation_is_NO()
    {
        const string image = Mr + "(0028,0002)=1 | (0028,0004)=MONOCHROME2 | (0028,0010)=2 | (0028,0011)=2 | (0028,0100)=8 | (0028,0101)=8"
            + " | (0028,0102)=7 | (0028,0103)=0 | (0028,0301)=YES | (7FE0,0010):OB=01020304";
        var source = new Das.Language.SourceText("pixels.das", "version \"6.7\"\nalterPixels[\"rectangle\", \"l=0, t=0, r=1, b=1\", \"solid\", \"v=0\"]\n");
        using var file = DicomFile.Read(DataSetNotation.Parse(image).ToArray());
        new InterpretedScript(Das.Language.ScriptCompiler.Compile(source).Script!, source).Apply(file);
        Assert.True(file.DataSet.TryFind(Tags.PixelData, out var pixels));
        Assert.NotEqual<byte>([1, 2, 3, 4], pixels.Value.ToArray());
        Assert.True(file.DataSet.TryFind(Tags.BurnedInAnnotation, out var burnedIn));
        Assert.Equal("NO"u8, burnedIn.Value);
    }

    [Theory]
    [InlineData("YES")]
    [InlineData("NO")]
    public void R26_Recognizable_Visual_Features_stays_as_it_is_because_no_face_is_removed(string value) =>
        Assert.Equal(value, Deidentified.Of("", Mr + $"(0028,0302)={value}")["(0028,0302)"]);

    [Fact]
    public void R27_The_profile_says_nothing_about_pixels()
    {
        foreach (var options in ProfileRuns.OptionSets)
        {
            var result = Deidentified.Of(options, Mr + "(0028,0301)=YES | (0028,0302)=YES | (7FE0,0010):OB=01020304");
            Assert.Equal(("YES", "YES", "\u0001\u0002\u0003\u0004"), (result["(0028,0301)"], result["(0028,0302)"], result["(7FE0,0010)"]));
            Assert.DoesNotContain(result.Paths, path => path.StartsWith("(0012,0064)", StringComparison.Ordinal) && result[path] is "113101" or "113102");
            var silent = Deidentified.Of(options, Mr);
            Assert.Null(silent["(0028,0301)"]);
            Assert.Null(silent["(0028,0302)"]);
        }
    }

    /// <summary>The encrypted copy is optional, and Das makes none: originals cannot come back from a result.</summary>
    [Fact]
    public void R31_No_Encrypted_Attributes_Sequence_is_made()
    {
        foreach (var options in ProfileRuns.OptionSets)
            Assert.DoesNotContain(Deidentified.Of(options, Mr + "(0010,0010)=Zimmermann").Paths, path =>
                path.Contains("(0400,0500)", StringComparison.Ordinal));
    }

    /// <summary>Re-identification needs the encrypted copy. A second run neither takes back what the first one said nor says it twice.</summary>
    [Fact]
    public void R32_A_result_stays_de_identified_when_it_is_processed_again()
    {
        var once = Deidentified.Of("RetainUids", Mr);
        var twice = Deidentified.Of("RetainUids", Mr + $"(0012,0062)=YES | (0012,0063)={once["(0012,0063)"]} | (0012,0064)[0]/(0008,0100)=113100"
            + $" | (0012,0064)[0]/(0008,0102)=DCM | (0012,0064)[0]/(0008,0104)=x");
        Assert.Equal(("YES", once["(0012,0063)"], "2"), (twice["(0012,0062)"], twice["(0012,0063)"], twice["(0012,0064)"]));
    }

    private static DateTime DayOf(string date) => DateTime.ParseExact(date, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
