using System.CommandLine;
using Das.Engine.Pseudonyms;

namespace Das.Cli;

/// <summary><c>das key</c>: the key of a project.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("FILE") { Description = "The file to make. An existing one is never replaced." };
        var make = new Command("new", "Make a random key in a file that only you can read. Keep it secret, and keep a copy.") { path };
        make.SetAction(result => Make(result.GetRequiredValue(path)));
        return new Command("key", "The key of a project, from which new UIDs, pseudonyms and date offsets are derived.") { make };
    }

    /// <summary>Reads a key; without a path there is none.</summary>
    /// <returns>False if the file has none or cannot be read, which is said on the standard error.</returns>
    public static bool TryRead(string? path, out ProjectKey? key)
    {
        key = null;
        if (path is null)
            return true;
        try
        {
            key = KeyFile.Read(path);
            if (KeyFile.IsOpenToOthers(path))
                Console.Error.WriteLine($"das: {ConsoleText.Printable(path)}: warning: others than its owner can read or change this key");
            return true;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Report(path, e);
            return false;
        }
    }

    private static int Make(string path)
    {
        try
        {
            using var key = KeyFile.Create(path);
            Console.Out.WriteLine($"{ConsoleText.Printable(path)}: key {key.Id}");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(path, e);
            return ExitCode.Refused;
        }
    }

    private static void Report(string path, Exception e) => Console.Error.WriteLine($"das: {ConsoleText.Printable(path)}: {ConsoleText.Printable(e.Message)}");
}
