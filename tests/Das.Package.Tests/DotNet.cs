using System.Diagnostics;

namespace Das.Package.Tests;

/// <summary>The dotnet command.</summary>
internal static class DotNet
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs it and returns its exit code and all it printed.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test runner set for itself must not reach a build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(_limit);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            var printed = await output + await errors;
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, printed);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
