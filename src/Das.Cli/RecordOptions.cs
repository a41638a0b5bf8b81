using System.CommandLine;
using System.Security.Cryptography;
using Das.Language;
using Das.Runner;
using Das.Runner.Reports;

namespace Das.Cli;

/// <summary>What a run writes about its files besides the results.</summary>
internal static class RecordOptions
{
    private static readonly Option<string> s_report = new("--report")
    {
        HelpName = "FILE",
        Description = "JSON Lines to make with what became of each file: digests, UIDs of results, tags and counts, no name and no value of the source.",
    };

    private static readonly Option<string> s_localLog = new("--local-log")
    {
        HelpName = "FILE",
        Description = "The same with the paths of the source, for you alone. It may not be inside OUTPUT.",
    };

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_report, s_localLog];

    /// <summary>Adds what the command line says to what a run is told.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="options">What the run is told so far.</param>
    /// <param name="sources">The files of the script.</param>
    /// <exception cref="IOException">A file that an option names cannot be read any more.</exception>
    public static RunOptions Apply(ParseResult result, RunOptions options, ScriptSources sources) => options with
    {
        Report = result.GetValue(s_report),
        LocalLog = result.GetValue(s_localLog),
        ScriptDigest = ScriptDigest.Of(sources),
        Settings = [.. ContextOptions.Settings.Select(option => SettingOf(result, option)).OfType<RunSetting>()],
    };

    /// <summary>An option as it was given, a file by what is in it; null if it was not.</summary>
    private static RunSetting? SettingOf(ParseResult result, Option option)
    {
        if (result.GetResult(option) is not { Implicit: false } given)
            return null;
        var values = given.Tokens.Select(token => option.HelpName == "FILE" ? DigestOf(token.Value) : token.Value);
        return new(option.Name.TrimStart('-'), string.Join('\0', values));
    }

    private static string DigestOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
