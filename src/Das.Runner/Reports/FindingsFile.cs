using System.Text;

namespace Das.Runner.Reports;

/// <summary>What a person should look at, as CSV (RFC 4180): a line for each place of each file.</summary>
internal sealed class FindingsFile : IDisposable
{
    private readonly LineFile _lines;

    private FindingsFile(LineFile lines) => _lines = lines;

    /// <summary>Makes the file with its header, or goes on with it.</summary>
    /// <inheritdoc cref="LineFile.Open" path="/exception" />
    public static FindingsFile Open(string path, bool continues)
    {
        var lines = LineFile.Open(path, "a file for findings", continues);
        if (lines.IsEmpty)
            lines.Add("file,reason,place"u8);
        return new(lines);
    }

    /// <summary>Adds the findings of a file.</summary>
    public void Add(in FileResult result)
    {
        if (result.Findings.Count == 0)
            return;
        var file = Quote(result.Path);
        foreach (var finding in result.Findings)
            _lines.Add(Encoding.UTF8.GetBytes($"{file},{finding.Reason},{Quote(finding.Place)}"));
    }

    /// <inheritdoc cref="LineFile.IsFull" />
    public bool IsFull => _lines.IsFull;

    /// <inheritdoc cref="LineFile.Flush" />
    public void Flush() => _lines.Flush();

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private static string Quote(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
