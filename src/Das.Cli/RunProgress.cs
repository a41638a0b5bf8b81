using System.Diagnostics;
using System.Globalization;
using Das.Runner;
using Das.Runner.Reports;
using Spectre.Console;

namespace Das.Cli;

/// <summary>
/// Prints failures as they happen and what the script says, and how far a run has come: a bar with the time that is left on a terminal, otherwise a line
/// every few seconds. Everything goes to standard error, in whole lines, whichever worker it comes from.
/// </summary>
internal sealed class RunProgress : IRunObserver
{
    private static readonly TimeSpan s_barInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_lineInterval = TimeSpan.FromSeconds(10);

    private readonly long _started = Stopwatch.GetTimestamp();
    private Action<string> _writeLine = Console.Error.WriteLine;
    private long _files;
    private long _failed;
    private long _bytes;

    /// <summary>Prints a line. Safe for use by several threads at once.</summary>
    public void WriteLine(string text) => _writeLine(ConsoleText.Printable(text));

    /// <inheritdoc />
    public void FileDone(in FileResult result)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, result.Length);
        if (result.Status != FileStatus.Failed)
            return;
        Interlocked.Increment(ref _failed);
        WriteLine($"{result.Path}: {result.Reason}");
    }

    /// <inheritdoc />
    public void FolderRenamed(string folder, string target) => WriteLine($"das: {folder} was renamed to {target}, with all that is in it");

    /// <summary>Runs, and shows what happens meanwhile.</summary>
    /// <param name="options">What is run, to tell how much of it is left.</param>
    /// <param name="run">The run.</param>
    public RunSummary Show(RunOptions options, Func<IRunObserver, RunSummary> run)
    {
        if (!Console.IsErrorRedirected)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            if (console.Profile.Capabilities.Interactive)
                return ShowBar(console, options, run);
        }

        using var timer = new Timer(_ => WriteLine("das: " + Describe()), null, s_lineInterval, s_lineInterval);
        return run(this);
    }

    private RunSummary ShowBar(IAnsiConsole console, RunOptions options, Func<IRunObserver, RunSummary> run)
    {
        // Lines go above the bar, which the console keeps at the bottom.
        _writeLine = console.WriteLine;
        using var count = new InputCount(options);
        try
        {
            return console.Progress().AutoClear(true)
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var task = context.AddTask("…", maxValue: double.MaxValue);
                    task.IsIndeterminate = true;
                    using var timer = new Timer(_ => Update(task, count), null, s_barInterval, s_barInterval);
                    return run(this);
                });
        }
        finally
        {
            _writeLine = Console.Error.WriteLine;
        }
    }

    private void Update(ProgressTask task, InputCount count)
    {
        task.Description = Describe();
        if (count.Total is { } total)
        {
            task.IsIndeterminate = false;
            task.MaxValue = Math.Max(total, 1);
        }

        task.Value = Interlocked.Read(ref _files);
    }

    private string Describe()
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var files = Interlocked.Read(ref _files);
        return string.Create(CultureInfo.InvariantCulture,
            $"{files} files, {Interlocked.Read(ref _failed)} failed, {files / seconds:0} files/s, {Interlocked.Read(ref _bytes) / seconds / 1e6:0.0} MB/s");
    }
}
