using System.CommandLine;
using System.Globalization;
using Das.Language.Binding;
using Das.Runner;
using Das.Runner.Reports;
using Das.Runner.Resuming;

namespace Das.Cli;

/// <summary>What <c>das run</c> says at its end: the sums on standard output, what should not be overlooked on standard error.</summary>
internal static class RunOutput
{
    private const int MostNamed = 5;

    private static readonly Option<string> s_format = new("--format")
    {
        Description = "The sums at the end as text, or as a JSON document.",
        DefaultValueFactory = _ => "text",
    };

    static RunOutput() => s_format.AcceptOnlyFromAmong("text", "json");

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_format];

    /// <summary>Whether the sums are a JSON document.</summary>
    public static bool IsJson(ParseResult result) => result.GetValue(s_format) == "json";

    /// <summary>Says how a run ended.</summary>
    /// <returns>The exit status.</returns>
    public static int Print(ParseResult result, RunSummary summary, RunOptions options, ScriptRequirements requirements)
    {
        if (summary.StopReason is { } reason)
            PrintStop(summary, reason, options, requirements);
        PrintUnreadable(summary);
        if (IsJson(result))
            PrintJson(summary, options);
        else
            PrintText(summary, options, requirements);
        return summary switch
        {
            { End: RunEnd.OutputFailed or RunEnd.InputFailed } => ExitCode.Stopped,
            { IsComplete: false } => ExitCode.Incomplete,
            _ => ExitCode.Done,
        };
    }

    private static void PrintStop(RunSummary summary, string reason, RunOptions options, ScriptRequirements requirements)
    {
        ErrorOutput.Write("stopped: " + reason);
        if (summary.End == RunEnd.InputFailed)
            ErrorOutput.Write("with --read-errors fail such a file fails and the run goes on");
        ErrorOutput.Write(CanBeResumed(options, requirements)
            ? "nothing that was done is lost; the same command with --resume goes on from here"
            : "nothing that was done is lost, but a run without --key-file cannot be resumed: new UIDs, pseudonyms and dates would not fit");
    }

    private static bool CanBeResumed(RunOptions options, ScriptRequirements requirements) =>
        options.Resume != ResumeMode.None && (options.Context.HasKey || !requirements.HasFlag(ScriptRequirements.Key));

    private static void PrintUnreadable(RunSummary summary)
    {
        if (summary.EmptiedValues > 0)
            ErrorOutput.Write($"dates, times and ages that could not be read or moved were emptied: {summary.EmptiedValues}");
        if (summary.LeftValues > 0)
            ErrorOutput.Write($"dates that could not be read were left as they are by shiftDateTimeSequenceByIncrement: {summary.LeftValues}");
    }

    private static void PrintJson(RunSummary summary, RunOptions options) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("key", options.Context.HasKey ? options.Context.Key.Id : null);
        SummaryJson.Write(json, summary);
        json.WriteEndObject();
    });

    private static void PrintText(RunSummary summary, RunOptions options, ScriptRequirements requirements)
    {
        Console.Out.WriteLine(SummaryLine.Of(summary) + (requirements.HasFlag(ScriptRequirements.Key) ? SummaryLine.OfKey(options.Context) : ""));
        if (summary.SopClasses.Count > 0)
            Console.Out.WriteLine("results: " + Listed(summary.SopClasses));
        foreach (var count in summary.Reasons.Take(MostNamed))
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"failed: {count.Files}, because {ConsoleText.Printable(count.Reason)}"));
        foreach (var line in ReviewLines.Of(summary, options))
            Console.Out.WriteLine(line);
        if (options.IsDryRun)
            Console.Out.WriteLine("dry run: no result was written");
    }

    private static string Listed(IReadOnlyList<SopClassCount> counts)
    {
        var named = counts.Take(MostNamed).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Files} {count.SopClass?.Name ?? "private or unknown SOP class"}"));
        var others = counts.Skip(MostNamed).Sum(count => count.Files);
        return string.Join(", ", others == 0 ? named : named.Append(string.Create(CultureInfo.InvariantCulture, $"{others} others")));
    }
}
