using System.Text.Json;
using Das.Conformance.Tests.Judges;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>What <c>keep-mr-ct.das</c> leaves, judged by pydicom and a reading of the script's text in Python.</summary>
[Collection(nameof(ReadyScriptRuns))]
public class KeepListTests(ReadyScriptRuns runs)
{
    private const string Script = "keep-mr-ct.das";

    /// <summary>Group 0002 aside. Files that pydicom does not read whole are left out: there is nothing to compare with.</summary>
    [JudgedFact]
    public void What_the_list_names_stays_as_it_was_and_nothing_else_stays()
    {
        var failures = new Failures();
        var run = runs.Runs[Script];
        var files = run.Written.Where(file => runs.SourceReadings[file.Key.Path] is { Error: null, Whole: true }).ToDictionary(file => file.Key.Path);
        var input = JsonSerializer.Serialize(ReadyScripts.Text(Script)) + "\n" + string.Concat(files.Values.Select(file => $"{file.Key.Path}\t{file.Value}\n"));
        var withPrivate = new List<SourceFile>();
        var kept = 0;
        foreach (var line in Pydicom.Run(PythonScript.Read("keep_list.py"), input).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var verdict = JsonDocument.Parse(line).RootElement;
            var (source, _) = files[verdict.GetProperty("path").GetString()!];
            foreach (var wrong in verdict.GetProperty("wrong").EnumerateArray())
                failures.Add(source, wrong.GetString()!);
            kept += verdict.GetProperty("kept").GetInt32();
            if (verdict.GetProperty("private").GetInt32() > 0)
                withPrivate.Add(source);
        }

        failures.AssertNone(files.Count);
        Assert.True(kept > files.Count * 10, $"only {kept} elements were compared");
        Assert.Contains(withPrivate, file => runs.SourceReadings[file.Path].Implicit);
        Assert.Contains(withPrivate, file => !runs.SourceReadings[file.Path].Implicit);
    }
}
