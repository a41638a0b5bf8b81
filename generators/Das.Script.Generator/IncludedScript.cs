using Das.Language;
using Das.Language.Includes;

namespace Das.Script.Generator;

/// <summary>A script of the project that another one may include.</summary>
/// <param name="RelativePath">The file relative to the folder of the including script.</param>
/// <param name="Path">The file as the compiler has it.</param>
/// <param name="Text">Its text; null if it cannot be read.</param>
internal sealed record IncludedScript(string RelativePath, string Path, string? Text)
{
    /// <summary>The files that a script may include, directly or not. A file that is no item of the project is not found: nothing is opened here.</summary>
    /// <param name="script">The including script.</param>
    /// <param name="files">The scripts of the project by their paths, with slashes.</param>
    internal static EquatableArray<IncludedScript> Of(ScriptFile script, IReadOnlyDictionary<string, ScriptFile> files)
    {
        var folder = Slashed(script.Path);
        folder = folder.Substring(0, folder.LastIndexOf('/') + 1);
        var found = new List<IncludedScript>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string Path, ScriptFile File)>();
        open.Push((Slashed(script.Path).Substring(folder.Length), script));
        while (open.Count > 0)
        {
            var (includer, file) = open.Pop();
            foreach (var mention in file.Mentions)
            {
                if (IncludePath.Resolve(includer, mention) is { } path && seen.Add(path) && files.TryGetValue(folder + path, out var included))
                {
                    found.Add(new(path, included.Path, included.Text));
                    open.Push((path, included));
                }
            }
        }

        return new(found);
    }

    /// <summary>A path with slashes, whatever the machine.</summary>
    internal static string Slashed(string path) => path.Replace('\\', '/');
}
