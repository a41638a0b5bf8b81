namespace Das.Language.Formatting;

/// <summary>The two kinds of line ends that a formatted script can have.</summary>
internal static class LineEnds
{
    /// <summary>Whether the first line of a text ends in CRLF.</summary>
    public static bool AreCrLf(string text)
    {
        var first = text.IndexOf('\n');
        return first > 0 && text[first - 1] == '\r';
    }

    /// <summary>Turns CRLF and CR into LF.</summary>
    public static string Unify(string text) => text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');
}
