using System.Text;
using System.Text.RegularExpressions;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Runner;
using Das.Runner.Output;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>One key: the same results, wherever and whenever. Another key: nothing in common.</summary>
[Collection(nameof(ProfileRuns))]
public partial class RepeatabilityTests(ProfileRuns runs)
{
    private const string Image = "1.2.840.10008.5.1.4.1.1.4";
    private const string Report = "1.2.840.10008.5.1.4.1.1.88.33";
    private const string Structures = "1.2.840.10008.5.1.4.1.1.481.3";

    [Fact]
    public void A_second_run_with_the_same_key_writes_the_same_bytes()
    {
        var failures = new Failures();
        var compared = 0;
        foreach (var options in (string[])["", ProfileRuns.OptionSets[^1]])
        {
            foreach (var (source, result) in runs.Of(options).Written.Reverse())
            {
                compared++;
                using var file = DicomFile.Open(source.Path);
                new ProfileScript(options).Apply(file, new RunContext { Key = ProfileKeys.First });
                if (!File.ReadAllBytes(result).AsSpan().SequenceEqual(file.ToArray()))
                    failures.Add(source, $"{options}: other bytes");
            }
        }

        failures.AssertNone(compared);
    }

    [Fact]
    public void Results_under_different_keys_have_no_UID_in_common()
    {
        var failures = new Failures();
        var uids = new HashSet<string>();
        foreach (var source in runs.Of("").Written)
        {
            var first = MadeUids(File.ReadAllBytes(source.Value));
            uids.UnionWith(first);
            using var file = DicomFile.Open(source.Key.Path);
            new ProfileScript("").Apply(file, new RunContext { Key = ProfileKeys.Second });
            first.IntersectWith(MadeUids(file.ToArray()));
            first.ExceptWith(MadeUids(File.ReadAllBytes(source.Key.Path))); // What is no UID of an instance stays: a device's model, say.
            if (first.Count > 0)
                failures.Add(source.Key, $"{first.Count} UIDs under both keys");
        }

        failures.AssertNone(uids.Count);
    }

    [Fact]
    public void Results_under_different_keys_have_no_ID_and_no_offset_of_dates_in_common()
    {
        const string options = "RetainPatientIDHash,RetainModifiedDates";
        for (var patient = 0; patient < 10; patient++)
        {
            var source = new DicomFileBuilder
            {
                { 0x00080016, VR.UI, Image }, { 0x00080018, VR.UI, "1.2.3" }, { 0x00080020, VR.DA, "20210305" }, { 0x00100020, VR.LO, $"MRN{patient}" },
            }.ToArray();
            var (first, second) = (Apply(options, source, ProfileKeys.First), Apply(options, source, ProfileKeys.Second));
            Assert.NotEmpty(first["(0010,0020)"]);
            Assert.NotEqual(first["(0010,0020)"], second["(0010,0020)"]);
            Assert.NotEqual(first["(0008,0020)"], second["(0008,0020)"]);
            Assert.NotEqual(first["(0008,0018)"], second["(0008,0018)"]);
        }
    }

