using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Language.Profiles;

namespace Das.Cli.Profiles;

/// <summary><c>--profile</c>: the Basic Profile with options, in the place of a script that says <c>deidentify[...]</c>.</summary>
internal static class ProfileArgument
{
    /// <summary>The option.</summary>
    public static Option<ProfileSelection?> Option { get; } = new("--profile")
    {
        HelpName = "basic[,OPTION...]",
        Description = "Instead of SCRIPT: the Basic Profile of PS3.15 Annex E with options such as retainUIDs, or deidentify:RetainUIDsOption.",
        CustomParser = Parse,
    };

    /// <summary>Whether a command line has it, be its value right or wrong.</summary>
    public static bool IsGiven(SymbolResult result) => result.GetResult(Option) is not null;

    /// <summary>Whether an argument is meant as a script, which a profile takes the place of.</summary>
    public static bool IsScript(string argument) => argument.EndsWith(".das", StringComparison.OrdinalIgnoreCase);

    private static ProfileSelection? Parse(ArgumentResult argument)
    {
        if (ProfileSelection.TryParse(argument.Tokens[0].Value, out var selection, out var error))
            return selection;
        argument.AddError("--profile: " + error);
        return null;
    }
}
