using Das.Dicom;
using Das.Engine;
using Das.Engine.Pseudonyms;

namespace Das.Conformance.Tests;

[Collection(nameof(ReadyScriptRuns))]
public class CompiledScriptTests(ReadyScriptRuns runs)
{
    // Both ways must have one: what is made under a key of chance is never the same.
    private static readonly ProjectKey _key = new([.. Enumerable.Range(0, ProjectKey.Length).Select(i => (byte)i)]);

    [Fact]
    public void Compiled_and_interpreted_scripts_have_the_same_results()
    {
        var failures = new Failures();
        var compared = 0;
        foreach (var name in ReadyScripts.Names)
        {
            var (compiled, interpreted) = (ReadyScripts.Compiled(name), ReadyScripts.Interpreted(name));
            Assert.Equal(interpreted.ExternalVariables, compiled.ExternalVariables);
            foreach (var source in runs.Sources.Files)
            {
                var (expected, expectedRules, expectedFailure) = ResultOf(interpreted, source);
                var (actual, rules, actualFailure) = ResultOf(compiled, source);
                compared += expected.Length > 0 ? 1 : 0;
                if (expectedFailure != actualFailure)
                    failures.Add(source, $"{name}: interpreted '{expectedFailure}', compiled '{actualFailure}'");
                else if (!expected.AsSpan().SequenceEqual(actual))
                    failures.Add(source, $"{name}: the results differ at byte {expected.AsSpan().CommonPrefixLength(actual)}");
                else if (!expectedRules.SequenceEqual(rules))
                    failures.Add(source, $"{name}: the statements differ in what they did");
            }
        }

        failures.AssertNone(compared);
    }

    /// <summary>The bytes of the result and what each statement did, or the reason why there is none.</summary>
    private static (byte[] Result, IReadOnlyList<RuleCount> Rules, string? Failure) ResultOf(Script script, SourceFile source)
    {
        try
        {
            using var file = DicomFile.Open(source.Path);
            var result = script.Apply(file, new RunContext { Key = _key });
            return (file.ToArray(), result.Rules, null);
        }
        catch (IOException e)
        {
            return ([], [], e.Message);
        }
        catch (ScriptException e)
        {
            // The script's path is not the same: its compiled class knows the one from its project.
            return ([], [], $"({e.Line},{e.Column}) {e.Reason}");
        }
    }
}
