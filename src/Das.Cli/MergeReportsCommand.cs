using System.CommandLine;
using Das.Runner;
using Das.Runner.Reports;

namespace Das.Cli;

/// <summary><c>das merge-reports</c>: makes one report of those of several machines.</summary>
internal static class MergeReportsCommand
{
    public static Command Create()
    {
        var reports = new Argument<string[]>("REPORT") { Arity = ArgumentArity.OneOrMore, Description = "What das run --shard … --report wrote, or runs that were resumed." };
        var output = new Option<string>("--output", "-o") { Required = true, HelpName = "FILE", Description = "The report to make." };
        var command = new Command("merge-reports", "Put reports together to the one that a single run would have made. Exit status 2: some files failed, or parts are missing.")
        {
            reports, output,
        };
        command.SetAction(result => Merge(result.GetRequiredValue(reports), result.GetRequiredValue(output)));
        return command;
    }

    private static int Merge(string[] reports, string output)
    {
        try
        {
            var merged = ReportMerge.Run(reports, output);
            if (merged.Missing.Count > 0)
                ErrorOutput.Write("not in these reports, or not to the end: " + string.Join(", ", merged.Missing));
            Console.Out.WriteLine(SummaryLine.Of(merged.Summary));
            return merged.Missing.Count > 0 || !merged.Summary.IsComplete ? ExitCode.Incomplete : ExitCode.Done;
        }
        catch (RunRefusedException e)
        {
            ErrorOutput.Write(e.Message);
            return ExitCode.Refused;
        }
    }
}
