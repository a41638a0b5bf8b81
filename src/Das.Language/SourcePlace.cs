namespace Das.Language;

/// <summary>A place in one of the files of a script.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1; a tab is one column.</param>
public readonly record struct SourcePlace(SourceText Source, int Line, int Column);
