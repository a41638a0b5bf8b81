using System.Text;
using Das.Conformance.Tests.Judges;
using Das.Dicom;
using Das.Standard;

namespace Das.Conformance.Tests;

[Collection(nameof(ReadyScriptRuns))]
public class IdentifierTests(ReadyScriptRuns runs)
{
    // Shorter names occur by chance.
    private const int ShortestName = 6;

    [Fact]
    public void Planted_identifiers_are_nowhere_in_a_result()
    {
        var failures = new Failures();
        var searched = 0;
        foreach (var run in runs.Runs.Values)
        {
            foreach (var (source, path) in run.Written.Where(file => file.Key.HasPlantedIdentifiers))
            {
                searched++;
                foreach (var identifier in MadeFiles.Identifiers)
                {
                    if (IsIn(path, Encoding.UTF8.GetBytes(identifier)))
                        failures.Add(source, $"{run.Script}: {identifier} is in the result");
                }
            }
        }

        failures.AssertNone(searched);
    }

    /// <summary>
    /// Neither in a text, nor a private element, the file meta information or between the elements. A name is one that has two parts: test files
    /// have single words such as REMOVED, or the model of the scanner, in the place of names.
    /// </summary>
    [JudgedFact]
    public void Person_names_of_the_source_are_nowhere_in_its_result()
    {
        var failures = new Failures();
        var searched = 0;
        foreach (var run in runs.Runs.Values)
        {
            foreach (var (source, path) in run.Written)
            {
                foreach (var name in runs.SourceReadings[source.Path].Names.Select(Convert.FromHexString).Where(IsName))
                {
                    searched++;
                    if (IsIn(path, name.AsSpan().TrimEnd(" \0^"u8)))
                        failures.Add(source, $"{run.Script}: the name {Encoding.Latin1.GetString(name)} is in the result");
                }
            }
        }

        failures.AssertNone(searched);
    }

    private static bool IsName(byte[] name)
    {
        var trimmed = name.AsSpan().TrimEnd(" \0^"u8);
        return trimmed.Length >= ShortestName && trimmed.Contains((byte)'^');
    }

    /// <summary>Whether bytes are in a file, inflated if need be, in capital or small letters; not looking at pixels.</summary>
    private static bool IsIn(string path, ReadOnlySpan<byte> value)
    {
        using var file = DicomFile.Open(path);
        if (file.DataSet.TryFind(Tags.PixelData, out var pixels))
            pixels.Remove();
        return Contains(DataSetBytes.InFrontOf(File.ReadAllBytes(path)), value) || Contains(DataSetBytes.Of(file.ToArray()).Span, value);
    }

    private static bool Contains(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> value) =>
        bytes.IndexOf(value) >= 0 || Encoding.Latin1.GetString(bytes).Contains(Encoding.Latin1.GetString(value), StringComparison.OrdinalIgnoreCase);
}
