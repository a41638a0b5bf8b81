namespace Das.Language.Regexes;

/// <summary>A Java regular expression in the words of .NET.</summary>
/// <param name="Pattern">The expression; groups have no names, and are numbered as in Java.</param>
/// <param name="GroupCount">Number of capture groups.</param>
/// <param name="GroupNames">Numbers of the groups that had a name.</param>
/// <param name="NeedsToGoBack">Whether only an engine that tries one way after the other can run it.</param>
/// <param name="HasNestedQuantifiers">Whether something that repeats has a part of varying length that repeats.</param>
internal sealed record RegexTranslation(
    string Pattern,
    int GroupCount,
    IReadOnlyDictionary<string, int> GroupNames,
    bool NeedsToGoBack,
    bool HasNestedQuantifiers);
