using Microsoft.CodeAnalysis;

namespace Das.Standard.Generator;

/// <summary>What can be wrong with the tables in Data/*.csv. Ids are never reused.</summary>
internal static class DiagnosticDescriptors
{
    internal static readonly DiagnosticDescriptor MissingTable = new("DASSTD001", "Table is missing",
        "The table '{0}' is not among the additional files", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor RepeatedTable = new("DASSTD002", "Table is given twice",
        "The table '{0}' is given twice", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor WrongHeader = new("DASSTD003", "Header does not name the columns",
        "The header must be '{0}'", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor WrongRow = new("DASSTD004", "Row does not have one field per column",
        "{0}", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor WrongField = new("DASSTD005", "Field does not hold what its column demands",
        "{0}", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor DuplicateKey = new("DASSTD006", "Two rows have one key",
        "'{0}' is already in the table", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    internal static readonly DiagnosticDescriptor CannotGenerate = new("DASSTD007", "Table cannot be turned into C#",
        "{0}", "Das.Standard", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>The descriptor of an id.</summary>
    internal static DiagnosticDescriptor Get(string id) => id switch
    {
        "DASSTD001" => MissingTable,
        "DASSTD002" => RepeatedTable,
        "DASSTD003" => WrongHeader,
        "DASSTD004" => WrongRow,
        "DASSTD005" => WrongField,
        "DASSTD006" => DuplicateKey,
        _ => CannotGenerate,
    };
}
