using Microsoft.CodeAnalysis;

namespace Das.Standard.Generator;

/// <summary>The rows of one table and what is found wrong with them.</summary>
internal sealed class TableRows
{
    private readonly string _path;
    private readonly string[] _columns;
    private readonly IReadOnlyList<IReadOnlyList<CsvField>> _rows;
    private readonly CancellationToken _cancellation;

    internal TableRows(TableFile file, string[] columns, CancellationToken cancellation)
    {
        _path = file.Path;
        _columns = columns;
        _rows = CsvTable.Parse(file.Text).Rows;
        _cancellation = cancellation;
    }

    internal List<DiagnosticInfo> Diagnostics { get; } = [];

    internal void Report(DiagnosticDescriptor descriptor, CsvPosition position, string argument) =>
        Diagnostics.Add(new DiagnosticInfo(descriptor.Id, argument, _path, position));

    internal void CheckHeader()
    {
        if (_rows.Count == 0 || !_rows[0].Select(field => field.Text).SequenceEqual(_columns))
            Report(DiagnosticDescriptors.WrongHeader, _rows.Count == 0 ? default : _rows[0][0].Position, string.Join(",", _columns));
    }

    /// <summary>The rows under the header that read without a mistake and whose key no row before them has.</summary>
    /// <param name="read">Makes a row of its fields, and reports what is wrong with them.</param>
    /// <param name="key">What must be unique.</param>
    internal List<TRow> Read<TRow>(Func<TableRow, TRow> read, Func<TRow, string> key)
    {
        var found = new List<TRow>();
        if (Diagnostics.Count > 0)
            return found;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in _rows.Skip(1))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (fields.Count != _columns.Length)
            {
                Report(DiagnosticDescriptors.WrongRow, fields[0].Position, $"The row has {fields.Count} fields instead of {_columns.Length}");
                continue;
            }

            var before = Diagnostics.Count;
            var row = read(new TableRow(this, fields));
            if (Diagnostics.Count > before)
                continue;
            if (keys.Add(key(row)))
                found.Add(row);
            else
                Report(DiagnosticDescriptors.DuplicateKey, fields[0].Position, key(row));
        }

        return found;
    }
}
