namespace Das.Language.Diagnostics;

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>The script runs, but probably does not do what was meant.</summary>
    Warning,

    /// <summary>The script does not run.</summary>
    Error,
}
