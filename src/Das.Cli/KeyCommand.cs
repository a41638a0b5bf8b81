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

    private static int Make(string path)
    {
        try
        {
            using var key = KeyFile.Create(path);
            Console.Out.WriteLine($"{ConsoleText.Printable(path)}: key {key.Id}");
            return ExitCode.Done;
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(path, e);
            return ExitCode.Refused;
        }
    }
}
