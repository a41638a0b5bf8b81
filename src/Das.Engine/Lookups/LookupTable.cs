using System.Text;

namespace Das.Engine.Lookups;

/// <summary>What <c>lookup</c> looks in: values by type and key. Safe for use by several threads at once.</summary>
public sealed class LookupTable
{
    // Strict: a key with a character that is not understood would be found by nobody, and the value that it stands for stay.
    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<(string Type, string Key), string> _values = [];
    private readonly List<DroppedLine> _dropped = [];

    private LookupTable()
    {
    }

    /// <summary>Number of keys.</summary>
    public int Count => _values.Count;

    /// <summary>Lines that are no entry. Whoever reads a table should show them: each is a value that nobody finds.</summary>
    public IReadOnlyList<DroppedLine> Dropped => _dropped;

    /// <summary>
    /// Reads files in UTF-8, in order; of several entries for a key the last one counts. A file that ends in <c>.csv</c> has rows
    /// <c>type,key,value</c> (RFC 4180), the first of which may be these words. Others have DicomEdit 6's lines <c>type/key = value</c>, with blank
    /// lines and lines that begin with <c>//</c> between them.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="FormatException">A file is not UTF-8, or a CSV file has a quoted field without end. The message names file and line.</exception>
    public static LookupTable Read(params IEnumerable<string> paths)
    {
        var table = new LookupTable();
        foreach (var path in paths)
        {
            try
            {
                if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
                    table.AddRows(path);
                else
                    table.AddLines(path, File.ReadLines(path, _encoding));
            }
            catch (DecoderFallbackException e)
            {
                throw new FormatException($"{path}: not a text in UTF-8", e);
            }
        }

        return table;
    }

    /// <summary>A table of lines <c>type/key = value</c>, as <see cref="Read"/> finds them in a file.</summary>
    /// <param name="name">What <see cref="Dropped"/> calls them.</param>
    /// <param name="lines">The lines.</param>
    public static LookupTable Of(string name, IEnumerable<string> lines)
    {
        var table = new LookupTable();
        table.AddLines(name, lines);
        return table;
    }

    /// <summary>The value of a key, or null.</summary>
    public string? Find(string type, string key) => _values.GetValueOrDefault((type, key));

    private void AddLines(string path, IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            if (line.Split('=') is [var left, var value] && left.Split('/') is [var type, var key])
                Add(path, number, type.Trim(), key.Trim(), value.Trim());
            else
                _dropped.Add(new(path, number));
        }
    }

    private void AddRows(string path)
    {
        var isFirst = true;
        foreach (var row in CsvRows.Read(path, File.ReadAllText(path, _encoding)))
        {
            var isHeader = isFirst && row.Fields is ["type", "key", "value"];
            isFirst = false;
            if (isHeader)
                continue;
            if (row.Fields is [var type, var key, var value])
                Add(path, row.Line, type, key, value);
            else
                _dropped.Add(new(path, row.Line));
        }
    }

    private void Add(string path, int line, string type, string key, string value)
    {
        if (type.Length > 0 && key.Length > 0)
            _values[(type, key)] = value;
        else
            _dropped.Add(new(path, line));
    }
}
