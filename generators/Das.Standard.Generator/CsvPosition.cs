namespace Das.Standard.Generator;

/// <summary>Where a field is written, quotes included.</summary>
/// <param name="Start">Characters before it in the file.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Line">Its line; the first line is 0.</param>
/// <param name="Column">Its first character in the line; the first one is 0.</param>
internal readonly record struct CsvPosition(int Start, int Length, int Line, int Column);
