namespace Das.Language.Regexes;

/// <summary>A text is no regular expression, or no replacement for one. The message says why in a few words and quotes nothing of the text.</summary>
public sealed class RegexSyntaxException : Exception
{
    /// <summary>Says what is wrong where.</summary>
    public RegexSyntaxException(string message, int offset)
        : base(message) => Offset = offset;

    /// <summary>Where it is wrong, in UTF-16 units from the start of the text.</summary>
    public int Offset { get; }
}
