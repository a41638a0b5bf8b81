using System.CommandLine;
using Das.Cli.Diff;
using Das.Cli.Explain;
using Das.Cli.Import;
using Das.Cli.Profiles;

namespace Das.Cli;

/// <summary>The das command.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var command = new RootCommand("Checks .das scripts and de-identifies DICOM files with them.")
        {
            RunCommand.Create(),
            CheckCommand.Create(),
            ExplainCommand.Create(),
            FmtCommand.Create(),
            UpgradeCommand.Create(),
            ImportCommand.Create(),
            ProfileCommand.Create(),
            TestCommand.Create(),
            KeyCommand.Create(),
            DumpCommand.Create(),
            DiffCommand.Create(),
            MergeReportsCommand.Create(),
        };

        // No time limit: files in hand are finished after Ctrl-C (see RunCommand), and a large one takes as long as it takes.
        var result = command.Parse(arguments);
        var status = result.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return result.Errors.Count > 0 && result.CommandResult.Command.Name == DiffCommand.Name ? DiffCommand.Trouble : status;
    }
}
