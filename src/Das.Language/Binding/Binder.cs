using Das.Language.Diagnostics;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <summary>
/// Turns a syntax tree into a <see cref="BoundScript"/>: names, paths, argument kinds and constants are resolved here, and what can be
/// known to go wrong before a file is read is a diagnostic.
/// </summary>
internal sealed partial class Binder
{
    private const string AcceptedVersions = "6.0, 6.1, 6.2, 6.3, 6.4, 6.5, 6.6, 6.7, 6.10";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>What each variable holds after the statements bound so far; null where that could not be bound.</summary>
    private readonly Dictionary<string, BoundExpression?> _variables = new(StringComparer.Ordinal);

    private readonly List<string> _externalVariables = [];
    private string? _version;
    private bool _hashIsReported;

    private Binder(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>Binds all statements; those with an error are left out.</summary>
    public static BoundScript Bind(SourceText source, ScriptSyntax script, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var binder = new Binder(source, diagnostics);
        var statements = new List<BoundStatement>(script.Statements.Count);
        var hasVersion = false;
        foreach (var statement in script.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hasVersion |= statement is VersionSyntax;
            if (binder.BindStatement(statement) is { } bound)
                statements.Add(bound);
        }

        // A version statement that could not be read has been reported.
        if (!hasVersion && diagnostics.ErrorCount == 0)
            diagnostics.ReportWithHint(DiagnosticDescriptors.NoVersion, new(0, 0), "begin with version \"6.7\"");
        return new(source.Path, binder._version, new(statements), new(binder._externalVariables));
    }

    private BoundStatement? BindStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case AssignSyntax assign:
                return BindAssign(assign);
            case AssignIfExistsSyntax assign:
                return BindAssignIfExists(assign);
            case SetVariableSyntax set:
                return BindSetVariable(set);
            case DeleteSyntax delete:
                CheckElements(delete.Target.Path, delete.Target.StepSpans);
                return new BoundRemove(delete.Span, new([new BoundPath(delete.Target.Span, delete.Target.Path)]));
            case RemoveAllPrivateTagsSyntax:
                return new BoundRemoveAllPrivate(statement.Span);
            case CallStatementSyntax call:
                return BindCallStatement(call.Call);
            case VersionSyntax version:
                BindVersion(version.Version);
                return null;
            case IfSyntax:
                return NotAvailable(statement, "if");
            case EchoSyntax:
                return NotAvailable(statement, "echo");
            case DescribeSyntax:
                return NotAvailable(statement, "describe");
            case ExportSyntax:
                return NotAvailable(statement, "export");
            case TernarySyntax:
                _diagnostics.Report(DiagnosticDescriptors.NotAvailable, statement.Span, "'condition ? action'");
                return null;
            default:
                throw new InvalidOperationException("No binding for " + statement.GetType().Name);
        }
    }

    private BoundStatement? NotAvailable(StatementSyntax statement, string word)
    {
        _diagnostics.Report(DiagnosticDescriptors.NotAvailable, new(statement.Span.Start, word.Length), "'" + word + "'");
        return null;
    }

    private void BindVersion(StringSyntax version)
    {
        if (AcceptedVersions.Split([", "], StringSplitOptions.None).Contains(version.Value))
            _version = version.Value;
        else
            _diagnostics.Report(DiagnosticDescriptors.UnsupportedVersion, version.Span, version.Value, AcceptedVersions);
    }
}
