using System.ComponentModel;
using System.Diagnostics;

namespace Das.Testing;

/// <summary>A command of another project that judges a file.</summary>
public static class ExternalTool
{
    /// <summary>Whether the command is on this machine.</summary>
    public static bool IsAvailable(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));

    /// <summary>Runs the command.</summary>
    /// <returns>Its exit code, and all that it wrote.</returns>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static (int ExitCode, string Output) Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{command} cannot be started", exception);
        }
    }
}
