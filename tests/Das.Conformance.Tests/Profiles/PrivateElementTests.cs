using System.Globalization;
using System.Text.Json;
using Das.Conformance.Tests.Judges;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>Private elements in results, at every depth, found by pydicom (PS3.15 Table E.1-1 and E.3.10).</summary>
public class PrivateElementTests(ProfileRuns runs) : IClassFixture<ProfileRuns>
{
    [JudgedFact]
    public void Under_the_Basic_Profile_no_element_of_an_odd_group_is_left() => Assert.Equal(0, KeptIn("", []));

    /// <summary>All rows of Table E.3.10-1, and no declaration of a file: none in these files says that a block of its own is safe.</summary>
    [JudgedFact]
    public void Under_Retain_Safe_Private_what_is_left_is_listed_and_has_its_creator_beside_it()
    {
        var kept = KeptIn(nameof(ProfileOption.RetainSafePrivate), SafePrivate.Entries.Select(
            entry => new[] { Hex(entry.Group, 4), Hex(entry.Element, 2), entry.Creator }));

        Assert.True(kept > 0, "nothing was kept");
    }

    private static string Hex(int number, int digits) => number.ToString("X" + digits, CultureInfo.InvariantCulture);

    private int KeptIn(string options, IEnumerable<string[]> listed)
    {
        var failures = new Failures();
        var results = runs.Of(options).Written.ToDictionary(file => file.Value, file => file.Key);
        var input = JsonSerializer.Serialize(listed) + "\n" + string.Concat(results.Keys.Select(path => path + "\n"));
        var (kept, judged) = (0, 0);
        foreach (var line in Pydicom.Run(PythonScript.Read("private_elements.py"), input).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var verdict = JsonDocument.Parse(line).RootElement;
            var source = results[verdict.GetProperty("path").GetString()!];
            judged++;
            if (verdict.GetProperty("error").GetString() is { } error && PydicomReading.Of([source.Path])[source.Path].IsGood)
                failures.Add(source, "pydicom does not read it, but its source: " + error);
            foreach (var wrong in verdict.GetProperty("wrong").EnumerateArray())
                failures.Add(source, wrong.GetString()!);
            kept += verdict.GetProperty("kept").GetInt32();
        }

        Assert.Equal(results.Count, judged);
        failures.AssertNone(judged);
        return kept;
    }
}
