using System.Diagnostics;

namespace Das.Testing;

/// <summary>pydicom as an independent judge, through whichever Python of this machine can import it.</summary>
public static class Pydicom
{
    private static readonly Lazy<string?> Interpreter = new(
        () => new[] { "python3", "/usr/bin/python3", "python" }.FirstOrDefault(name => Execute(name, "import pydicom", "") is not null));

    /// <summary>pydicom can be imported.</summary>
    public static bool IsAvailable => Interpreter.Value is not null;

    /// <summary>Runs a Python script on <paramref name="input"/> and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">There is no pydicom, or the script failed.</exception>
    public static string Run(string script, string input) =>
        Execute(Interpreter.Value ?? throw new InvalidOperationException("pydicom cannot be imported"), script, input)
        ?? throw new InvalidOperationException("the Python script failed");

    private static string? Execute(string interpreter, string script, string input)
    {
        var start = new ProcessStartInfo(interpreter)
        {
            ArgumentList = { "-W", "ignore", "-c", script },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            errors.Wait();
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }
}
