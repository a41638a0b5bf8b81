using System.Text;
using Das.Dicom;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Scripts;

/// <summary>What <c>hipaa-safe-harbor.das</c> leaves of names, dates, ages, addresses of networks and devices, wherever they are.</summary>
public class SafeHarborTests
{
    // Codes of a terminology, and a path inside a document of the object.
    private static readonly uint[] _nobodys = [0x00080120, 0x00687005];

    /// <summary>Every attribute that PS3.6 has of these VRs, on top and in an item, retired or not.</summary>
    [Theory]
    [InlineData(VR.PN, "Featherstone^Jemima", "Featherstone")]
    [InlineData(VR.UR, "http://featherstone.example/7", "featherstone")]
    [InlineData(VR.AE, "FEATHERSTONE_AE", "FEATHERSTONE")]
    [InlineData(VR.DA, "19870605", "870605")]
    [InlineData(VR.DT, "19870605040302.5", "870605")]
    [InlineData(VR.TM, "040302.5", "040302")]
    [InlineData(VR.AS, "097Y", "097")]
    public void Nothing_is_left_of_a_value_that_tells_somebody(VR vr, string value, string trace)
    {
        var tags = DataDictionary.Entries.Where(entry => entry.VR == vr && entry.Tag.Group >= 0x0008 && !_nobodys.Contains(entry.Tag.Value))
            .Select(entry => entry.Tag.Value).ToList();
        Assert.NotEmpty(tags);

        var left = Run(file =>
        {
            foreach (var tag in tags)
                file.Add(tag, vr, value);
        });

        Assert.DoesNotContain(trace, left, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0x00081010, VR.SH)] // StationName
    [InlineData(0x00181000, VR.LO)] // DeviceSerialNumber
    [InlineData(0x00181008, VR.LO)] // GantryID
    [InlineData(0x0018700A, VR.SH)] // DetectorID
    [InlineData(0x00181009, VR.UT)] // UniqueDeviceIdentifier
    [InlineData(0x00181803, VR.LO)] // NTPSourceAddress
    [InlineData(0x00081000, VR.AE)] // NetworkID
    [InlineData(0x00100020, VR.LO)] // PatientID
    [InlineData(0x00101050, VR.LO)] // InsurancePlanIdentification
    [InlineData(0x00101090, VR.LO)] // MedicalRecordLocator
    [InlineData(0x00080050, VR.SH)] // AccessionNumber
    [InlineData(0x00380010, VR.LO)] // AdmissionID
    [InlineData(0x00101040, VR.LO)] // PatientAddress
    [InlineData(0x00102154, VR.SH)] // PatientTelephoneNumbers
    [InlineData(0x00102155, VR.LT)] // PatientTelecomInformation
    [InlineData(0x00080094, VR.SH)] // ReferringPhysicianTelephoneNumbers
    [InlineData(0x00102152, VR.LO)] // RegionOfResidence
    [InlineData(0x00080080, VR.LO)] // InstitutionName
    [InlineData(0x00080081, VR.ST)] // InstitutionAddress
    [InlineData(0x00104000, VR.LT)] // PatientComments
    [InlineData(0x00204000, VR.LT)] // ImageComments
    [InlineData(0x00091001, VR.LO)] // private
    public void Numbers_addresses_and_free_text_go(uint tag, VR vr) =>
        Assert.DoesNotContain("ZQ4711", Run(file => file.Add(tag, vr, "ZQ4711")), StringComparison.Ordinal);

    [Fact]
    public void Year_of_birth_goes_where_there_is_no_year_of_the_study() => Assert.DoesNotContain("1931", Run(file =>
    {
        file.Add(0x00100030, VR.DA, "19310203");
        file.Add(0x00080022, VR.DA, "20010405");
    }), StringComparison.Ordinal);

    /// <summary>The bytes that are written, as text.</summary>
    private static string Run(Action<DicomFileBuilder> fill)
    {
        var (file, item) = (DicomFileBuilder.Instance(), new DicomFileBuilder());
        fill(file);
        fill(item);
        file.Add(0x00081115, item);
        file.Add(0x00081140, item);
        var script = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "scripts", "hipaa-safe-harbor.das"));
        using var read = DicomFile.Read(file.ToArray());
        ScriptTest.Compile(script.Replace("version \"6.7\"\n", "", StringComparison.Ordinal)).Apply(read, new RunContext { Key = KeyedTest.Key });
        return Encoding.Latin1.GetString(read.ToArray());
    }
}
