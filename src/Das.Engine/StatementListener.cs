namespace Das.Engine;

/// <summary>Is told of a statement that was carried out.</summary>
/// <param name="line">Its line, from 1.</param>
/// <param name="column">Its column, from 1.</param>
/// <param name="path">The included file that it stands in; null for the script's own file.</param>
internal delegate void StatementListener(int line, int column, string? path);
