using Das.Standard;

namespace Das.Language.Binding;

/// <summary>The UID under which <c>mapUID</c> and <c>mapReferencedUIDs</c> make others.</summary>
public static class UidPrefix
{
    /// <summary>The most characters: a dot and a number of 128 bits fit behind it.</summary>
    public const int MaxLength = 24;

    /// <summary>Whether a text can be one.</summary>
    public static bool IsValid(string text) => text.Length <= MaxLength && UidSyntax.IsValid(text);
}
