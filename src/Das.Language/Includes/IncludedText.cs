namespace Das.Language.Includes;

/// <summary>What an <see cref="IncludeResolver"/> found.</summary>
public sealed record IncludedText
{
    private IncludedText()
    {
    }

    /// <summary>There is no such file.</summary>
    public static IncludedText NotFound { get; } = new();

    /// <summary>The file lies outside the folder of the script: a symbolic link leads out.</summary>
    public static IncludedText Outside { get; } = new() { IsOutside = true };

    /// <summary>The text; null if there is none.</summary>
    public string? Text { get; private init; }

    /// <summary>Why a file that exists has no text.</summary>
    public string? Error { get; private init; }

    /// <summary>Whether a symbolic link leads out of the folder of the script.</summary>
    public bool IsOutside { get; private init; }

    /// <summary>The file's text.</summary>
    public static IncludedText Found(string text) => new() { Text = text };

    /// <summary>The file exists and cannot be read.</summary>
    /// <param name="error">Why; in lower case, without values.</param>
    public static IncludedText Unreadable(string error) => new() { Error = error };
}
