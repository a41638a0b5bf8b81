using Das.Conformance.Tests.Judges;
using Das.Dicom;
using Das.Testing;

namespace Das.Conformance.Tests;

[Collection(nameof(ReadyScriptRuns))]
public class RoundTripTests(ReadyScriptRuns runs)
{
    /// <summary>
    /// Of a file with group lengths or trailing padding, which are left out, pydicom compares the elements before and after. All others are
    /// compared here, byte for byte; what may follow the last element is a delimiter that closes nothing, or zeros.
    /// </summary>
    [JudgedFact]
    public void Writes_a_data_set_that_nobody_changed_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var failures = new Failures();
        var written = new Dictionary<SourceFile, string>();
        var isByteForByte = 0;
        foreach (var source in runs.Sources.Files)
        {
            byte[] result;
            try
            {
                using var file = DicomFile.Open(source.Path);
                result = file.ToArray();
            }
            catch (IOException)
            {
                continue; // Whether it may be refused is the question of ReadingTests.
            }

            var path = folder[$"{written.Count}.dcm"];
            File.WriteAllBytes(path, result);
            written.Add(source, path);
            if (runs.SourceReadings[source.Path].Elements.Any(element => element.IsLeftOut))
                continue;

            isByteForByte++;
            var before = DataSetBytes.Of(File.ReadAllBytes(source.Path));
            var after = DataSetBytes.Of(result);
            if (!before.Span.StartsWith(after.Span))
                failures.Add(source, $"the bytes differ at {before.Span.CommonPrefixLength(after.Span)} of {before.Length}, {after.Length} were written");
            else if (!DataSetBytes.IsNoElement(before.Span[after.Length..]))
                failures.Add(source, $"the last {before.Length - after.Length} bytes are missing");
        }

        var readings = PydicomReading.Of(written.Values);
        foreach (var (source, path) in written)
        {
            if (ElementComparison.Difference(runs.SourceReadings[source.Path].Elements, readings[path].Elements) is { } difference)
                failures.Add(source, difference);
        }

        Assert.True(isByteForByte * 2 > written.Count, $"only {isByteForByte} of {written.Count} files were compared byte for byte");
        failures.AssertNone(written.Count);
    }
}
