using System.CommandLine;
using Das.Cli.Checking;
using Das.Language.Diagnostics;

namespace Das.Cli;

/// <content>Fixes scripts in place.</content>
internal static partial class CheckCommand
{
    private static readonly Option<bool> s_fix = new("--fix")
    {
        Description = "Change scripts where it is certain what was meant, say what was changed, and check the result. Included files stay as they are.",
    };

    /// <summary>Fixes all scripts before the first is checked: one may include another.</summary>
    private static CheckedScript[] Fix(string[] paths, SeveritySettings severities, TextWriter messages)
    {
        var failed = Array.ConvertAll(paths, path => Fix(path, severities, messages));
        return [.. paths.Select((path, i) => failed[i] ?? CheckedScript.Read(path, severities))];
    }

    /// <summary>Fixes a script; the reason if it cannot be read or written.</summary>
    private static CheckedScript? Fix(string path, SeveritySettings severities, TextWriter messages)
    {
        try
        {
            var original = ScriptBytes.Read(path);
            var result = ScriptFixer.Fix(new(path, original.Text), CheckedScript.OptionsOf(path, severities));
            if (result.Fixes.Count == 0)
                return null;
            (original with { Text = result.Source.Text }).Replace(path);
            foreach (var done in result.Fixes)
                messages.WriteLine($"{ConsoleText.Printable(path)}({done.Line},{done.Column}): fixed {done.Id}: {ConsoleText.Printable(done.Title)}");
            return null;
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            return new(path, null, ErrorOutput.ReasonOf(path, e));
        }
    }

    /// <summary>Why the scripts of a command line cannot be fixed; null if they can.</summary>
    private static string? Refuse(bool isProfile, bool isCoverage, string[] scripts) =>
        isProfile ? "--fix changes files, and --profile is none"
        : isCoverage ? "--fix and --coverage exclude each other"
        : scripts.Contains(CheckedScript.StandardInput) ? "--fix changes files, and standard input is none"
        : null;
}
