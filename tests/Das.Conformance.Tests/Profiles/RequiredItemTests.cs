using Das.Conformance.Tests.Judges;
using Das.Dicom;
using Das.Engine;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>
/// Items that the profile invents: a sequence with code D that the IOD demands, and that has no items in the source, gets one. dciodvfy judges it.
/// </summary>
public sealed class RequiredItemTests : IDisposable
{
    // Objects by the sequence that they have without items, as bare as they can be: what else they lack, both sides lack.
    private static readonly (string SopClass, uint Sequence, string Modality)[] _objects =
    [
        ("1.2.840.10008.5.1.4.1.1.11.1", 0x00700001, "PR"),
        ("1.2.840.10008.5.1.4.1.1.11.2", 0x00700001, "PR"),
        ("1.2.840.10008.5.1.4.1.1.11.3", 0x00700001, "PR"),
        ("1.2.840.10008.5.1.4.1.1.11.4", 0x00700001, "PR"),
        ("1.2.840.10008.5.1.4.1.1.9.1.1", 0x0040B020, "ECG"),
        ("1.2.840.10008.5.1.4.1.1.9.1.3", 0x0040B020, "ECG"),
        ("1.2.840.10008.5.1.4.1.1.9.2.1", 0x0040B020, "HD"),
        ("1.2.840.10008.5.1.4.1.1.9.3.1", 0x0040B020, "EPS"),
        ("1.2.840.10008.5.1.4.1.1.88.11", 0x0040A073, "SR"),
        ("1.2.840.10008.5.1.4.1.1.88.22", 0x0040A073, "SR"),
        ("1.2.840.10008.5.1.4.1.1.88.33", 0x0040A073, "SR"),
        ("1.2.840.10008.5.1.4.1.1.88.11", 0x0040A730, "SR"),
        ("1.2.840.10008.5.1.4.1.1.88.22", 0x0040A730, "SR"),
        ("1.2.840.10008.5.1.4.1.1.88.33", 0x0040A730, "SR"),
        ("1.2.840.10008.5.1.4.1.1.88.59", 0x0040A730, "KO"),
        ("1.2.840.10008.5.1.4.1.1.4.1", 0x00081111, "MR"),
        ("1.2.840.10008.5.1.4.1.1.2.1", 0x00081111, "CT"),
        ("1.2.840.10008.5.1.4.1.1.66.4", 0x00081111, "SEG"),
    ];

    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    [JudgedFact(dciodvfy: true)]
    public void An_invented_item_has_no_kind_of_error()
    {
        var failures = new Failures();
        var script = new ProfileScript("");
        var context = new RunContext { Key = ProfileKeys.First };
        var files = new List<(string Source, string Result, string Name)>();
        foreach (var (sopClass, sequence, modality) in _objects)
        {
            var name = $"{sopClass} {new Tag(sequence)}";
            var source = Made(sopClass, sequence, modality).Save(_folder[$"{files.Count}.dcm"]);
            using var file = DicomFile.Open(source);
            script.Apply(file, context);
            Assert.True(file.DataSet.TryFind(new Tag(sequence), out var element), name);
            Assert.Equal((name, 1), (name, element.Items.Count));
            var result = _folder[$"{files.Count}.result.dcm"];
            File.WriteAllBytes(result, file.ToArray());
            files.Add((source, result, name));
        }

        var errors = IodErrors.Of(files.SelectMany(file => new[] { file.Source, file.Result }));
        foreach (var (source, result, name) in files)
        {
            foreach (var kind in errors[result].Except(errors[source]))
                failures.Add(name, kind);
        }

        failures.AssertNone(files.Count);
    }

    private static DicomFileBuilder Made(string sopClass, uint sequence, string modality)
    {
        var file = new DicomFileBuilder
        {
            { 0x00080016, VR.UI, sopClass },
            { 0x00080018, VR.UI, "1.2.3.4.5" },
            { 0x00080060, VR.CS, modality },
            { 0x00100010, VR.PN, "Doe^Jane" },
            { 0x00100020, VR.LO, "4711" },
            { 0x0020000D, VR.UI, "1.2.3" },
            { 0x0020000E, VR.UI, "1.2.3.4" },
        };
        if (modality is "SR" or "KO")
        {
            file.Add(0x0040A040, VR.CS, "CONTAINER");
            file.Add(0x0040A050, VR.CS, "SEPARATE");
            file.Add(0x0040A491, VR.CS, "COMPLETE");
            file.Add(0x0040A493, VR.CS, "VERIFIED");
        }

        file.Add(sequence, []);
        return file;
    }
}
