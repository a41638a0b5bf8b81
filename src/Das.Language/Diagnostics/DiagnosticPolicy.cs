using Das.Language.Includes;

namespace Das.Language.Diagnostics;

/// <summary>What becomes of diagnostics that the script disables or whose severity the user sets. An error is neither disabled nor lowered.</summary>
internal static class DiagnosticPolicy
{
    /// <summary>The diagnostics that are reported, with what there is to say about disabling and settings.</summary>
    /// <param name="found">What was found, in the order of the text.</param>
    /// <param name="parsed">The files.</param>
    /// <param name="options">Severities, and whether coverage was asked for.</param>
    public static EquatableArray<Diagnostic> Apply(
        EquatableArray<Diagnostic> found, ParsedSources parsed, CompilationOptions options)
    {
        var severities = options.Severities;
        var reported = new List<Diagnostic>();
        foreach (var id in severities.Keys.OrderBy(id => id, StringComparer.Ordinal))
        {
            if (severities[id] != DiagnosticSeverity.Error && Refuse(id, default) is { } refusal)
                reported.Add(refusal);
            else if (DiagnosticDescriptors.Find(id) is null)
                reported.Add(Unknown(id, default));
        }

        var suppressions = new List<Suppression>();
        for (var i = 0; i < parsed.Files.Count; i++)
            suppressions.AddRange(SuppressionReader.Read(parsed.Sources.Files[i], parsed.Files[i], reported));
        reported.AddRange(suppressions.Count == 0 ? found : Suppress(found, suppressions, options.Coverage is not null));
        return DiagnosticBag.InOrder(severities.Count == 0 ? reported : reported.Select(WithSeverity).OfType<Diagnostic>());

        Diagnostic? WithSeverity(Diagnostic diagnostic) =>
            IsFixed(diagnostic.Id) || !severities.TryGetValue(diagnostic.Id, out var severity) ? diagnostic
            : severity is { } wanted ? diagnostic with { Severity = wanted }
            : null;
    }

    /// <summary>Why a diagnostic cannot be disabled or lowered; null if it can.</summary>
    public static Diagnostic? Refuse(string id, TextSpan span) =>
        DiagnosticDescriptors.Find(id) is null ? Unknown(id, span)
        : IsFixed(id) ? Diagnostic.Create(DiagnosticDescriptors.SeverityIsFixed, span, null, id)
        : null;

    private static bool IsFixed(string id) => DiagnosticDescriptors.Find(id) is { Severity: DiagnosticSeverity.Error };

    private static bool IsOfCoverage(string id) => DiagnosticDescriptors.Find(id) is { Category: "Coverage" };

    private static Diagnostic Unknown(string id, TextSpan span)
    {
        var hint = Spelling.Closest(id, DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)) is { } meant ? $"did you mean '{meant}'?" : null;
        var digits = id.ToUpperInvariant().Replace('O', '0');
        var fix = span.Length > 0 && DiagnosticDescriptors.Find(digits) is not null ? Fix.Replace(span, id, digits) : null;
        return Diagnostic.Create(DiagnosticDescriptors.UnknownDiagnostic, span, hint, id) with { Fix = fix };
    }

    /// <summary>Both are in the order of the text, so one walk over them is enough.</summary>
    private static List<Diagnostic> Suppress(EquatableArray<Diagnostic> found, List<Suppression> suppressions, bool isCompared)
    {
        var left = new List<Diagnostic>();
        var used = new HashSet<Suppression>();
        var open = new List<Suppression>();
        var next = 0;
        foreach (var diagnostic in found)
        {
            var start = diagnostic.Span.Start;
            while (next < suppressions.Count && suppressions[next].Scope.Start <= start)
                open.Add(suppressions[next++]);
            open.RemoveAll(suppression => suppression.Scope.End <= start);

            var matching = open.FindAll(suppression => suppression.Id == diagnostic.Id);
            used.UnionWith(matching);
            if (matching.Count == 0)
                left.Add(diagnostic);
        }

        // A script with errors has not been looked at to its end.
        if (!found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            // What only a comparison with the profile reports is not missed without one.
            foreach (var suppression in suppressions.Where(suppression => !used.Contains(suppression) && (isCompared || !IsOfCoverage(suppression.Id))))
            {
                left.Add(Diagnostic.Create(DiagnosticDescriptors.UnnecessarySuppression, suppression.Span, null, suppression.Id) with
                {
                    Fix = suppression.Removal,
                });
            }
        }

        return left;
    }
}
