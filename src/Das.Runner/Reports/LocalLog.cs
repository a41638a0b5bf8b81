using System.Globalization;

namespace Das.Runner.Reports;

/// <summary>
/// What became of each file, with its path, for the operator: JSON Lines, a line for each file. It says which path a digest of the report stands for, so
/// it stays where the sources are.
/// </summary>
internal sealed class LocalLog : IDisposable
{
    private readonly LineFile _file;
    private readonly JsonLine _line;

    private LocalLog(LineFile file)
    {
        _file = file;
        _line = new(file);
    }

    /// <summary>Makes the log, or goes on with it.</summary>
    /// <inheritdoc cref="LineFile.Open" path="/exception" />
    public static LocalLog Open(string path, bool continues) => new(LineFile.Open(path, "a local log", continues));

    /// <summary>Adds a file.</summary>
    public void Add(in FileResult result, SourceMark source)
    {
        var json = _line.Begin("file");
        json.WriteString("time", DateTime.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        json.WriteString("path", result.Path);
        json.WriteString("source", source.Path.ToString());
        json.WriteString("status", StatusName.Of(result.Status));
        if (result.Earlier is { } earlier)
            json.WriteString("earlier", StatusName.Of(earlier));
        if (result.Output is { } output)
            json.WriteString("output", output);
        if (result.Reason is { } reason)
            json.WriteString("reason", reason);
        _line.End();
    }

    /// <inheritdoc cref="LineFile.IsFull" />
    public bool IsFull => _file.IsFull;

    /// <inheritdoc cref="LineFile.Flush" />
    public void Flush() => _file.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        _line.Dispose();
        _file.Dispose();
    }
}
