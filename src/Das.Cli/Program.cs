using System.CommandLine;
using Das.Cli.Diff;
using Das.Cli.Explain;
using Das.Cli.Import;
using Das.Cli.Profiles;

namespace Das.Cli;

/// <summary>The das command.</summary>
internal static class Program
{
    private static readonly (string Name, Func<Command> Create)[] _commands =
    [
        ("run", RunCommand.Create),
        ("check", CheckCommand.Create),
        ("explain", ExplainCommand.Create),
        ("fmt", FmtCommand.Create),
        ("upgrade", UpgradeCommand.Create),
        ("import", ImportCommand.Create),
        ("profile", ProfileCommand.Create),
        ("test", TestCommand.Create),
        ("key", KeyCommand.Create),
        ("dump", DumpCommand.Create),
        (DiffCommand.Name, DiffCommand.Create),
        ("merge-reports", MergeReportsCommand.Create),
    ];

    private static int Main(string[] arguments)
    {
        if (arguments is ["run", ..])
            WarmUp.Begin();

        // Only the command that is called is made: the options of all would take a third of the start.
        var command = new RootCommand("Checks .das scripts and de-identifies DICOM files with them.");
        var called = Array.Find(_commands, entry => arguments is [var name, ..] && name == entry.Name);
        foreach (var (_, create) in called.Create is null ? _commands : [called])
            command.Add(create());

        // No time limit: files in hand are finished after Ctrl-C (see RunCommand), and a large one takes as long as it takes.
        var result = command.Parse(arguments);
        var status = result.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return result.Errors.Count > 0 && result.CommandResult.Command.Name == DiffCommand.Name ? DiffCommand.Trouble : status;
    }
}
