using Das.Cli.Checking;
using Das.Engine;
using Das.Engine.Testing;

namespace Das.Cli.Testing;

/// <summary>A file of tests and what came of each, or why none was run.</summary>
/// <param name="Path">The file.</param>
/// <param name="Tests">The tests that were run.</param>
/// <param name="Error">What is wrong with the file or its script, a line each; null if nothing is.</param>
internal sealed record TestedFile(string Path, IReadOnlyList<(TestCase Test, IReadOnlyList<TestFailure> Failures)> Tests, string? Error)
{
    /// <summary>Runs the tests of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="filter">What the names of tests must have in them to be run.</param>
    public static TestedFile Run(string path, string filter)
    {
        try
        {
            var file = TestFile.Read(path);
            var cases = file.Cases.Where(test => test.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
            if (cases.Count == 0)
                return new(path, [], null);
            var checkedScript = CheckedScript.Read(file.ScriptPath, SeveritySettings.None);
            if (checkedScript.Result?.Script is not { } bound)
                return new(path, [], ErrorsOf(checkedScript));

            var script = new InterpretedScript(bound, checkedScript.Result.Sources);
            return new(path, [.. cases.Select(test => (test, test.Run(script)))], null);
        }
        catch (TestFileException e)
        {
            return new(path, [], e.Message);
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            return new(path, [], $"{path}: {ErrorOutput.ReasonOf(path, e)}");
        }
    }

    private static string ErrorsOf(CheckedScript script)
    {
        var errors = new StringWriter();
        script.Print(errors, Das.Language.Diagnostics.DiagnosticSeverity.Error);
        return errors.ToString().TrimEnd();
    }
}
