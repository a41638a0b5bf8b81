using Das.Language.Profiles;
using Das.Standard;

namespace Das.Cli.Profiles;

/// <summary>A row of <c>das profile show</c>.</summary>
/// <param name="Table">The table of PS3.15 that it is from: <c>E.1-1</c> or <c>E.3.4-1</c>.</param>
/// <param name="Id">The tag, the path to the attribute, or code and scheme of the concept.</param>
/// <param name="Keyword">The keyword; empty for concepts.</param>
/// <param name="Name">The name of the attribute, or the meaning of the concept and the value type of the content item.</param>
/// <param name="Basic">The code of the Basic Profile.</param>
/// <param name="Code">The code with the options that are on.</param>
/// <param name="By">The options that this code comes from.</param>
/// <param name="Type">The Type in the IOD; empty if no SOP class is asked for.</param>
/// <param name="Action">What becomes of the attribute in that IOD; empty as well.</param>
internal sealed record ShownRow(
    string Table, string Id, string Keyword, string Name, ActionCode Basic, ActionCode Code, string By, string Type = "", string Action = "")
{
    public const string BasicProfile = "Basic Profile";

    private const string OfContentItems = "E.3.4-1";
    private const string OfAttributes = "E.1-1";

    /// <summary>The rows of Table E.1-1; then, where Clean Structured Content makes it count, those of Table E.3.4-1.</summary>
    public static IEnumerable<ShownRow> Of(ProfileSelection selection)
    {
        var profile = new ActionProfile([.. selection.Options]);
        return ActionTable.Rows.Select(row => Of(profile, row)).Concat(ContentItems(selection, profile));
    }

    /// <summary>One row of Table E.1-1.</summary>
    public static ShownRow Of(ActionProfile profile, ActionRow row) =>
        new(OfAttributes, row.TagPattern, row.Keyword, row.Name, row.BasicProfile, profile.ActionFor(row), OptionsFor(profile, profile.ActionFor(row), row.GetAction));

    /// <summary>The rows of Table E.3.4-1; none without the option that they belong to.</summary>
    public static IEnumerable<ShownRow> ContentItems(ProfileSelection selection, ActionProfile profile) =>
        !selection.Has(ProfileOption.CleanStructuredContent) ? [] : StructuredReportTable.Rules.Select(rule => new ShownRow(
            OfContentItems, $"({rule.CodeValue}, {rule.CodingScheme})", "", $"{rule.Meaning}, {rule.ValueType}", rule.BasicProfile, profile.ActionFor(rule),
            OptionsFor(profile, profile.ActionFor(rule), rule.GetAction)));

    /// <summary>Whether a text is in the tag, written with or without parentheses and comma, the keyword or the name. Letter case does not matter.</summary>
    public bool Has(string text) =>
        Contains(Id, text) || Contains(Keyword, text) || Contains(Name, text) || Contains(Id.Replace("(", "").Replace(")", "").Replace(",", ""), text);

    /// <summary>The row in words, in the order of <see cref="ProfileShow.TitlesOf"/>.</summary>
    public string[] Cells(bool hasIod) =>
    [
        Id, Name, ActionCodeInfo.TextOf(Basic), ActionCodeInfo.TextOf(Code), By,
        .. hasIod ? [Type, Action] : Array.Empty<string>(),
    ];

    private static bool Contains(string where, string text) => where.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string OptionsFor(ActionProfile profile, ActionCode code, Func<ProfileOption, ActionCode?> actionOf)
    {
        var options = profile.Options.Where(option => actionOf(option) == code).Select(option => option.ToString()).ToList();
        return options.Count == 0 ? BasicProfile : string.Join(", ", options);
    }
}
