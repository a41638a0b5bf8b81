using System.Globalization;
using System.Text;
using System.Text.Json;
using Das.Runner.Output;
using Das.Runner.Sources;

namespace Das.Runner.Reports;

/// <summary>
/// Puts the reports of runs over parts of the inputs, and of runs that were resumed, together to the report that one run would have made. Of each file it
/// remembers where its last line is, nothing else.
/// </summary>
public sealed class ReportMerge
{
    private const int LinesPerFlush = 1000;

    /// <summary>What must be the same in all of them; with a key also <c>settings</c>, which without one have digests that cannot be compared.</summary>
    private static readonly string[] s_same = ["format", "das", "engine", "tables", "script", "key", "dryRun"];

    private readonly Dictionary<SourceDigest, (int Report, long Line)> _last = [];
    private readonly SortedSet<int> _complete = [];
    private readonly RunTally _tally = new();
    private JsonElement? _first;
    private string? _started;
    private Shard? _part;
    private double _seconds;
    private long _emptied;
    private long _left;

    private ReportMerge()
    {
    }

    /// <summary>Merges reports into a new one.</summary>
    /// <param name="reports">Where they are; at least one.</param>
    /// <param name="output">The report to make.</param>
    /// <exception cref="RunRefusedException">One cannot be read or is no report, they are not of one run over parts, or the new one cannot be made.</exception>
    public static MergedReport Run(IReadOnlyList<string> reports, string output)
    {
        var merge = new ReportMerge();
        for (var i = 0; i < reports.Count; i++)
            merge.Read(reports[i], i);
        try
        {
            using var file = LineFile.Open(output, "a report", continues: false);
            return merge.Write(file, reports);
        }
        catch (OutputException e)
        {
            throw new RunRefusedException(e.Message);
        }
    }

    private static void ForEachLine(string path, Action<ReportLine, string, long> take)
    {
        var number = 0L;
        try
        {
            using var reader = new StreamReader(path);
            while (reader.ReadLine() is { } text)
            {
                number++;
                using var line = ReportLine.TryParse(text);
                if (line is not null)
                    take(line, text, number);
                else if (!reader.EndOfStream)
                    throw new FormatException();
            }
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw new RunRefusedException(string.Create(CultureInfo.InvariantCulture, $"{path}({number}): not a line of a report"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException($"{path} cannot be read: {e.Message}");
        }
    }

    private void Read(string path, int report)
    {
        Shard? part = null;
        ForEachLine(path, (line, _, number) =>
        {
            switch (line.Type)
            {
                case "run":
                    part = ReadRun(path, line);
                    break;
                case "file" when part is not null:
                    if (line.Status != FileStatus.Done || !_last.ContainsKey(line.Source))
                        _last[line.Source] = (report, number);
                    break;
                case "summary" when part is { } of:
                    _seconds += line.Content.GetProperty("seconds").GetDouble();
                    _emptied += line.Content.GetProperty("emptiedValues").GetInt64();
                    _left += line.Content.GetProperty("leftValues").GetInt64();
                    if (line.Text("end") == StatusName.Of(RunEnd.Complete))
                        _complete.Add(of.Index);
                    break;
                default:
                    throw new FormatException();
            }
        });
        if (part is null)
            throw new RunRefusedException($"{path} is no report");
    }

    private Shard ReadRun(string path, ReportLine line)
    {
        if (!Shard.TryParse(line.Text("shard"), out var part) || line.Text("format") != RunReport.Format)
            throw new FormatException();
        if (string.CompareOrdinal(line.Text("started"), _started ?? "~") < 0)
            _started = line.Text("started");
        _first ??= line.Content.Clone();
        _part ??= part;
        if (_part.Value.Count != part.Count)
            throw new RunRefusedException($"{path} is of part {part}, others are of {_part}");
        var names = line.Content.GetProperty("key").ValueKind == JsonValueKind.Null ? s_same : [.. s_same, "settings"];
        if (Array.Find(names, name => line.Content.GetProperty(name).GetRawText() != _first.Value.GetProperty(name).GetRawText()) is { } other)
            throw new RunRefusedException($"{path} is of another run: its {other} is not that of the reports before it");
        return part;
    }

    private MergedReport Write(LineFile file, IReadOnlyList<string> reports)
    {
        using var json = new JsonLine(file);
        WriteRun(json.Begin("run"), reports.Count);
        json.End();
        for (var i = 0; i < reports.Count; i++)
            Copy(reports[i], i, file);

        var count = _part!.Value.Count;
        var missing = Enumerable.Range(0, count).Where(index => !_complete.Contains(index)).Select(index => new Shard(index, count).ToString()).ToList();
        var summary = RunTally.Sum([_tally]) with
        {
            Elapsed = TimeSpan.FromSeconds(_seconds),
            EmptiedValues = _emptied,
            LeftValues = _left,
            End = missing.Count == 0 ? RunEnd.Complete : RunEnd.Cancelled,
        };
        SummaryJson.Write(json.Begin("summary"), summary);
        json.End();
        file.Flush();
        return new(summary, missing);
    }

    private void WriteRun(Utf8JsonWriter json, int reports)
    {
        foreach (var property in _first!.Value.EnumerateObject())
        {
            if (property.Name == "started")
                json.WriteString("started", _started);
            else if (property.Name == "shard")
                json.WriteString("shard", Shard.All.ToString());
            else if (property.Name != "type")
                property.WriteTo(json);
        }

        json.WriteNumber("reports", reports);
    }

    private void Copy(string path, int report, LineFile file) => ForEachLine(path, (line, text, number) =>
    {
        if (line.Type != "file" || _last[line.Source] != (report, number))
            return;
        _tally.Add(line.ToResult());
        file.Add(Encoding.UTF8.GetBytes(text));
        if (number % LinesPerFlush == 0)
            file.Flush();
    });
}
