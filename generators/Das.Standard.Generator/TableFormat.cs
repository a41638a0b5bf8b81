namespace Das.Standard.Generator;

/// <summary>A CSV file that a type is made of.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Columns">Its columns in order.</param>
internal sealed record TableFormat(string FileName, string[] Columns);
