namespace Das.Cli;

/// <summary>Text that comes from files or their names, made fit for a console.</summary>
internal static class ConsoleText
{
    /// <summary>Every control character replaced, so that no name or value can move the cursor or end a line.</summary>
    public static string Printable(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
                return string.Create(text.Length, text, static (result, source) =>
                {
                    for (var i = 0; i < result.Length; i++)
                        result[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
                });
        }

        return text;
    }
}
