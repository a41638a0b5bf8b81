using Das.Language;
using Das.Language.Diagnostics;
using Das.Language.Profiles;
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

    /// <summary>Reads and compiles a script and what it includes. A script from standard input can include nothing.</summary>
    /// <param name="path">The script; <see cref="StandardInput"/> for standard input.</param>
    /// <param name="severities">How bad the user wants diagnostics to be.</param>
    /// <param name="fuse">Whether statements may be merged; otherwise each is carried out by itself.</param>
    public static CheckedScript Read(string path, SeveritySettings severities, bool fuse = true)
    {
        var isFile = path != StandardInput;
        var name = isFile ? path : StandardInputName;
        try
        {
            var source = new SourceText(name, (isFile ? ScriptBytes.Read(path) : ScriptBytes.ReadStandardInput()).Text);
            var options = isFile ? OptionsOf(path, severities) : new() { Severities = severities.Beside(name) };
            return new(name, ScriptCompiler.Compile(source, options with { Fuse = fuse }), null);
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            return new(name, null, ErrorOutput.ReasonOf(path, e));
        }
    }

    /// <summary>How a file is compiled.</summary>
    /// <exception cref="InvalidDataException">The file with severities cannot be read.</exception>
    public static CompilationOptions OptionsOf(string path, SeveritySettings severities) =>
        new() { Includes = ScriptFolder.Of(path), Severities = severities.Beside(path) };

    /// <summary>Compiles the script that does nothing but <c>deidentify</c> with the options of a profile. Messages call it <c>--profile</c>.</summary>
    /// <param name="profile">The Basic Profile with options.</param>
    /// <param name="severities">How bad the user wants diagnostics to be.</param>
    /// <param name="fuse">Whether statements may be merged; otherwise each is carried out by itself.</param>
    public static CheckedScript Of(ProfileSelection profile, SeveritySettings severities, bool fuse = true)
    {
        const string name = "--profile";
        try
        {
            // Nobody wrote it for a version of the language.
            var wanted = new Dictionary<string, DiagnosticSeverity?>(severities.Beside(name)) { [DiagnosticDescriptors.NoVersion.Id] = null };
            var options = new CompilationOptions { Fuse = fuse, Severities = wanted };
            return new(name, ScriptCompiler.Compile(new SourceText(name, $"deidentify[{profile}]\n"), options), null);
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            return new(name, null, e.Message);
        }
    }

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
}
