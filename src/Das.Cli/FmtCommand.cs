using System.CommandLine;
using Das.Cli.Checking;
using Das.Language;
using Das.Language.Diagnostics;
using Das.Language.Formatting;

namespace Das.Cli;

/// <summary><c>das fmt</c>: gives scripts one style.</summary>
internal static class FmtCommand
{
    /// <summary>What becomes of the formatted text.</summary>
    private enum Target
    {
        File,
        StandardOutput,
        Nothing,
    }

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Scripts to format; - reads standard input and writes standard output.",
        };
        var check = new Option<bool>("--check") { Description = "Change nothing; print the scripts that are not formatted. Exit status 1 if there are any." };
        var toOutput = new Option<bool>("--stdout") { Description = "Write to standard output and leave the files as they are." };
        var command = new Command("fmt", "Format scripts in place; comments and meaning stay. Exit status 1 if a script has syntax errors.")
        {
            files,
            check,
            toOutput,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(toOutput))
                result.AddError("--check and --stdout exclude each other");
        });
        command.SetAction(result => Format(
            result.GetRequiredValue(files),
            result.GetValue(check) ? Target.Nothing : result.GetValue(toOutput) ? Target.StandardOutput : Target.File));
        return command;
    }

    private static int Format(string[] paths, Target target)
    {
        var status = ExitCode.Done;
        foreach (var path in paths)
        {
            try
            {
                if (!TryFormat(path, target))
                    status = ExitCode.Refused;
            }
            catch (Exception e) when (e is FormattingException || ErrorOutput.IsExpected(e))
            {
                ErrorOutput.Write(path, e);
                status = ExitCode.Refused;
            }
        }

        return status;
    }

    /// <summary>Formats one script; false if it has errors, or is not formatted and must not be changed.</summary>
    private static bool TryFormat(string path, Target target)
    {
        var original = path == CheckedScript.StandardInput ? ScriptBytes.ReadStandardInput() : ScriptBytes.Read(path);
        var source = new SourceText(path, original.Text);
        var result = Formatter.Format(source);
        if (result.Text is null)
        {
            foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                Console.Error.WriteLine(DiagnosticFormatter.Format(source, diagnostic));
                Console.Error.WriteLine(DiagnosticFormatter.RenderSource(source, diagnostic));
            }

            return false;
        }

        var formatted = original with { Text = result.Text };
        if (target == Target.Nothing)
        {
            if (formatted == original)
                return true;
            Console.Out.WriteLine(ConsoleText.Printable(path));
            return false;
        }

        if (target == Target.StandardOutput || path == CheckedScript.StandardInput)
            formatted.WriteStandardOutput();
        else if (formatted != original)
            formatted.Replace(path);
        return true;
    }
}
