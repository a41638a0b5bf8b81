using System.CommandLine;
using Das.Language;
using Das.Language.Diagnostics;
using Das.Language.DicomEdit4;

namespace Das.Cli;

/// <summary><c>das upgrade</c>: writes a DicomEdit 4 script for DicomEdit 6.</summary>
internal static class UpgradeCommand
{
    public static Command Create()
    {
        var script = new Argument<string>("OLD") { Description = "A script for DicomEdit 4." };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "NEW",
            Description = "The file to write; an existing one is never replaced. Without it the new script is printed.",
        };
        var command = new Command(
            "upgrade",
            "Write a DicomEdit 4 script for DicomEdit 6, with the same meaning. Exit status 1: nothing was written; 2: read what is marked 'das upgrade:'.")
        {
            script, output,
        };
        command.SetAction(result => Upgrade(result.GetRequiredValue(script), result.GetValue(output)));
        return command;
    }

    private static int Upgrade(string oldPath, string? newPath)
    {
        var path = oldPath;
        try
        {
            var old = ScriptBytes.Read(path);
            if (ScriptUpgrade.Upgrade(new SourceText(oldPath, old.Text)) is not { } upgraded)
            {
                ErrorOutput.Write(oldPath, "this is a script for DicomEdit 6 already");
                return ExitCode.Refused;
            }

            var result = old with { Text = upgraded.Text };
            path = newPath ?? oldPath;
            if (newPath is null)
                result.WriteStandardOutput();
            else
                result.Create(newPath);
            return Report(upgraded, path);
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(path, e);
            return ExitCode.Refused;
        }
    }

    /// <summary>Says what a person has to look at: marks, and what DicomEdit 4 would have found out only when the script ran.</summary>
    private static int Report(UpgradedScript upgraded, string path)
    {
        var source = new SourceText(path, upgraded.Text);
        var errors = ScriptCompiler.Compile(source).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        foreach (var error in errors)
        {
            Console.Error.WriteLine(DiagnosticFormatter.Format(source, error));
            Console.Error.WriteLine(DiagnosticFormatter.RenderSource(source, error));
        }

        if (upgraded.Marks > 0)
            ErrorOutput.Write($"{upgraded.Marks} {(upgraded.Marks == 1 ? "place is" : "places are")} marked '{ScriptUpgrade.Mark}' and must be looked at");
        return errors.Length > 0 || upgraded.Marks > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }
}
