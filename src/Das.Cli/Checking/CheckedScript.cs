using Das.Language;
using Das.Language.Diagnostics;
using Das.Runner.Sources;

namespace Das.Cli.Checking;

/// <summary>A script that was read and compiled, or the reason why it was not.</summary>
/// <param name="Path">The script's path as the user gave it.</param>
/// <param name="Result">What came of it; null if it could not be read.</param>
/// <param name="Error">Why it could not be read.</param>
internal sealed record CheckedScript(string Path, CompilationResult? Result, string? Error)
{
    /// <summary>What stands for standard input among the arguments.</summary>
    public const string StandardInput = "-";

    // As a file of the current folder would be named, so its .globalconfig counts.
    private const string StandardInputName = "<stdin>";

    /// <summary>Whether the script may run.</summary>
    public bool IsValid => Result?.Script is not null;

    /// <summary>Reads and compiles a file and what it includes.</summary>
    /// <param name="path">The script.</param>
    /// <param name="severities">How bad the user wants diagnostics to be.</param>
    /// <param name="fuse">Whether statements may be merged; otherwise each is carried out by itself.</param>
    public static CheckedScript OfFile(string path, SeveritySettings severities, bool fuse = true) => Of(path, () => ScriptCompiler.Compile(
        new(path, File.ReadAllText(path)),
        new() { Fuse = fuse, Includes = ScriptFolder.Of(path), Severities = severities.Beside(path) }));

    /// <summary>Reads and compiles what comes from standard input; it can include nothing.</summary>
    public static CheckedScript OfStandardInput(SeveritySettings severities) => Of(StandardInputName, () =>
        ScriptCompiler.Compile(new(StandardInputName, Console.In.ReadToEnd()), new() { Severities = severities.Beside(StandardInputName) }));

    /// <summary>Prints it for a person: each diagnostic with the line that it is about.</summary>
    /// <param name="messages">Where it goes.</param>
    /// <param name="least">The least severity that is printed.</param>
    public void Print(TextWriter messages, DiagnosticSeverity least)
    {
        if (Result is null)
        {
            messages.WriteLine($"{ConsoleText.Printable(Path)}: {ConsoleText.Printable(Error!)}");
            return;
        }

        foreach (var diagnostic in Result.Diagnostics.Where(diagnostic => diagnostic.Severity >= least))
        {
            messages.WriteLine(DiagnosticFormatter.Format(Result.Sources, diagnostic));
            messages.WriteLine(DiagnosticFormatter.RenderSource(Result.Sources, diagnostic));
        }
    }

    private static CheckedScript Of(string path, Func<CompilationResult> compile)
    {
        try
        {
            return new(path, compile(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new(path, null, e.Message);
        }
    }
}
