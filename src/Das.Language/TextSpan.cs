namespace Das.Language;

/// <summary>A piece of a script's text. File, line and column come from <see cref="ScriptSources"/>.</summary>
/// <param name="Start">Offset of its first character, in UTF-16 units from the start of the script; included files lie behind it.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>The smallest span that covers both.</summary>
    public static TextSpan Union(TextSpan first, TextSpan second)
    {
        var start = Math.Min(first.Start, second.Start);
        return new(start, Math.Max(first.End, second.End) - start);
    }
}
