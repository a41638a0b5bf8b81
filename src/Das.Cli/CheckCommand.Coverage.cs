using System.CommandLine;

namespace Das.Cli;

/// <content>What a script does to each row of Table E.1-1.</content>
internal static partial class CheckCommand
{
    private static readonly Option<string?> s_coverage = new("--coverage")
    {
        HelpName = "basic[,OPTION...]",
        Description = "Compare scripts with PS3.15 Table E.1-1: the Basic Profile and options such as RetainUids. Exit status 1 if something is left.",
    };

    private static readonly Option<bool> s_all = new("--all") { Description = "With --coverage: print rows that are handled too." };
}
