namespace Das.Language.DicomAnonymizer;

/// <summary>How dictionaries name actions, and what the actions need.</summary>
internal static class ActionNames
{
    // Compound actions do what their table says of them, always: there is no look at the Type of the attribute.
    private static readonly Dictionary<string, AnonymizerAction> _actions = new(StringComparer.Ordinal)
    {
        ["keep"] = AnonymizerAction.Keep,
        ["delete"] = AnonymizerAction.Delete,
        ["empty"] = AnonymizerAction.Empty,
        ["delete_or_empty"] = AnonymizerAction.Empty,
        ["replace"] = AnonymizerAction.Replace,
        ["empty_or_replace"] = AnonymizerAction.Replace,
        ["delete_or_replace"] = AnonymizerAction.Replace,
        ["delete_or_empty_or_replace"] = AnonymizerAction.Replace,
        ["deleteOrEmptyOrReplace"] = AnonymizerAction.Replace, // As its documentation spells it.
        ["replace_UID"] = AnonymizerAction.ReplaceUid,
        ["delete_or_empty_or_replace_UID"] = AnonymizerAction.ReplaceUidOrEmpty,
        ["clean"] = AnonymizerAction.Clean,
        ["regexp"] = AnonymizerAction.Regexp,
        ["replace_with_value"] = AnonymizerAction.Value,
    };

    public static bool TryGet(string name, out AnonymizerAction action) => _actions.TryGetValue(name, out action);

    /// <summary>What is wrong with a name.</summary>
    public static string Unknown(string name) =>
        Spelling.Closest(name, _actions.Keys) is { } closest
            ? $"There is no action '{name}'; did you mean '{closest}'?"
            : $"There is no action '{name}'; there are " + string.Join(", ", _actions.Keys);

    /// <summary>The names of what an action needs, in the order of a command line.</summary>
    public static IReadOnlyList<string> OptionsOf(AnonymizerAction action) => action switch
    {
        AnonymizerAction.Regexp => ["find", "replace"],
        AnonymizerAction.Value => ["value"],
        _ => [],
    };
}
