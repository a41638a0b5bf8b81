using Das.Engine;
using Das.Language;
using Das.Language.Binding;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>The scripts of the folder <c>scripts</c>.</summary>
public static class ReadyScripts
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "scripts"), "*.das").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Those that say of themselves that they leave nothing that identifies; the others keep something on purpose.</summary>
    public static IReadOnlyList<string> Strict { get; } = ["basic-profile.das", "hipaa-safe-harbor.das", "keep-mr-ct.das", "mr-ct-whitelist.das", "remove-identifiers.das"];

    /// <summary>The text of one.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "scripts", name));

    /// <summary>One, to be interpreted.</summary>
    public static Script Interpreted(string name)
    {
        var source = new SourceText(name, Text(name));
        return new InterpretedScript(Assert.IsType<BoundScript>(ScriptCompiler.Compile(source).Script), source);
    }

    /// <summary>One, as the generator compiled it.</summary>
    public static Script Compiled(string name) => name switch
    {
        "basic-clean-descriptors.das" => new Compiled.BasicCleanDescriptors(),
        "basic-clean-graphics.das" => new Compiled.BasicCleanGraphics(),
        "basic-clean-structured-content.das" => new Compiled.BasicCleanStructuredContent(),
        "basic-profile.das" => new Compiled.BasicProfile(),
        "basic-retain-device-identity.das" => new Compiled.BasicRetainDeviceIdentity(),
        "basic-retain-full-dates.das" => new Compiled.BasicRetainFullDates(),
        "basic-retain-institution-identity.das" => new Compiled.BasicRetainInstitutionIdentity(),
        "basic-retain-modified-dates.das" => new Compiled.BasicRetainModifiedDates(),
        "basic-retain-patient-characteristics.das" => new Compiled.BasicRetainPatientCharacteristics(),
        "basic-retain-safe-private.das" => new Compiled.BasicRetainSafePrivate(),
        "basic-retain-uids.das" => new Compiled.BasicRetainUids(),
        "dcm4chee-default.das" => new Compiled.Dcm4cheeDefault(),
        "dcm4chee-retain-device-uids.das" => new Compiled.Dcm4cheeRetainDeviceUids(),
        "dcm4chee-retain-full-dates.das" => new Compiled.Dcm4cheeRetainFullDates(),
        "dcm4chee-retain-patient-id-hash.das" => new Compiled.Dcm4cheeRetainPatientIdHash(),
        "dicom-anonymizer-default.das" => new Compiled.DicomAnonymizerDefault(),
        "hipaa-safe-harbor.das" => new Compiled.HipaaSafeHarbor(),
        "keep-mr-ct.das" => new Compiled.KeepMrCt(),
        "mevislab-default.das" => new Compiled.MevislabDefault(),
        "mr-ct-whitelist.das" => new Compiled.MrCtWhitelist(),
        "qmenta.das" => new Compiled.Qmenta(),
        "remove-identifiers.das" => new Compiled.RemoveIdentifiers(),
        _ => throw new ArgumentException($"the class of {name} is not named here", nameof(name)),
    };
}
