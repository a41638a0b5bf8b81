using Das.Dicom;
using Das.Standard;

namespace Das.Cli.Tests;

public class WarmUpTests
{
    [Fact]
    public void Carries_out_the_Basic_Profile_on_its_file()
    {
        using var result = DicomFile.Read(WarmUp.Deidentify());

        Assert.True(result.DataSet.TryFind(Tags.PatientIdentityRemoved, out var removed));
        Assert.Equal("YES "u8, removed.Value);
        Assert.True(result.DataSet.TryFind(Tags.SOPInstanceUID, out var uid));
        Assert.StartsWith("2.25.", System.Text.Encoding.ASCII.GetString(uid.Value), StringComparison.Ordinal);
    }
}
