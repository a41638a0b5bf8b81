using Das.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Das.Script.Generator.Tests;

/// <summary>A script in memory, its text possibly with markup: <c>{|DAS0013:text|}</c> expects a diagnostic with the span of the text.</summary>
internal sealed class TestFile : AdditionalText
{
    private readonly SourceText? _text;

    public TestFile(string path, string? markup)
    {
        Path = path;
        if (markup is null)
            return;

        var spans = new List<(string Id, TextSpan Span)>();
        var text = markup;
        for (var start = text.IndexOf("{|", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{|", StringComparison.Ordinal))
        {
            var colon = text.IndexOf(':', start);
            var end = text.IndexOf("|}", colon, StringComparison.Ordinal);
            spans.Add((text[(start + 2)..colon], TextSpan.FromBounds(start, start + end - colon - 1)));
            text = text[..start] + text[(colon + 1)..end] + text[(end + 2)..];
        }

        _text = SourceText.From(text);
        Expected = [.. spans.Select(expected => Expect(expected.Id, _text.Lines.GetLinePositionSpan(expected.Span)))];
    }

    public override string Path { get; }

    /// <summary>What the markup expects.</summary>
    public IReadOnlyList<DiagnosticResult> Expected { get; } = [];

    /// <summary>Item metadata.</summary>
    public Dictionary<string, string> Metadata { get; init; } = [];

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;

    private DiagnosticResult Expect(string id, LinePositionSpan span) => new(
        id,
        DiagnosticDescriptors.All.Single(descriptor => descriptor.Id == id).Severity switch
        {
            Language.Diagnostics.DiagnosticSeverity.Error => Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
            Language.Diagnostics.DiagnosticSeverity.Warning => Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
            _ => Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
        },
        Path,
        span.Start.Line + 1,
        span.Start.Character + 1,
        span.End.Line + 1,
        span.End.Character + 1);
}
