using Das.Standard;
using Das.Testing;

namespace Das.Cli.Tests;

/// <summary><c>das check --coverage basic</c> of the ready scripts: what it says that a script leaves is what its option is there to leave.</summary>
public class ReadyScriptCoverageTests
{
    public static TheoryData<string, string> Scripts => new()
    {
        { "basic-profile", "" },
        { "basic-retain-uids", "RetainUids" },
        { "basic-retain-device-identity", "RetainDeviceIdentity" },
        { "basic-retain-institution-identity", "RetainInstitutionIdentity" },
        { "basic-retain-patient-characteristics", "RetainPatientCharacteristics" },
        { "basic-retain-full-dates", "RetainFullDates" },
        { "basic-retain-modified-dates", "RetainModifiedDates" },
        { "basic-retain-safe-private", "RetainSafePrivate" },
        { "basic-clean-descriptors", "CleanDescriptors" },
        { "basic-clean-structured-content", "CleanStructuredContent" },
        { "basic-clean-graphics", "CleanGraphics" },
        { "dcm4chee-default", "" },
        { "dcm4chee-retain-device-uids", "RetainDeviceIdentity,RetainUids" },
        { "dcm4chee-retain-full-dates", "RetainFullDates,RetainInstitutionIdentity" },
        { "dcm4chee-retain-patient-id-hash", "" },
        { "mevislab-default", "" },
        { "dicom-anonymizer-default", "" },
    };

    private static string PathOf(string script) => Path.Combine(RepositoryRoot.Path, "scripts", script + ".das");

    [Fact]
    public void Every_profile_script_is_named_here() => Assert.Equal(
        Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "scripts"), "*.das").Select(Path.GetFileNameWithoutExtension)
            .Except(["hipaa-safe-harbor", "keep-mr-ct", "mr-ct-whitelist", "qmenta", "remove-identifiers"]).Order(StringComparer.Ordinal),
        Scripts.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_leaves_rows_of_its_options_and_no_others(string script, string options)
    {
        var result = DasCommand.Run("check", "--coverage", "basic", PathOf(script));
        var left = result.Output.Split('\n').Where(line => line.StartsWith('(')).Select(line => line[..11]).Order(StringComparer.Ordinal);
        var chosen = options.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ProfileOption>).ToArray();

        // Commands, directory records and curves go, whatever an option says.
        var expected = ActionTable.Rows.Where(row => row.Tag.Group is not (0x0000 or 0x0004 or 0x5000) && chosen.Any(option => row.GetAction(option) is not null))
            .Select(row => row.TagPattern).Order(StringComparer.Ordinal);
        Assert.Equal(expected, left);
        Assert.Equal(chosen.Length > 0 ? 1 : 0, result.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_leaves_nothing_that_its_options_do_not_allow(string script, string options) =>
        Assert.Equal(0, DasCommand.Run("check", "--coverage", ("basic," + options).TrimEnd(','), PathOf(script)).ExitCode);
}
