using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Das.Standard.Generator;

/// <summary>A diagnostic with value equality, so that it can flow through the pipeline.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Argument">What its message is about.</param>
/// <param name="Path">The CSV file; empty if there is none.</param>
/// <param name="Field">Where in the file.</param>
internal sealed record DiagnosticInfo(string Id, string Argument, string Path, CsvPosition Field)
{
    internal Diagnostic ToDiagnostic()
    {
        var start = new LinePosition(Field.Line, Field.Column);
        var end = new LinePosition(Field.Line, Field.Column + Field.Length);
        var location = Path.Length == 0
            ? Location.None
            : Location.Create(Path, new TextSpan(Field.Start, Field.Length), new LinePositionSpan(start, end));
        return Diagnostic.Create(DiagnosticDescriptors.Get(Id), location, Argument);
    }
}
