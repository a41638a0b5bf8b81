namespace Das.Standard.Generator;

/// <summary>A row of module_attributes.csv: an attribute, or a macro that is included.</summary>
/// <param name="Container">The module or macro.</param>
/// <param name="Path">The attribute, or the sequence whose items include the macro; empty where the container itself includes it.</param>
/// <param name="Type">The number of the Type; 0 if a macro is included.</param>
/// <param name="Include">The macro; empty if the row is an attribute.</param>
/// <param name="Source">The fields.</param>
internal sealed record ContainerRow(string Container, TagPattern[] Path, int Type, string Include, TableRow Source)
{
    /// <summary>The Types of PS3.5 section 7.4, in the order of Das.Standard.AttributeType.</summary>
    private static readonly string[] _types = ["-", "1", "1C", "2", "2C", "3"];

    private static readonly string[] _noType = [""];

    internal static ContainerRow Read(TableRow row)
    {
        var include = row.Text(3);
        var isAttribute = include.Length == 0;
        return new ContainerRow(row.LookupText(0), row.Path(1, mayBeEmpty: !isAttribute),
            row.OneOf(2, isAttribute ? _types : _noType, isAttribute ? "a Type" : "empty, as it is where a macro is included"), include, row);
    }
}
