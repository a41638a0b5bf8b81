namespace Das.Language.Formatting;

/// <summary>The formatter noticed a fault of its own: what it made of a script would not mean the same.</summary>
public sealed class FormattingException(string message) : Exception(message);
