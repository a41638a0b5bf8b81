using Das.Testing;

namespace Das.Language.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    /// <summary>The scripts in the <c>das</c> blocks of a page.</summary>
    public static List<string> ScriptsIn(string page)
    {
        var scripts = new List<string>();
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, page)))
        {
            if (line == "```das")
            {
                block = [];
            }
            else if (line == "```" && block is not null)
            {
                scripts.Add(string.Join('\n', block));
                block = null;
            }
            else
            {
                block?.Add(line);
            }
        }

        return scripts;
    }
}
