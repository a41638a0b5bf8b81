using System.Diagnostics.CodeAnalysis;

namespace Das.Language.Paths;

/// <summary>
/// The path in the text argument of <c>set</c> and <c>delete</c>: <c>(gggg,eeee)[n]/…/(gggg,eeee)</c>. Hex digits only, private tags
/// (creators too) by their full number, an item number at every step but the last.
/// </summary>
public static class DirectPath
{
    /// <summary>Reads a direct path; its steps hold <see cref="TagPattern.Exact"/> patterns.</summary>
    /// <param name="text">The text, with nothing else but blanks around the path.</param>
    /// <param name="path">The path.</param>
    /// <param name="error">What is wrong, one sentence.</param>
    /// <param name="errorOffset">Where in <paramref name="text"/>.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out TagPath? path, [NotNullWhen(false)] out string? error, out int errorOffset)
    {
        if (!TagPath.TryParse(text, direct: true, out path, out var stepSpans, out error, out errorOffset))
            return false;

        for (var i = 0; i < path.Steps.Count; i++)
        {
            var isLast = i == path.Steps.Count - 1;
            if (((TagStep)path.Steps[i]).Item is null == isLast)
                continue;
            error = isLast ? "The last tag of a direct path has no item number" : "This sequence needs an item number";
            errorOffset = stepSpans[i].Start;
            path = null;
            return false;
        }

        return true;
    }
}
