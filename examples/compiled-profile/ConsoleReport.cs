using Das.Engine;
using Das.Runner.Reports;

namespace CompiledProfile;

/// <summary>Prints what becomes of the files. Reasons hold no value of a file; paths are those of the input.</summary>
internal sealed class ConsoleReport : IRunObserver
{
    /// <summary>Called by several threads at once, as <see cref="FileDone"/> is; the console copes with that.</summary>
    public void WriteLine(string line) => Console.Error.WriteLine(line);

    public void FileDone(in FileResult result)
    {
        if (result.Status == FileStatus.Failed)
            WriteLine($"{result.Path}: {result.Reason}");
        else if (result.Status == FileStatus.Rejected)
            WriteLine($"{result.Path}: rejected by the profile");
    }

    public void WriteSummary(RunSummary summary, ScriptInfo profile)
    {
        Console.WriteLine($"{profile.Path} {profile.Digest}");
        Console.WriteLine($"{summary.Written} written, {summary.Unchanged} there already, {summary.Held} to review, {summary.Skipped} skipped, " +
            $"{summary.Rejected} rejected, {summary.Failed} failed");
        foreach (var count in summary.Findings)
            Console.WriteLine($"  {count.Reason}: {count.Findings} in {count.Files} files");
        if (summary.StopReason is { } reason)
            Console.Error.WriteLine("stopped: " + reason);
    }
}
