namespace Das.Runner.Sources.Archives;

/// <summary>Names of entries. Whoever made an archive could write anything there.</summary>
internal static class EntryName
{
    private static readonly char[] s_notInNames = Path.GetInvalidFileNameChars();

    /// <summary>
    /// The name as a path below the archive: a backslash separates as a slash does, <c>.</c> and empty parts go.
    /// </summary>
    /// <returns>False if it would lead out of the archive, or if no file can have it: <c>..</c>, a root, a drive, a control character.</returns>
    public static bool TryMakeRelative(string name, out string relative)
    {
        relative = "";
        var isDrive = name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]);
        if (isDrive || name.StartsWith('/') || name.StartsWith('\\') || name.AsSpan().ContainsAnyInRange('\0', '\x1F') || name.Contains('\x7F'))
            return false;

        var parts = new List<string>();
        foreach (var part in name.Split('/', '\\'))
        {
            if (part == ".." || part.IndexOfAny(s_notInNames) >= 0 || (OperatingSystem.IsWindows() && part.Length > 1 && part[^1] is '.' or ' '))
                return false;
            if (part is not ("" or "."))
                parts.Add(part);
        }

        relative = string.Join(Path.DirectorySeparatorChar, parts);
        return parts.Count > 0;
    }
}
