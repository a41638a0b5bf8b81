namespace Das.Language.DicomEdit4;

/// <summary>A statement with the comments that belong to it.</summary>
/// <param name="Before">Comments, and empty texts for blank lines, on the lines before it.</param>
/// <param name="Statement">The statement; null where comments stand at the end of the script.</param>
/// <param name="Behind">The comment behind it on its last line.</param>
internal sealed record ScriptLine(IReadOnlyList<string> Before, Statement? Statement, string? Behind);
