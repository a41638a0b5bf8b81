namespace Das.Standard;

/// <summary>
/// The Basic Profile with the options that are on (PS3.15 E.2, E.3): one action for each row of Table E.1-1. An option that says something
/// takes the place of the Basic Profile. Where options contradict each other the Standard leaves the choice open; keeping gives way.
/// </summary>
public sealed class ActionProfile
{
    private readonly byte[] _actions;
    private readonly ProfileOption[] _options;

    /// <summary>Folds the options into the table.</summary>
    /// <param name="options">The options that are on.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such option.</exception>
    /// <exception cref="ArgumentException">Full and modified dates exclude each other (PS3.15 E.3.6).</exception>
    public ActionProfile(params ProfileOption[] options)
    {
        _options = [.. (options ?? throw new ArgumentNullException(nameof(options))).Distinct()];
        if (_options.Contains(ProfileOption.RetainFullDates) && _options.Contains(ProfileOption.RetainModifiedDates))
            throw new ArgumentException("Full and modified dates exclude each other (PS3.15 E.3.6).", nameof(options));
        _actions = new byte[ActionTable.Count];
        foreach (var row in ActionTable.Rows)
            _actions[row.Index] = (byte)Fold(row.BasicProfile, row.GetAction);
    }

    /// <summary>The options that are on, each once.</summary>
    public IReadOnlyList<ProfileOption> Options => _options;

    /// <summary>The rows for which two options that are on demand different actions.</summary>
    public IEnumerable<ActionRow> Conflicts =>
        ActionTable.Rows.Where(row => _options.Select(row.GetAction).Where(code => code is not null).Distinct().Skip(1).Any());

    /// <summary>The action for an attribute, as the table has it: it may be compound.</summary>
    /// <returns>Null if the table is not about the tag.</returns>
    public ActionCode? ActionFor(Tag tag) => ActionTable.TryGet(tag, out var row) ? (ActionCode)_actions[row.Index] : null;

    /// <summary>The action of a row, as the table has it: it may be compound.</summary>
    public ActionCode ActionFor(ActionRow row) => (ActionCode)_actions[row.Index];

    /// <summary>The action for a content item of a structured report; it may be compound.</summary>
    public ActionCode ActionFor(StructuredReportRule rule) => Fold(rule.BasicProfile, rule.GetAction);

    /// <summary>
    /// The action for an attribute of an object. It is about the attribute alone: X, Z or D of a sequence around it covers it too.
    /// </summary>
    /// <param name="iod">The IOD of the object; null where it is unknown, and then the action is one that is right for every IOD.</param>
    /// <param name="path">The sequences from the outermost inwards, then the attribute.</param>
    /// <returns>A code that is not compound; null if the table is not about the attribute.</returns>
    public ActionCode? Resolve(Iod? iod, params ReadOnlySpan<Tag> path)
    {
        if (path.IsEmpty || ActionFor(path[path.Length - 1]) is not { } code)
            return null;
        return CompoundAction.IsCompound(code) ? CompoundAction.Resolve(code, iod?.TypeOf(path) ?? AttributeType.Unknown) : code;
    }

    /// <inheritdoc cref="Resolve(Iod?, ReadOnlySpan{Tag})"/>
    /// <param name="sopClassUid">The SOP Class UID of the object, without padding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sopClassUid"/> is null.</exception>
    public ActionCode? Resolve(string sopClassUid, params ReadOnlySpan<Tag> path) =>
        Resolve(Iod.TryGet(sopClassUid, out var iod) ? iod : null, path);

    private ActionCode Fold(ActionCode basicProfile, Func<ProfileOption, ActionCode?> actionOf)
    {
        ActionCode? folded = null;
        foreach (var option in _options)
        {
            if (folded is null or ActionCode.K)
                folded = actionOf(option) ?? folded;
        }

        return folded ?? basicProfile;
    }
}
