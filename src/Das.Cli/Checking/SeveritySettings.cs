using System.CommandLine;
using System.CommandLine.Parsing;
using Das.Language.Diagnostics;

namespace Das.Cli.Checking;

/// <summary>How bad the user wants diagnostics to be: what stands on the command line, over what stands in a <c>.globalconfig</c> file.</summary>
/// <param name="Given">By id, from the command line; null for a diagnostic that is not wanted.</param>
/// <param name="ConfigPath">The file to read; null for the nearest <c>.globalconfig</c> from the folder of the script upwards, if there is one.</param>
internal sealed record SeveritySettings(IReadOnlyDictionary<string, DiagnosticSeverity?> Given, string? ConfigPath)
{
    private static readonly Option<Dictionary<string, DiagnosticSeverity?>> s_severity = new("--severity")
    {
        HelpName = "ID=error|warning|info|none",
        Description = "Severity of a diagnostic; once for each.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    private static readonly Option<string> s_config = new("--config")
    {
        HelpName = "FILE",
        Description = "File with severities; by default the nearest .globalconfig in the folder of the script or above.",
    };

    /// <summary>Nothing on the command line.</summary>
    public static SeveritySettings None { get; } = new(new Dictionary<string, DiagnosticSeverity?>(), null);

    /// <summary>The options that a command needs for it.</summary>
    public static IEnumerable<Option> Options => [s_severity, s_config];

    /// <summary>What the command line says.</summary>
    public static SeveritySettings Of(ParseResult result) => new(result.GetValue(s_severity) ?? [], result.GetValue(s_config));

    /// <summary>The severities for a script.</summary>
    /// <exception cref="InvalidDataException">The file with severities cannot be read, or sets one that does not exist. The message names it.</exception>
    public IReadOnlyDictionary<string, DiagnosticSeverity?> Beside(string scriptPath)
    {
        var path = ConfigPath ?? GlobalConfig.FindAbove(scriptPath);
        if (path is null)
            return Given;

        var severities = Read(path);
        foreach (var (id, severity) in Given)
            severities[id] = severity;
        return severities;
    }

    private static Dictionary<string, DiagnosticSeverity?> Read(string path)
    {
        try
        {
            return GlobalConfig.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path}: {ErrorOutput.ReasonOf(path, e)}", e);
        }
    }

    private static Dictionary<string, DiagnosticSeverity?> Parse(ArgumentResult argument)
    {
        var severities = new Dictionary<string, DiagnosticSeverity?>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            var parts = token.Value.Split('=');
            if (parts.Length != 2 || !TryParse(parts[1], out var severity))
                argument.AddError("--severity takes ID=error, ID=warning, ID=info or ID=none");
            else if (!severities.TryAdd(parts[0], severity))
                argument.AddError($"--severity {parts[0]} is given twice");
        }

        return severities;
    }

    private static bool TryParse(string word, out DiagnosticSeverity? severity)
    {
        severity = word switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "info" => DiagnosticSeverity.Info,
            _ => null,
        };
        return severity is not null || word == "none";
    }
}
