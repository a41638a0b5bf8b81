namespace Das.Language.Diagnostics;

/// <summary>
/// A change of the script after which a diagnostic is gone. There is one only where it is certain what was meant, and where the script does
/// nothing else afterwards than the diagnostic asks for.
/// </summary>
/// <param name="Title">What it changes, in a few words, such as <c>removeTag -> removeTags</c>.</param>
/// <param name="Edits">The changes, in the order of the text and all in the file that the diagnostic is about.</param>
public sealed record Fix(string Title, EquatableArray<TextEdit> Edits)
{
    /// <summary>Writes something else there.</summary>
    internal static Fix Replace(TextSpan span, string old, string replacement) => new(old + " -> " + replacement, new([new TextEdit(span, replacement)]));

    /// <summary>Takes a piece out.</summary>
    internal static Fix Remove(TextSpan span, string what) => new("remove " + what, new([new TextEdit(span, "")]));

    /// <summary>Writes something at both ends of a piece, in the place of so many characters there.</summary>
    internal static Fix Enclose(TextSpan span, int replaced, string quote, string title) => new(
        title,
        new([new TextEdit(new(span.Start, replaced), quote), new TextEdit(new(span.End - replaced, replaced), quote)]));
}
