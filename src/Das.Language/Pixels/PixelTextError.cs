namespace Das.Language.Pixels;

/// <summary>What is wrong with a text argument of <c>alterPixels</c>.</summary>
/// <param name="Message">What is wrong, without quoting the text.</param>
/// <param name="Span">Where in the text.</param>
public sealed record PixelTextError(string Message, TextSpan Span);
