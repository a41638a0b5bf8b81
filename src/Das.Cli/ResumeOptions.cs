using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Runner;
using Das.Runner.Resuming;

namespace Das.Cli;

/// <summary>What a run does about earlier ones into the same OUTPUT, about power failures, and about devices that fail.</summary>
internal static class ResumeOptions
{
    private static readonly Option<bool> s_resume = new("--resume")
    {
        Description = "Go on with the run that was stopped or killed, if there was one: leave out what it is done with. Files of --report and so on are continued.",
    };

    private static readonly Option<bool> s_restart = new("--restart")
    {
        Description = "Begin anew: OUTPUT, if it has results of a run, is renamed to OUTPUT-before-1, with all that is in it. Nothing is deleted.",
    };

    private static readonly Option<bool> s_fsync = new("--fsync")
    {
        Description = "Wait for each result to be on the disk, with its name, so that it survives a power failure.",
    };

    private static readonly Option<bool> s_verify = new("--verify")
    {
        Description = "Read each result again before it gets its name, and compare it with what the script left, element by element.",
    };

    private static readonly Option<ReadErrors> s_readErrors = new("--read-errors")
    {
        HelpName = "stop|fail",
        Description = "When the device of the input fails: stop, to be resumed (the default), or let the file fail and go on.",
        CustomParser = ParseReadErrors,
    };

    static ResumeOptions() => s_restart.Validators.Add(result =>
    {
        if (result.GetValue(s_restart) && result.GetValue(s_resume))
            result.AddError("--resume goes on and --restart begins anew; leave one out");
    });

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_resume, s_restart, s_fsync, s_verify, s_readErrors];

    /// <summary>Adds what the command line says to what a run is told.</summary>
    public static RunOptions Apply(ParseResult result, RunOptions options) => options with
    {
        Resume = result.GetValue(s_restart) ? ResumeMode.Restart : result.GetValue(s_resume) ? ResumeMode.Resume : ResumeMode.Begin,
        Fsync = result.GetValue(s_fsync),
        Verify = result.GetValue(s_verify),
        ReadErrors = result.GetValue(s_readErrors),
    };

    private static ReadErrors ParseReadErrors(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "stop":
                return ReadErrors.Stop;
            case "fail":
                return ReadErrors.Fail;
            default:
                argument.AddError("--read-errors is stop or fail");
                return default;
        }
    }
}
