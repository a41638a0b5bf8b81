namespace Das.Language.Diagnostics;

/// <summary>Collects diagnostics. The same one at the same place is kept once: a parser that backtracks may meet a cause twice.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Id, TextSpan Span)> _seen = [];

    public int ErrorCount { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) => Report(descriptor, span, null, null, arguments);

    public void ReportWithHint(DiagnosticDescriptor descriptor, TextSpan span, string? hint, params object[] arguments) =>
        Report(descriptor, span, hint, null, arguments);

    public void ReportWithFix(DiagnosticDescriptor descriptor, TextSpan span, string? hint, Fix? fix, params object[] arguments) =>
        Report(descriptor, span, hint, fix, arguments);

    /// <summary>Reports one of several of a kind that stand at one place.</summary>
    public void ReportEach(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, span, null, arguments));

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string? hint, Fix? fix, object[] arguments)
    {
        if (!_seen.Add((descriptor.Id, span)))
            return;
        if (descriptor.Severity == DiagnosticSeverity.Error)
            ErrorCount++;
        _diagnostics.Add(Diagnostic.Create(descriptor, span, hint, arguments) with { Fix = fix });
    }

    /// <summary>All of them in the order of the text.</summary>
    public EquatableArray<Diagnostic> ToArray() => InOrder(_diagnostics);

    /// <summary>Diagnostics in the order of the text.</summary>
    public static EquatableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        new(diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal));
}
