using System.Text;
using Das.Testing;

namespace Das.Standard.Tests;

/// <summary>Reads the tables as they are in the source tree, apart from the parser of the generator.</summary>
internal static class CsvRows
{
    public static List<Dictionary<string, string>> Read(string name) => ReadFile("src", "Das.Standard", "Data", name);

    /// <summary>Reads what the tests compare with.</summary>
    public static List<Dictionary<string, string>> ReadExpected(string name) => ReadFile("tests", "Das.Standard.Tests", "Data", name);

    private static List<Dictionary<string, string>> ReadFile(params string[] path)
    {
        var lines = File.ReadAllText(Path.Combine([RepositoryRoot.Path, .. path])).TrimEnd('\n').Split('\n');
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(Split(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line + ',')
        {
            if (letter == '"')
            {
                quoted = !quoted;
                field.Append(letter);
            }
            else if (letter == ',' && !quoted)
            {
                var text = field.ToString();
                fields.Add(text.StartsWith('"') ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text);
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        return fields;
    }
}
