using System.Text.RegularExpressions;
using Das.Language.Diagnostics;

namespace Das.Cli.Checking;

/// <summary>
/// The severities in a <c>.globalconfig</c> file: <c>dotnet_diagnostic.DAS0027.severity = error</c>, with the values that the C# compiler knows.
/// In a build that compiler applies the file itself. Settings below a section header are about single files and do not count here.
/// </summary>
internal static partial class GlobalConfig
{
    private const string FileName = ".globalconfig";

    /// <summary>The nearest file in the folder of a script or above; null if there is none.</summary>
    public static string? FindAbove(string scriptPath)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(scriptPath)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, FileName);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    /// <summary>Severities by id; null for a diagnostic that is not wanted.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="InvalidDataException">It sets a severity that does not exist.</exception>
    public static Dictionary<string, DiagnosticSeverity?> Read(string path)
    {
        var severities = new Dictionary<string, DiagnosticSeverity?>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.TrimStart().StartsWith('['))
                break;
            if (Setting().Match(line) is not { Success: true } setting)
                continue;

            var id = setting.Groups["id"].Value.ToUpperInvariant();
            var value = setting.Groups["value"].Value;
            switch (value.ToUpperInvariant())
            {
                case "ERROR":
                    severities[id] = DiagnosticSeverity.Error;
                    break;
                case "WARNING":
                    severities[id] = DiagnosticSeverity.Warning;
                    break;
                case "SUGGESTION":
                    severities[id] = DiagnosticSeverity.Info;
                    break;
                case "SILENT" or "NONE":
                    severities[id] = null;
                    break;
                case "DEFAULT":
                    severities.Remove(id);
                    break;
                default:
                    throw new InvalidDataException($"{path}({number}): '{value}' is none of error, warning, suggestion, silent, none and default");
            }
        }

        return severities;
    }

    [GeneratedRegex(
        @"^\s*dotnet_diagnostic\.(?<id>DAS\w*)\.severity\s*[=:]\s*(?<value>[^\s#;]*)\s*([#;].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
