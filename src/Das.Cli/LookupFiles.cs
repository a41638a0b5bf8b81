using Das.Engine.Lookups;

namespace Das.Cli;

/// <summary>Reads lookup tables, and prints what was left out of them.</summary>
internal static class LookupFiles
{
    /// <summary>The table; null if a file cannot be read, which is printed.</summary>
    public static LookupTable? Read(string[] paths, TextWriter messages)
    {
        try
        {
            var table = LookupTable.Read(paths);
            foreach (var dropped in table.Dropped)
                messages.WriteLine($"{ConsoleText.Printable(dropped.Path)}({dropped.Line}): warning: no entry; the line is left out");
            return table;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            messages.WriteLine("das: " + ConsoleText.Printable(e.Message));
            return null;
        }
    }
}
