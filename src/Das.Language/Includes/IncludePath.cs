using Das.Language.Parsing;

namespace Das.Language.Includes;

/// <summary>The paths of included files: relative to the folder of the script, with slashes.</summary>
public static class IncludePath
{
    private const string Keyword = "include";

    /// <summary>Where an included file lies, named as the script is.</summary>
    /// <param name="scriptPath">The path of the script.</param>
    /// <param name="path">The file relative to the folder of the script.</param>
    public static string Beside(string scriptPath, string path) => scriptPath.Substring(0, FolderLength(scriptPath)) + path;

    /// <summary>The paths that a script may include, as written: those behind <c>include</c>, wherever it stands.</summary>
    public static IEnumerable<string> MentionedIn(string text)
    {
        if (text.IndexOf(Keyword, StringComparison.Ordinal) < 0)
            yield break;

        var code = LogicalText.Create(text).Code;
        for (var i = code.IndexOf(Keyword, StringComparison.Ordinal); i >= 0; i = code.IndexOf(Keyword, i + 1, StringComparison.Ordinal))
        {
            var open = Tokens.SkipBlanks(code, i + Keyword.Length, code.Length);
            var close = open < code.Length && code[open] == '"' ? code.IndexOf('"', open + 1) : -1;
            if (close >= 0)
                yield return code.Substring(open + 1, close - open - 1);
        }
    }

    /// <summary>Resolves a path against the file that names it.</summary>
    /// <param name="includer">That file, relative to the folder of the script.</param>
    /// <param name="path">The path as written.</param>
    /// <returns>The file relative to the folder of the script; null if the path leads out of it.</returns>
    public static string? Resolve(string includer, string path)
    {
        var segments = includer.Split('/').ToList();
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>The file's own name.</summary>
    internal static string NameOf(string scriptPath) => scriptPath.Substring(FolderLength(scriptPath));

    /// <summary>Whether a path may stand in a script: the same file on every system, and a script, whose text diagnostics may show.</summary>
    internal static bool IsWellFormed(string path) =>
        path.EndsWith(".das", StringComparison.Ordinal) && path[0] != '/' && path.IndexOfAny(['\\', ':', '"']) < 0 && !path.Any(char.IsControl);

    private static int FolderLength(string path) => path.LastIndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]) + 1;
}
