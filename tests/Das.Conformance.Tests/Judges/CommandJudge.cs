using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Das.Conformance.Tests.Judges;

/// <summary>A command that reads one DICOM file: <c>dcmdump</c> and <c>dsrdump</c> of dcmtk, <c>dciodvfy</c> of dicom3tools.</summary>
public sealed class CommandJudge(string command, params string[] options)
{
    /// <summary>Prints every element, and fails where the file cannot be read to its end.</summary>
    public static CommandJudge Dcmdump { get; } = new("dcmdump", "-q");

    /// <summary>Compares a data set with the definition of its kind (PS3.3), and prints errors and warnings.</summary>
    public static CommandJudge Dciodvfy { get; } = new("dciodvfy");

    /// <summary>The same, in the form of one line an error, with the path of the attribute.</summary>
    public static CommandJudge DciodvfyNew { get; } = new("dciodvfy", "-new");

    /// <summary>Reads a structured report as a tree of content items, and fails where it is none.</summary>
    public static CommandJudge Dsrdump { get; } = new("dsrdump", "-q");

    /// <summary>Whether the command is on this machine.</summary>
    public bool IsAvailable => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder =>
        File.Exists(Path.Combine(folder, command)));

    /// <summary>Runs the command on each file, two at a time.</summary>
    /// <returns>Exit code and what was written to standard error, by file.</returns>
    public IReadOnlyDictionary<string, (int ExitCode, string Errors)> Judge(IEnumerable<string> paths)
    {
        var results = new ConcurrentDictionary<string, (int, string)>();
        Parallel.ForEach(paths, new ParallelOptions { MaxDegreeOfParallelism = 2 }, path => results[path] = Judge(path));
        return results;
    }

    private (int ExitCode, string Errors) Judge(string path)
    {
        var start = new ProcessStartInfo(command, [.. options, path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
            {
                process.Kill();
                return (-1, "it did not end within a minute");
            }

            output.Wait();
            return (process.ExitCode, errors.Result);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"{command} is not on this machine");
        }
    }
}
