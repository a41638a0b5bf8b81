namespace Das.Standard.Generator;

/// <summary>Turns one CSV into the generated half of a type.</summary>
/// <param name="fileName">The CSV file.</param>
/// <param name="typeName">The static type that reads the table.</param>
/// <param name="columns">The columns in order.</param>
internal abstract class TableEmitter(string fileName, string typeName, string[] columns)
    : TypeEmitter(typeName, new TableFormat(fileName, columns))
{
    protected string[] Columns => Tables[0].Columns;

    protected sealed override void EmitMembers(IReadOnlyList<TableRows> tables, SourceWriter source) => EmitRows(tables[0], source);

    protected abstract void EmitRows(TableRows rows, SourceWriter source);
}
