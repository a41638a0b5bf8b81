using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine.Pseudonyms;
using Das.Standard;

namespace Das.Engine.Tests;

/// <summary>What a script can be applied to.</summary>
public sealed class ApplyTests
{
    private const string Script = """
        (0010,0010) := "Anon"
        - (0010,0030)
        (0040,0275)[0]/(0040,0009) := "S"
        (0009,{ACME}01) := "p"
        replaceUIDs[(0008,0018)]
        """;

    [Fact]
    public void A_data_set_in_memory_is_edited_as_the_same_one_in_a_file_is()
    {
        using var key = new ProjectKey(new byte[32]);
        var context = new RunContext { Key = key };
        using var file = DicomFile.Read(new DicomFile(Patient()).ToArray());
        ScriptTest.Compile(Script).Apply(file, context);

        var dataSet = Patient();
        var result = ScriptTest.Compile(Script).Apply(dataSet, context);

        Assert.Equal(ScriptOutcome.Edited, result.Outcome);
        Assert.Contains("(0010,0010)=Anon", ScriptTest.Describe(dataSet), StringComparison.Ordinal);
        Assert.Equal(ScriptTest.Describe(file.DataSet), ScriptTest.Describe(dataSet));
        Assert.Equal(file.ToArray(), new DicomFile(dataSet).ToArray());
    }

    [Fact]
    public void A_data_set_of_a_file_is_edited_through_its_file_only()
    {
        using var file = DicomFile.Read(new DicomFile(Patient()).ToArray());
        Assert.Throws<ArgumentException>(() => ScriptTest.Compile(Script).Apply(file.DataSet));
        Assert.Contains("Doe^Jane", ScriptTest.Describe(file.DataSet), StringComparison.Ordinal);
    }

    private static DataSet Patient()
    {
        var dataSet = DataSet.Create();
        dataSet.Set(Tags.SOPInstanceUID, VR.UI, "1.2.3"u8);
        dataSet.Set(new Tag(0x00100010), VR.PN, "Doe^Jane"u8);
        dataSet.Set(new Tag(0x00100030), VR.DA, "19700101"u8);
        return dataSet;
    }
}
