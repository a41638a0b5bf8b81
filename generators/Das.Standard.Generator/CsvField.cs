namespace Das.Standard.Generator;

/// <summary>A field of a CSV file.</summary>
/// <param name="Text">Its value, without quotes.</param>
/// <param name="Position">Where it is written.</param>
internal readonly record struct CsvField(string Text, CsvPosition Position);
