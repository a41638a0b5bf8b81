using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine.Profiles;
using Das.Engine.Pseudonyms;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Profiles;

/// <summary>Items that an IOD demands, judged by the Types of the IOD.</summary>
public sealed class RequiredItemTests
{
    private const string CTImage = "1.2.840.10008.5.1.4.1.1.2";
    private const string Pdf = "1.2.840.10008.5.1.4.1.1.104.1";
    private const string ComprehensiveSR = "1.2.840.10008.5.1.4.1.1.88.33";
    private const string PresentationState = "1.2.840.10008.5.1.4.1.1.11.1";
    private const string ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";

    [Fact]
    public void Code_has_value_scheme_and_meaning() =>
        Assert.Equal(
            "(0008,1032)[0]/(0008,0100)=ANONYMIZED | (0008,1032)[0]/(0008,0102)=99ANON | (0008,1032)[0]/(0008,0104)=ANONYMIZED",
            Filled(CTImage, new Tag(0x00081032)));

    [Fact]
    public void Reference_names_a_class_of_the_registry_and_an_instance_of_its_own()
    {
        var text = Filled(CTImage, new Tag(0x00081111));
        Assert.Matches(@"^\(0008,1111\)\[0\]/\(0008,1150\)=1\.2\.840\.10008\.[0-9.]+ \| \(0008,1111\)\[0\]/\(0008,1155\)=2\.25\.[0-9]+$", text);
        Assert.Equal(text, Filled(CTImage, new Tag(0x00081111)));
        Assert.NotEqual(text, Filled(CTImage, new Tag(0x00081140)).Replace("1140", "1111", StringComparison.Ordinal));
    }

    [Fact]
    public void Content_item_is_a_text_with_a_name()
    {
        var text = Filled(ComprehensiveSR, new Tag(0x0040A730));
        Assert.Contains("(0040,A730)[0]/(0040,A010)=CONTAINS | (0040,A730)[0]/(0040,A040)=TEXT", text, StringComparison.Ordinal);
        Assert.Contains("(0040,A043)[0]/(0008,0104)=ANONYMIZED", text, StringComparison.Ordinal);
        Assert.Contains("(0040,A160)=ANONYMIZED", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotation_of_an_image_is_a_text_at_a_point()
    {
        const string text = "(0070,0001)[0]/(0070,0008)[0]/";
        var annotation = Filled(PresentationState, new Tag(0x00700001));
        Assert.StartsWith($"(0070,0001)[0]/(0070,0002)=ANON | {text}(0070,0004)=PIXEL | {text}(0070,0006)=ANONYMIZED | ", annotation, StringComparison.Ordinal);
        Assert.Contains($" | {text}(0070,0014)=", annotation, StringComparison.Ordinal);
        Assert.EndsWith($" | {text}(0070,0015)=Y", annotation, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotation_of_a_waveform_is_a_text() =>
        Assert.EndsWith("(0070,0006)=ANONYMIZED", Filled(ECG, new Tag(0x0040B020)), StringComparison.Ordinal);

    [Fact]
    public void Every_item_of_every_IOD_has_what_is_required_and_ends()
    {
        var sequences = 0;
        foreach (var iod in Iod.SopClassUids.Select(uid => Iod.TryGet(uid, out var iod) ? iod : default).Distinct())
        {
            using var file = DicomFile.Read(new DicomFileBuilder().ToArray());
            foreach (var attribute in iod.AttributesIn().Where(attribute => DataDictionary.GetVR(attribute.Tag) == VR.SQ))
            {
                var sequence = file.DataSet.AddSequence(attribute.Tag);
                RequiredItem.Fill(sequence.AppendItem(), iod, attribute.Path, text => KeyedUid.Of(KeyedTest.Key, text));
                AssertFilled(FirstOf(sequence), iod, attribute.Path.ToArray());
                sequences++;
            }

            using var written = DicomFile.Read(file.ToArray());
            Assert.False(written.DataSet.IsEmpty);
        }

        Assert.InRange(sequences, 5000, 100_000);
    }

    [Fact]
    public void Direct_attributes_are_those_that_the_walk_finds()
    {
        Assert.True(Iod.TryGet(Pdf, out var iod));
        var walked = iod.Attributes.ToList();
        foreach (var path in walked.Where(attribute => attribute.Path.Length == 1).Select(attribute => attribute.Path.ToArray()).Prepend([]))
        {
            var expected = walked.Where(attribute => attribute.Path.Length == path.Length + 1 && attribute.Path.StartsWith(path));
            Assert.Equal(expected.Select(attribute => (attribute.ToString(), attribute.Type)),
                iod.AttributesIn(path).Select(attribute => (attribute.ToString(), attribute.Type)));
        }
    }

    private static void AssertFilled(DataSet item, Iod iod, Tag[] path)
    {
        foreach (var attribute in iod.AttributesIn(path))
        {
            if (path.Length >= 8 || attribute.Type is not (AttributeType.Type1 or AttributeType.Type2))
                continue;
            Assert.True(item.TryFind(attribute.Tag, out var element), attribute.ToString());
            var isEmpty = element.IsSequence ? element.Items.Count == 0 : element.Value.IsEmpty;
            Assert.Equal(attribute.Type == AttributeType.Type2, isEmpty);
            if (element.IsSequence && !isEmpty)
                AssertFilled(FirstOf(element), iod, attribute.Path.ToArray());
        }

        foreach (var element in item)
        {
            if (!element.IsSequence && element.VR.IsText())
                Assert.Equal(ValueFault.None, ValueRules.CheckAll(element.VR, Encoding.ASCII.GetString(element.Value).TrimEnd(' ', '\0')));
        }
    }

    private static DataSet FirstOf(Element sequence)
    {
        foreach (var item in sequence.Items)
            return item;
        throw new InvalidOperationException("there is no item");
    }

    private static string Filled(string sopClassUid, Tag sequence)
    {
        Assert.True(Iod.TryGet(sopClassUid, out var iod));
        using var file = DicomFile.Read(new DicomFileBuilder().ToArray());
        RequiredItem.Fill(file.DataSet.AddSequence(sequence).AppendItem(), iod, [sequence], text => KeyedUid.Of(KeyedTest.Key, text));
        return ScriptTest.Describe(file.DataSet);
    }
}
