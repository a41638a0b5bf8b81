using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Runner;

namespace Das.Cli;

/// <summary>What a run does with results that a person should look at, and with files that are de-identified already.</summary>
internal static class HoldOptions
{
    private static readonly Option<bool> s_hold = new("--hold-unreviewed")
    {
        Description = "Write results that a person should look at to another folder, OUTPUT-held beside OUTPUT.",
    };

    private static readonly Option<string> s_folder = new("--hold-folder")
    {
        HelpName = "FOLDER",
        Description = "The same, to FOLDER. It may not be inside OUTPUT.",
    };

    private static readonly Option<string> s_findings = new("--findings")
    {
        HelpName = "FILE",
        Description = "CSV to make with what a person should look at: file, reason, place. It names inputs, so it may not be inside OUTPUT.",
    };

    private static readonly Option<AlreadyDeidentified> s_already = new("--already-deidentified")
    {
        HelpName = "process|skip|refuse",
        Description = "Files whose Patient Identity Removed (0012,0062) is YES: process them like all others (the default), leave them out, or let them fail.",
        CustomParser = ParseChoice,
    };

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_hold, s_folder, s_findings, s_already];

    /// <summary>Adds what the command line says to what a run is told.</summary>
    public static RunOptions Apply(ParseResult result, RunOptions options) => options with
    {
        Held = result.GetValue(s_folder) ?? (result.GetValue(s_hold) ? Beside(options.Output) : null),
        Findings = result.GetValue(s_findings),
        AlreadyDeidentified = result.GetValue(s_already),
    };

    /// <summary>Whether held results go to a folder beside OUTPUT, so that OUTPUT must have a name.</summary>
    public static bool NeedsFolder(ParseResult result) => result.GetValue(s_hold) && result.GetValue(s_folder) is null;

    private static string Beside(string output)
    {
        if (output.Length == 0)
            return "";
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var isFile = full.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(full);
        return (isFile ? full[..^".dcm".Length] : full) + "-held";
    }

    private static AlreadyDeidentified ParseChoice(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "process":
                return AlreadyDeidentified.Process;
            case "skip":
                return AlreadyDeidentified.Skip;
            case "refuse":
                return AlreadyDeidentified.Refuse;
            default:
                argument.AddError("--already-deidentified is process, skip or refuse");
                return default;
        }
    }
}
