using System.Globalization;

namespace Das.Language.Diagnostics;

/// <summary>Something to say about a script at one place of it.</summary>
/// <param name="Id">The stable id, <c>DAS0001</c> and so on; see <see cref="DiagnosticDescriptors"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Span">The smallest wrong piece of the script.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Hint">How to put it right, where that is known.</param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, TextSpan Span, string Message, string? Hint = null)
{
    /// <summary>What puts it right without a doubt; null where a person has to decide.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The message, followed by the hint if there is one.</summary>
    public string Text => Hint is null ? Message : Message + "; " + Hint;

    /// <summary>A diagnostic of a kind, with that kind's severity.</summary>
    internal static Diagnostic Create(DiagnosticDescriptor descriptor, TextSpan span, string? hint, params object[] arguments) =>
        new(descriptor.Id, descriptor.Severity, span, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments), hint);
}
