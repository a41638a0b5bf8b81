using System.Diagnostics;

namespace Das.Cli.Tests;

/// <summary>Runs the command that was built, as a process of its own.</summary>
internal static class DasCommand
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    public sealed record Result(int ExitCode, string Output, string Error);

    public static Result Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return Finish(process, arguments);
    }

    public static Result RunWithInput(string input, params string[] arguments)
    {
        using var process = Start(hasInput: true, arguments);
        using (var writer = process.StandardInput)
            writer.Write(input);
        return Finish(process, arguments);
    }

    private static Result Finish(Process process, string[] arguments)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill();
            throw new TimeoutException("das " + string.Join(' ', arguments));
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(params string[] arguments) => Start(hasInput: false, arguments);

    public static Process Start(bool hasInput, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = hasInput, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "das.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
