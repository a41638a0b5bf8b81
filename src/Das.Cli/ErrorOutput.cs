namespace Das.Cli;

/// <summary>What goes wrong, on standard error: one line each. What is about a file begins with its path, all else with <c>das:</c>.</summary>
internal static class ErrorOutput
{
    /// <summary>Says something of the command as a whole.</summary>
    public static void Write(string message) => Console.Error.WriteLine("das: " + ConsoleText.Printable(message));

    /// <summary>Says something of a file.</summary>
    public static void Write(string path, string message) => Console.Error.WriteLine($"{ConsoleText.Printable(path)}: {ConsoleText.Printable(message)}");

    /// <summary>Says why a file could not be read or written.</summary>
    public static void Write(string path, Exception exception) => Write(path, ReasonOf(path, exception));

    /// <summary>Whether an exception is about a file and not a fault of Das.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException;

    /// <summary>The reason, without the path once more.</summary>
    public static string ReasonOf(string path, Exception exception) => exception switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "access is denied",
        _ => exception.Message,
    };
}
