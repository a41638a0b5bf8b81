using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Cli.Checking;
using Das.Cli.Profiles;

namespace Das.Cli;

/// <summary>The arguments of a command that takes a script and something to apply it to, or <c>--profile</c> and then only the latter.</summary>
internal sealed class ScriptArguments
{
    private readonly Argument<string?> _script = new("SCRIPT")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The .das script; - for standard input. Left out with --profile.",
    };

    private readonly Argument<string[]> _others;
    private readonly int _most;

    /// <summary>Makes the arguments.</summary>
    /// <param name="name">What the script is applied to.</param>
    /// <param name="description">The same for the help.</param>
    /// <param name="most">How many of them a command takes.</param>
    public ScriptArguments(string name, string description, int most = int.MaxValue)
    {
        _others = new(name) { Arity = ArgumentArity.ZeroOrMore, Description = description };
        _most = most;
    }

    /// <summary>Adds the arguments and <c>--profile</c> to a command, and what is wrong with them to its errors.</summary>
    public void AddTo(Command command)
    {
        command.Add(_script);
        command.Add(_others);
        command.Add(ProfileArgument.Option);
        command.Validators.Add(Validate);
    }

    /// <summary>What the script is applied to.</summary>
    public string[] Others(ParseResult result) =>
        ProfileArgument.IsGiven(result.CommandResult) ? All(result.CommandResult) : result.GetRequiredValue(_others);

    /// <summary>Whether the script comes from standard input.</summary>
    public bool IsScriptOnStandardInput(ParseResult result) => !ProfileArgument.IsGiven(result.CommandResult) && result.GetValue(_script) == "-";

    /// <summary>The script, compiled.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="fuse">Whether statements may be merged; otherwise each is carried out by itself.</param>
    public CheckedScript ReadScript(ParseResult result, bool fuse = true)
    {
        var severities = SeveritySettings.Of(result);
        return result.GetValue(ProfileArgument.Option) is { } profile
            ? CheckedScript.Of(profile, severities, fuse)
            : CheckedScript.Read(result.GetRequiredValue(_script)!, severities, fuse);
    }

    private string[] All(SymbolResult result) => [.. result.GetValue(_script) is { } first ? [first] : Array.Empty<string>(), .. result.GetValue(_others) ?? []];

    private void Validate(CommandResult result)
    {
        var all = All(result);
        var isProfile = ProfileArgument.IsGiven(result);
        var others = isProfile ? all.Length : all.Length - 1;
        if (isProfile && Array.Find(all, ProfileArgument.IsScript) is { } script)
            result.AddError($"--profile takes the place of a script; leave out one of --profile and {ConsoleText.Printable(script)}");
        else if (others < 1)
            result.AddError($"{result.Command.Name} takes SCRIPT and {_others.Name}, or --profile and {_others.Name}");
        else if (others > _most)
            result.AddError($"{result.Command.Name} takes one {_others.Name}");
    }
}
