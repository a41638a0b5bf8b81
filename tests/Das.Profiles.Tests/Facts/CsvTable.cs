using System.Text;
using Das.Testing;

namespace Das.Profiles.Tests.Facts;

/// <summary>A table of the Standard, read from its file: the judge believes the files, not what the product makes of them.</summary>
internal static class CsvTable
{
    /// <summary>The rows of a table of <c>src/Das.Standard/Data</c>, by column.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string name) =>
        ReadFile(Path.Combine(RepositoryRoot.Path, "src", "Das.Standard", "Data", name));

    /// <summary>The rows of any file.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> ReadFile(string path)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var cells = Split(line);
            if (header is null)
                header = cells;
            else
                yield return header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        }
    }

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
