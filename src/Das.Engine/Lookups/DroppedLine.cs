namespace Das.Engine.Lookups;

/// <summary>A line of a lookup file that is no entry and was left out.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record DroppedLine(string Path, int Line);
