using System.Text;
using System.Text.Json;
using Das.Engine.Profiles;
using Das.Standard;

namespace Das.Runner.Reports;

/// <summary>A line of a report, read. Valid until it is disposed.</summary>
internal sealed class ReportLine : IDisposable
{
    private readonly JsonDocument _document;

    private ReportLine(JsonDocument document) => _document = document;

    /// <summary>What is in it.</summary>
    public JsonElement Content => _document.RootElement;

    /// <summary><c>run</c>, <c>file</c> or <c>summary</c>.</summary>
    public string Type => Text("type");

    /// <summary>The digest that stands for the file.</summary>
    public SourceDigest Source => SourceDigest.TryParse(Text("source"), out var digest) ? digest : throw new FormatException();

    /// <summary>What became of the file.</summary>
    public FileStatus Status => StatusName.Parse(Text("status")) ?? throw new FormatException();

    /// <summary>Reads a line; null if it is no JSON object.</summary>
    public static ReportLine? TryParse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new(document);
            document.Dispose();
        }
        catch (JsonException)
        {
            // A run that was killed leaves such a line.
        }

        return null;
    }

    /// <summary>A property that must be a text.</summary>
    public string Text(string name) => Content.GetProperty(name).GetString() ?? throw new FormatException();

    /// <summary>The file, as far as sums need it.</summary>
    public FileResult ToResult() => new("", Status, Content.TryGetProperty("bytes", out var bytes) ? bytes.GetInt64() : 0, Reason)
    {
        IsAlreadyDeidentified = Content.TryGetProperty("wasDeidentified", out _),
        SopClass = Content.TryGetProperty("sopClass", out _) && UidRegistry.TryGet(Encoding.ASCII.GetBytes(Text("sopClass")), out var entry) ? entry : null,
        Findings = Content.TryGetProperty("findings", out var findings) ? [.. findings.EnumerateArray().Select(Finding)] : [],
    };

    private string? Reason => Content.TryGetProperty("reason", out var reason) ? reason.GetString() : Status == FileStatus.Failed ? throw new FormatException() : null;

    /// <inheritdoc />
    public void Dispose() => _document.Dispose();

    private static ReviewFinding Finding(JsonElement finding) =>
        new(Enum.Parse<ReviewReason>(finding.GetProperty("reason").GetString()!), finding.GetProperty("place").GetString()!);
}
