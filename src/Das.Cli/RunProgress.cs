using System.Diagnostics;
using System.Globalization;
using Das.Runner.Reports;
using Spectre.Console;

namespace Das.Cli;

/// <summary>Prints failures as they happen, and on a terminal how far a run has come. Everything goes to standard error.</summary>
internal static class RunProgress
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs, and shows what happens meanwhile.</summary>
    public static RunSummary Show(Func<IRunObserver, RunSummary> run) =>
        Console.IsErrorRedirected ? run(new FailurePrinter(Console.Error.WriteLine)) : ShowOnTerminal(run);

    private static RunSummary ShowOnTerminal(Func<IRunObserver, RunSummary> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Capabilities.Interactive)
            return run(new FailurePrinter(Console.Error.WriteLine));
        return console.Status().Start("…", context =>
        {
            var printer = new FailurePrinter(console.WriteLine);
            var started = Stopwatch.GetTimestamp();
            using var timer = new Timer(_ => context.Status = printer.Describe(Stopwatch.GetElapsedTime(started)), null, s_interval, s_interval);
            return run(printer);
        });
    }

    private sealed class FailurePrinter(Action<string> writeLine) : IRunObserver
    {
        private long _files;
        private long _failed;
        private long _bytes;

        public void FileDone(in FileResult result)
        {
            Interlocked.Increment(ref _files);
            Interlocked.Add(ref _bytes, result.Length);
            if (result.Status != FileStatus.Failed)
                return;
            Interlocked.Increment(ref _failed);
            writeLine($"{ConsoleText.Printable(result.Path)}: {ConsoleText.Printable(result.Reason!)}");
        }

        public string Describe(TimeSpan elapsed)
        {
            var seconds = elapsed.TotalSeconds;
            var files = Interlocked.Read(ref _files);
            return string.Create(CultureInfo.InvariantCulture,
                $"{files} files, {Interlocked.Read(ref _failed)} failed, {files / seconds:0} files/s, {Interlocked.Read(ref _bytes) / seconds / 1e6:0.0} MB/s");
        }
    }
}
