using System.Text.Json;
using Das.Testing;

namespace Das.Conformance.Tests.Judges;

/// <summary>What pydicom reads in a file (see <c>elements.py</c>).</summary>
/// <param name="Error">Why it does not read it; null if it does.</param>
/// <param name="Whole">Whether every value is as long as it says, and the file read to its end.</param>
/// <param name="Decodes">Why a value cannot be decoded; null if all can.</param>
/// <param name="Implicit">Whether the data set is in Implicit VR.</param>
/// <param name="Elements">The elements at every level.</param>
/// <param name="Names">The bytes of the person names, in hexadecimal.</param>
public sealed record PydicomReading(
    string? Error, bool Whole, string? Decodes, bool Implicit, IReadOnlyList<RawElement> Elements, IReadOnlyList<string> Names)
{
    /// <summary>Whether it reads the file from end to end and understands every value.</summary>
    public bool IsGood => Error is null && Whole && Decodes is null;

    /// <summary>Reads files, in one process.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="force">Whether to read those too that lack the prefix of PS3.10.</param>
    public static IReadOnlyDictionary<string, PydicomReading> Of(IEnumerable<string> paths, bool force = true)
    {
        var input = (force ? "force\n" : "strict\n") + string.Concat(paths.Select(path => path + "\n"));
        var result = new Dictionary<string, PydicomReading>();
        foreach (var line in Pydicom.Run(PythonScript.Read("elements.py"), input).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var file = JsonDocument.Parse(line).RootElement;
            result.Add(file.GetProperty("path").GetString()!, new(
                file.GetProperty("error").GetString(),
                file.GetProperty("whole").GetBoolean(),
                file.GetProperty("decodes").GetString(),
                file.GetProperty("implicit").GetBoolean(),
                [.. file.GetProperty("elements").EnumerateArray().Select(e => new RawElement(e[0].GetString()!, e[1].GetString()!, e[2].GetInt64(), e[3].GetString()!))],
                [.. file.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)]));
        }

        return result;
    }
}
