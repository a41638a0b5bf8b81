namespace Das.Standard;

/// <summary>The form of a UID (PS3.5 section 9.1).</summary>
public static class UidSyntax
{
    /// <summary>The most characters that a UID has.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// Whether a text, without padding, is a UID: numbers without leading zeros, dots between them, no more than <see cref="MaxLength"/>
    /// characters. Whether somebody registered its first number is not asked.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="uid"/> is null.</exception>
    public static bool IsValid(string uid)
    {
        if (uid is null)
            throw new ArgumentNullException(nameof(uid));
        return uid.Length <= MaxLength && uid.Split('.').All(IsComponent);
    }

    private static bool IsComponent(string component) =>
        component.Length > 0 && (component.Length == 1 || component[0] != '0') && component.All(c => c is >= '0' and <= '9');
}
