using System.Globalization;
using Das.Language;
using Das.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticDescriptor = Das.Language.Diagnostics.DiagnosticDescriptor;
using DiagnosticSeverity = Das.Language.Diagnostics.DiagnosticSeverity;
using SourceText = Das.Language.SourceText;
using TextSpan = Das.Language.TextSpan;

namespace Das.Script.Generator;

/// <summary>A diagnostic with value equality, so that it can flow through the pipeline.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">How bad it is, unless the build has another opinion.</param>
/// <param name="Text">Message and hint.</param>
/// <param name="Path">The script's path as the compiler has it.</param>
/// <param name="Span">Where in the script.</param>
/// <param name="Start">Line and column of its start, from 0.</param>
/// <param name="End">Line and column behind its end, from 0.</param>
internal sealed record DiagnosticInfo(
    string Id,
    DiagnosticSeverity Severity,
    string Text,
    string Path,
    TextSpan Span,
    LinePosition Start,
    LinePosition End)
{
    /// <summary>A diagnostic about a piece of the script.</summary>
    /// <param name="path">The file that it stands in, as the compiler has it.</param>
    /// <param name="sources">The files of the script.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    internal static DiagnosticInfo At(string path, ScriptSources sources, Language.Diagnostics.Diagnostic diagnostic) =>
        At(path, sources, diagnostic.Span, diagnostic.Id, diagnostic.Severity, diagnostic.Text);

    /// <summary>A diagnostic about a piece of the script that only the build knows.</summary>
    internal static DiagnosticInfo At(string path, ScriptSources sources, TextSpan span, DiagnosticDescriptor descriptor, params object[] arguments) =>
        At(path, sources, span, descriptor.Id, descriptor.Severity, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments));

    /// <summary>A diagnostic about the script as a whole, shown at its start.</summary>
    internal static DiagnosticInfo About(string path, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(descriptor.Id, descriptor.Severity, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments), path, default, default, default);

    /// <summary>The diagnostic as the compiler reports it.</summary>
    /// <param name="pages">The folder or address of the pages that explain diagnostics; empty if unknown.</param>
    internal Diagnostic ToDiagnostic(string pages) => Diagnostic.Create(
        ToRoslyn(DiagnosticDescriptors.Find(Id)!, pages),
        Location.Create(Path, new(Span.Start, Span.Length), new LinePositionSpan(Start, End)),
        ToRoslyn(Severity),
        additionalLocations: null,
        properties: null,
        Text);

    private static DiagnosticInfo At(string path, ScriptSources sources, TextSpan span, string id, DiagnosticSeverity severity, string text)
    {
        var source = sources.FileAt(span.Start, out var start);
        var inFile = new TextSpan(span.Start - start, span.Length);
        return new(id, severity, text, path, inFile, PositionOf(source, inFile.Start), PositionOf(source, inFile.End));
    }

    private static LinePosition PositionOf(SourceText source, int offset)
    {
        var (line, column) = source.GetPosition(offset);
        return new(line - 1, column - 1);
    }

    private static Microsoft.CodeAnalysis.DiagnosticDescriptor ToRoslyn(DiagnosticDescriptor descriptor, string pages) => new(
        descriptor.Id,
        descriptor.Title,
        "{0}",
        descriptor.Category,
        ToRoslyn(descriptor.Severity),
        isEnabledByDefault: true,
        helpLinkUri: HelpLinkOf(descriptor, pages),
        customTags: descriptor.Severity == DiagnosticSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    private static Microsoft.CodeAnalysis.DiagnosticSeverity ToRoslyn(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
        DiagnosticSeverity.Warning => Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
        _ => Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
    };

    /// <summary>The page, as an address that a browser or editor opens; without one its path in the repository.</summary>
    private static string HelpLinkOf(DiagnosticDescriptor descriptor, string pages) =>
        Uri.TryCreate(pages.TrimEnd('/', '\\') + "/", UriKind.Absolute, out var folder) && pages.Length > 0
            ? new Uri(folder, descriptor.Id + ".md").AbsoluteUri
            : descriptor.HelpLink;
}
