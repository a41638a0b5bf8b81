using System.Text.Json;

namespace Das.Runner.Reports;

/// <summary>A summary as properties of a JSON object: the last line of a report, and what <c>das run --format json</c> prints.</summary>
public static class SummaryJson
{
    /// <summary>Writes the properties.</summary>
    public static void Write(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteString("end", StatusName.Of(summary.End));
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("bytes", summary.BytesRead);
        json.WriteNumber("seconds", Math.Round(summary.Elapsed.TotalSeconds, 3));
        json.WriteStartObject("statuses");
        foreach (var status in Enum.GetValues<FileStatus>())
            json.WriteNumber(StatusName.Of(status), summary.Count(status));
        json.WriteEndObject();
        json.WriteNumber("wereDeidentified", summary.AlreadyDeidentified);
        json.WriteNumber("emptiedValues", summary.EmptiedValues);
        json.WriteNumber("leftValues", summary.LeftValues);
        json.WriteStartArray("sopClasses");
        foreach (var count in summary.SopClasses)
        {
            json.WriteStartObject();
            json.WriteString("uid", count.SopClass?.Uid);
            json.WriteString("name", count.SopClass?.Name ?? "private or unknown");
            json.WriteNumber("files", count.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var count in summary.Findings)
        {
            json.WriteStartObject();
            json.WriteString("reason", count.Reason.ToString());
            json.WriteNumber("places", count.Findings);
            json.WriteNumber("files", count.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var count in summary.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("reason", count.Reason);
            json.WriteNumber("files", count.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