    /// <summary>Images in one folder; a report and structures that refer to them in another.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("CleanStructuredContent,CleanDescriptors")]
    [InlineData("RetainUids")]
    public void References_of_a_study_that_two_runs_share_lead_to_its_instances(string options)
    {
        using var folder = new TemporaryFolder();
        Study(Image, "1.2.3.1").Save(folder["images", "1.dcm"]);
        var reference = new DicomFileBuilder { { 0x00081150, VR.UI, Image }, { 0x00081155, VR.UI, "1.2.3.1" } };
        var series = new DicomFileBuilder { { 0x0020000E, VR.UI, "1.2.2.1" }, { 0x00081199, reference } };
        var study = new DicomFileBuilder { { 0x0020000D, VR.UI, "1.2.1" }, { 0x00081115, series } };
        var item = new DicomFileBuilder { { 0x0040A010, VR.CS, "CONTAINS" }, { 0x0040A040, VR.CS, "IMAGE" }, { 0x00081199, reference } };
        var report = Study(Report, "1.2.3.2");
        report.Add(0x0040A040, VR.CS, "CONTAINER");
        report.Add(0x0040A375, study);
        report.Add(0x0040A730, item);
        report.Save(folder["others", "2.dcm"]);
        var contour = new DicomFileBuilder { { 0x30060016, reference } };
        var structures = Study(Structures, "1.2.3.3");
        structures.Add(0x30060039, new DicomFileBuilder { { 0x30060040, contour } });
        structures.Add(0x30060010, new DicomFileBuilder { { 0x00200052, VR.UI, "1.2.4.1" } });
        structures.Save(folder["others", "3.dcm"]);

        var image = Run(options, folder["images"], folder["out1"])["1.dcm"];
        var others = Run(options, folder["others"], folder["out2"]);
        var (uid, studyUid, seriesUid, frame) = (image["(0008,0018)"], image["(0020,000D)"], image["(0020,000E)"], image["(0020,0052)"]);
        Assert.Equal(options == "RetainUids", uid == "1.2.3.1");
        Assert.All(others.Values, other => Assert.Equal(studyUid, other["(0020,000D)"]));
        var (written, structured) = (others["2.dcm"], others["3.dcm"]);
        Assert.Equal(studyUid, written["(0040,A375)/(0020,000D)"]);
        Assert.Equal(seriesUid, written["(0040,A375)/(0008,1115)/(0020,000E)"]);
        Assert.Equal(uid, written["(0040,A375)/(0008,1115)/(0008,1199)/(0008,1155)"]);
        Assert.Equal(uid, written["(0040,A730)/(0008,1199)/(0008,1155)"]);
        Assert.Equal(uid, structured["(3006,0039)/(3006,0040)/(3006,0016)/(0008,1155)"]);
        Assert.Equal(frame, structured["(3006,0010)/(0020,0052)"]);
    }

    private static DicomFileBuilder Study(string sopClass, string instance) => new()
    {
        { 0x00080016, VR.UI, sopClass }, { 0x00080018, VR.UI, instance }, { 0x00100020, VR.LO, "MRN7000001" }, { 0x0020000D, VR.UI, "1.2.1" },
        { 0x0020000E, VR.UI, sopClass == Image ? "1.2.2.1" : "1.2.2.2" }, { 0x00200052, VR.UI, "1.2.4.1" },
    };

    private static Dictionary<string, Dictionary<string, string>> Run(string options, string input, string output)
    {
        var summary = BatchRunner.Run(
            new ProfileScript(options),
            new RunOptions { Inputs = [input], Output = output, Layout = OutputLayout.Mirror, Context = new RunContext { Key = ProfileKeys.First } });
        Assert.True(summary.IsComplete);
        return Directory.EnumerateFiles(output, "*.dcm").ToDictionary(path => Path.GetFileName(path), path =>
        {
            using var file = DicomFile.Open(path);
            return TextsOf(file.DataSet, "");
        });
    }

    private static Dictionary<string, string> Apply(string options, byte[] source, ProjectKey key)
    {
        using var file = DicomFile.Read(source);
        new ProfileScript(options).Apply(file, new RunContext { Key = key });
        return TextsOf(file.DataSet, "");
    }

    /// <summary>Values by path, those of first items: <c>(0040,A730)/(0008,1155)</c>.</summary>
    private static Dictionary<string, string> TextsOf(DataSet dataSet, string path)
    {
        var result = new Dictionary<string, string>();
        foreach (var element in dataSet)
        {
            if (!element.IsSequence)
                result.TryAdd(path + element.Tag, Encoding.Latin1.GetString(element.Value).TrimEnd(' ', '\0'));
            foreach (var item in element.Items)
            {
                foreach (var (below, value) in TextsOf(item, path + element.Tag + "/"))
                    result.TryAdd(below, value);
            }
        }

        return result;
    }

    private static HashSet<string> MadeUids(byte[] file) =>
        [.. Uuids().Matches(Encoding.Latin1.GetString(DataSetBytes.Of(file).Span)).Select(match => match.Value)];

    [GeneratedRegex(@"2\.25\.\d{20,39}")]
    private static partial Regex Uuids();
}
