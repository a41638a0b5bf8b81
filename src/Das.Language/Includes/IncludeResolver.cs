namespace Das.Language.Includes;

/// <summary>Finds the text of an included file. Das.Language itself opens no file: a generator must not, and the command has rules of its own.</summary>
/// <param name="path">
/// The file relative to the folder of the script, with slashes and without <c>..</c> (<c>common/dates.das</c>). The name stays inside that
/// folder; whether the file does, behind symbolic links, is for the resolver to see.
/// </param>
public delegate IncludedText IncludeResolver(string path);
