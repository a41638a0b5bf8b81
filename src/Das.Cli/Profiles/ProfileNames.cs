using System.CommandLine;
using Das.Language.Profiles;

namespace Das.Cli.Profiles;

/// <summary>The options of a profile as arguments of a command.</summary>
internal static class ProfileNames
{
    /// <summary>Makes the argument.</summary>
    public static Argument<string[]> Argument() => new("OPTION")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Options of the Basic Profile that are on, such as RetainUids; or one text as --profile of das run takes it.",
    };

    /// <summary>Reads what was given; without <c>basic</c> it is meant.</summary>
    /// <returns>Null if there is no such profile; why is on standard error.</returns>
    public static ProfileSelection? Read(IReadOnlyList<string> names)
    {
        var text = string.Join(',', names);
        var isWhole = text.StartsWith("deidentify:", StringComparison.OrdinalIgnoreCase) || text.Split(',')[0].Trim().Equals("basic", StringComparison.OrdinalIgnoreCase);
        if (ProfileSelection.TryParse(isWhole ? text : names.Count == 0 ? "basic" : "basic," + text, out var selection, out var error))
            return selection;
        ErrorOutput.Write(error!);
        return null;
    }
}
