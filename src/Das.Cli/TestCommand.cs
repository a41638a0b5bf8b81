using System.CommandLine;
using System.Globalization;
using Das.Cli.Testing;
using Das.Engine.Testing;

namespace Das.Cli;

/// <summary><c>das test</c>: runs the tests beside scripts. Their data are invented, so values are printed.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = $"Files *{TestFile.Extension}, scripts that have one beside them, or folders that are searched for them; the current one if there is none.",
        };
        var filter = new Option<string>("--filter")
        {
            HelpName = "TEXT",
            Description = "Run only tests with this text in their names; case does not matter.",
            DefaultValueFactory = _ => "",
        };
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "Text for people, or one JSON document.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "test",
            "Run the tests of scripts. What differs is printed with its values: tests hold invented data, never a patient's. Exit status 0 if all pass, " +
            "1 if a file of tests or a script has errors, 2 if a test fails.")
        {
            paths, filter, format,
        };
        command.SetAction(result => Run(result.GetRequiredValue(paths), result.GetRequiredValue(filter), result.GetRequiredValue(format)));
        return command;
    }

    private static int Run(string[] paths, string filter, string format)
    {
        List<string> files;
        try
        {
            files = [.. (paths.Length == 0 ? ["."] : paths).SelectMany(FilesOf).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(e.Message);
            return ExitCode.Refused;
        }

        var tested = files.ConvertAll(path => TestedFile.Run(path, filter));
        if (format == "json")
            TestJson.Write(tested);
        else
            tested.ForEach(Print);

        var passed = tested.Sum(file => file.Tests.Count(test => test.Failures.Count == 0));
        var failed = tested.Sum(file => file.Tests.Count) - passed;
        if (format == "text")
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        if (tested.Exists(file => file.Error is not null))
            return ExitCode.Refused;
        if (passed + failed == 0)
        {
            ErrorOutput.Write("there is no test to run");
            return ExitCode.Refused;
        }

        return failed == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*" + TestFile.Extension, SearchOption.AllDirectories)
                .Select(file => path == "." ? Path.GetRelativePath(path, file) : file).Order(StringComparer.Ordinal);
        return [path.EndsWith(".das", StringComparison.Ordinal) ? path + ".test" : path];
    }

    private static void Print(TestedFile file)
    {
        if (file.Error is not null)
            Console.Out.WriteLine(string.Join('\n', file.Error.Split('\n').Select(ConsoleText.Printable)));
        foreach (var (test, failures) in file.Tests.Where(test => test.Failures.Count > 0))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ConsoleText.Printable(file.Path)}({test.Line},1): failed: {ConsoleText.Printable(test.Name)}"));
            foreach (var failure in failures)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  line {failure.Line}: {ConsoleText.Printable(failure.Subject)}"));
                Console.Out.WriteLine("    expected  " + ConsoleText.Printable(failure.Expected));
                Console.Out.WriteLine("    found     " + ConsoleText.Printable(failure.Found));
            }
        }
    }
}
