namespace Das.Language;

/// <summary>Texts whose bytes are those of ASCII whatever Specific Character Set (0008,0005) says.</summary>
public static class PlainText
{
    /// <summary>
    /// Whether a text is one. Backslash and tilde are other characters in JIS X 0201 (ISO_IR 13), and a backslash separates values; control
    /// characters are not allowed everywhere.
    /// </summary>
    public static bool Is(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '}' or '\\')
                return false;
        }

        return true;
    }
}
