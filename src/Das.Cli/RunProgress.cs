using System.Diagnostics;
using System.Globalization;
using Das.Runner.Reports;
using Spectre.Console;

namespace Das.Cli;

/// <summary>
/// Prints failures as they happen and what the script says, and on a terminal how far a run has come. Everything goes to standard error, in whole
/// lines, whichever worker it comes from.
/// </summary>
internal sealed class RunProgress : IRunObserver
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

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

    /// <summary>Runs, and shows what happens meanwhile.</summary>
    public RunSummary Show(Func<IRunObserver, RunSummary> run)
    {
        if (Console.IsErrorRedirected)
            return run(this);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Capabilities.Interactive)
            return run(this);

        // Lines go above the status line, which the console keeps at the bottom.
        _writeLine = console.WriteLine;
        try
        {
            return console.Status().Start("…", context =>
            {
                var started = Stopwatch.GetTimestamp();
                using var timer = new Timer(_ => context.Status = Describe(Stopwatch.GetElapsedTime(started)), null, s_interval, s_interval);
                return run(this);
            });
        }
        finally
        {
            _writeLine = Console.Error.WriteLine;
        }
    }

    private string Describe(TimeSpan elapsed)
    {
        var seconds = elapsed.TotalSeconds;
        var files = Interlocked.Read(ref _files);
        return string.Create(CultureInfo.InvariantCulture,
            $"{files} files, {Interlocked.Read(ref _failed)} failed, {files / seconds:0} files/s, {Interlocked.Read(ref _bytes) / seconds / 1e6:0.0} MB/s");
    }
}
