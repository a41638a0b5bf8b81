using System.Text;
using Das.Standard;

namespace Das.Language.DicomAnonymizer;

/// <summary>
/// What dicom-anonymizer does without rules, as statements: Table E.1-1 at every level, of compound codes the strictest member, as its documentation
/// says. Unlike <c>deidentify[]</c> they leave private elements alone.
/// </summary>
internal static class BaseRules
{
    private static readonly string[] _functions = ["removeTags", "emptyTags", "replaceTags", "replaceUIDs"];

    /// <summary>Writes one list for each kind of action. A row that a rule is about counts in sequences only.</summary>
    public static void AppendTo(StringBuilder text, IReadOnlyList<ReadRule> rules)
    {
        // Of the row for private elements only the group counts; commands, file meta information and directory records are in no data set.
        var rows = ActionTable.Rows.Where(row => (row.Mask & 0xFF000000) == 0xFF000000 && row.Tag.Group > 0x0006).ToLookup(FunctionOf);
        foreach (var function in _functions)
        {
            var paths = rows[function].Select(row => (PathOf(row, rules), row.Keyword.Length > 0 ? row.Keyword : row.Name)).ToList();
            ScriptComposer.AppendList(text, function, paths);
        }
    }

    /// <summary>Whether the statements take away what a rule wants to work on: a rule for some of the curves or overlays of a row.</summary>
    public static bool Defeats(ReadRule rule) => ActionTable.Rows.Any(row => IsPattern(row) && Overlaps(rule, row) && !Covers(rule, row));

    private static bool IsPattern(ActionRow row) => row.IsPattern && (row.Mask & 0xFF000000) == 0xFF000000;

    private static bool Overlaps(ReadRule rule, ActionRow row) => rule.Tag.Patterns.Count > 0 && rule.Tag.Overlaps(row.Tag, row.Mask);

    private static bool Covers(ReadRule rule, ActionRow row) => Overlaps(rule, row) && (rule.Tag.Mask & ~row.Mask) == 0;

    private static string PathOf(ActionRow row, IReadOnlyList<ReadRule> rules)
    {
        // The third digit of a curve or overlay group is 0 or 1 in the table; here it may be any.
        var mask = row.IsPattern ? row.Mask & 0xFF01FFFF : row.Mask;
        return (rules.Any(rule => Covers(rule, row)) ? "+/" : "*/") + DicomEdit4.Dialect.TextOf(new(row.Tag.Value & mask, mask, null));
    }

    private static string FunctionOf(ActionRow row) => row.BasicProfile switch
    {
        ActionCode.X => "removeTags",
        ActionCode.Z or ActionCode.XZ or ActionCode.XZU => "emptyTags",
        ActionCode.U => "replaceUIDs",
        _ when DataDictionary.GetVR(row.Tag) == VR.UI => "replaceUIDs",
        _ => "replaceTags",
    };
}
