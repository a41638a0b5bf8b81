using System.Globalization;
using System.Text.Json;
using Das.Standard;

namespace Das.Runner.Reports;

/// <summary>
/// What became of each file, as JSON Lines: a line about the run, one for each file, one with the sums. It holds digests of paths, UIDs of results, tags,
/// counts and reasons, and no value nor name of the source, so that it may leave the building. docs/running.md lists the fields.
/// </summary>
internal sealed class RunReport : IDisposable
{
    /// <summary>Changes when a reader of older reports would misunderstand.</summary>
    public const string Format = "das-report-1";

    private readonly LineFile _file;
    private readonly JsonLine _line;

    private RunReport(LineFile file)
    {
        _file = file;
        _line = new(file);
    }

    /// <summary>Makes the report with its first line, or goes on with it.</summary>
    /// <inheritdoc cref="LineFile.Open" path="/exception" />
    public static RunReport Open(string path, RunPlan plan, SourceDigests digests, bool continues)
    {
        var report = new RunReport(LineFile.Open(path, "a report", continues));
        report.Begin(plan, digests);
        return report;
    }

    /// <summary>Adds a file.</summary>
    public void Add(in FileResult result, SourceMark source)
    {
        var json = _line.Begin("file");
        json.WriteString("source", source.Path.ToString());
        json.WriteString("status", StatusName.Of(result.Status));
        WriteResult(json, result);
        if (result.Cause is { } cause)
            json.WriteString("reason", cause);
        if (result.Statement is var (line, column))
        {
            json.WriteStartObject("statement");
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteEndObject();
        }

        WriteRules(json, result);
        WriteFindings(json, result);
        _line.End();
    }

    /// <summary>Adds the sums.</summary>
    public void Complete(RunSummary summary)
    {
        SummaryJson.Write(_line.Begin("summary"), summary);
        _line.End();
    }

    /// <inheritdoc cref="LineFile.IsFull" />
    public bool IsFull => _file.IsFull;

    /// <inheritdoc cref="LineFile.Flush" />
    public void Flush() => _file.Flush();

    /// <inheritdoc cref="LineFile.Sync" />
    public void Sync() => _file.Sync();

    /// <inheritdoc />
    public void Dispose()
    {
        _line.Dispose();
        _file.Dispose();
    }

    private void Begin(RunPlan plan, SourceDigests digests)
    {
        var json = _line.Begin("run");
        json.WriteString("format", Format);
        json.WriteString("started", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("das", EngineBuild.Version);
        json.WriteString("engine", EngineBuild.Id);
        json.WriteString("tables", StandardEdition.Name);
        json.WriteString("script", plan.ScriptDigest);
        json.WriteString("key", plan.Context.HasKey ? plan.Context.Key.Id : null);
        json.WriteString("shard", plan.Shard.ToString());
        json.WriteBoolean("dryRun", plan.Trial is not null);
        json.WriteStartObject("settings");
        foreach (var (name, digest) in plan.Settings.Digests(digests))
            json.WriteString(name, digest);
        json.WriteEndObject();
        _line.End();
    }

    private static void WriteResult(Utf8JsonWriter json, in FileResult result)
    {
        if (result.Earlier is { } earlier)
            json.WriteString("earlier", StatusName.Of(earlier));
        if (result.Length > 0)
            json.WriteNumber("bytes", result.Length);
        if (result.SopInstanceUid is { } uid)
            json.WriteString("output", uid);
        if (result.SopClass is { } sopClass)
            json.WriteString("sopClass", sopClass.Uid);
        if (result.IsAlreadyDeidentified)
            json.WriteBoolean("wasDeidentified", true);
    }

    private static void WriteRules(Utf8JsonWriter json, in FileResult result)
    {
        if (result.Rules.Count == 0)
            return;
        json.WriteStartArray("rules");
        foreach (var (position, counts) in result.Rules)
        {
            json.WriteStartObject();
            if (position.Path is { } path)
                json.WriteString("file", Path.GetFileName(path));
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            WriteCount(json, "removed", counts.Removed);
            WriteCount(json, "changed", counts.Changed);
            WriteCount(json, "added", counts.Added);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int count)
    {
        if (count > 0)
            json.WriteNumber(name, count);
    }

    private static void WriteFindings(Utf8JsonWriter json, in FileResult result)
    {
        if (result.Findings.Count == 0)
            return;
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("reason", finding.Reason.ToString());
            json.WriteString("place", finding.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
