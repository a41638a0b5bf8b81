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

    private readonly ScriptSources _sources;
    private readonly IReadOnlyList<HostFunction>? _hostFunctions;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;
    private readonly List<VariableDescription> _descriptions = [];
    private readonly List<VariableExport> _exports = [];
    private readonly List<string> _externalVariables = [];

    /// <summary>Where each external variable is read first.</summary>
    private readonly Dictionary<string, TextSpan> _externalReads = new(StringComparer.Ordinal);

    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private VariableTable _variables = new();
    private ScriptRequirements _requirements;
    private string? _version;
    private bool _hashIsReported;

    private Binder(
        ScriptSources sources, IReadOnlyList<HostFunction>? hostFunctions, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _sources = sources;
        _hostFunctions = hostFunctions;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Binds all statements; those with an error are left out.</summary>
    /// <param name="sources">The files of the script.</param>
    /// <param name="script">What was read in them.</param>
    /// <param name="hostFunctions">The functions of the class that the script becomes; null if it becomes none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="cancellationToken">Looked at before each statement.</param>
    public static BoundScript Bind(
        ScriptSources sources,
        ScriptSyntax script,
        IReadOnlyList<HostFunction>? hostFunctions,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var binder = new Binder(sources, hostFunctions, diagnostics, cancellationToken);
        var statements = binder.BindStatements(script.Statements);
        binder.ReportLikelyMisspelt();
        binder.ReportUnknownExternals();
        return new(sources.Main.Path, binder._version, statements, new(binder._externalVariables), new(binder._descriptions), new(binder._exports))
        {
            Requirements = binder._requirements,
            ExternalReads = binder.ExternalReads(),
        };
    }

    private EquatableArray<TextSpan> ExternalReads()
    {
        var reads = new List<TextSpan>();
        foreach (var name in _externalVariables)
            reads.Add(_externalReads[name]);
        return new(reads);
    }

    /// <summary>
    /// Warns of names that the host would have to supply, where the script sets such a one further down, or one that is spelt much the same.
    /// A name that the script describes is meant for the host.
    /// </summary>
    private void ReportLikelyMisspelt()
    {
        foreach (var name in _externalVariables.Where(name => _descriptions.TrueForAll(description => description.Name != name)))
        {
            var maxDistance = name.Length < 4 ? 0 : name.Length < 8 ? 1 : 2;
            var hint = _assigned.Contains(name) ? "the script sets it further down"
                : Spelling.Closest(name, _assigned, maxDistance) is { } closest ? "did you mean '" + closest + "'?"
                : null;
            if (hint is not null)
                _diagnostics.ReportWithHint(DiagnosticDescriptors.LikelyMisspelt, _externalReads[name], hint, name);
        }
    }

    private EquatableArray<BoundStatement> BindStatements(EquatableArray<StatementSyntax> statements)
    {
        var bound = new List<BoundStatement>(statements.Count);
        foreach (var statement in statements)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (BindStatement(statement) is { } result)
                bound.Add(result);
        }

        return new(bound);
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
            case TernarySyntax ternary:
                return BindTernary(ternary);
            case IfSyntax block:
                return BindIf(block);
            case EchoSyntax echo:
                return BindEcho(echo);
            case DescribeSyntax describe:
                var isHidden = describe.Description is NameSyntax { Name: "hidden" };
                _descriptions.Add(new(describe.Name.Name, (describe.Description as StringSyntax)?.Value, isHidden));
                return null;
            case ExportSyntax export:
                _exports.Add(new(export.Name.Name, export.Field.Value));
                return null;
            case VersionSyntax version:
                BindVersion(version.Version);
                return null;
            default:
                throw new InvalidOperationException("No binding for " + statement.GetType().Name);
        }
    }

    private BoundEcho? BindEcho(EchoSyntax echo)
    {
        if (echo.Value is null)
            return new(echo.Span, null);
        return BindText(echo.Value, "echo") is { } value ? new(echo.Span, value) : null;
    }

    /// <summary>An included file may say which version it is written for; the version of the script is what its own file says.</summary>
    private void BindVersion(StringSyntax version)
    {
        var isAccepted = AcceptedVersions.Split([", "], StringSplitOptions.None).Contains(version.Value);
        if (_sources.IsInMain(version.Span) && isAccepted)
            _version = version.Value;
        if (!isAccepted)
            _diagnostics.Report(DiagnosticDescriptors.UnsupportedVersion, version.Span, version.Value, AcceptedVersions);
    }
}
