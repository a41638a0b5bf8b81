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

    /// <summary>Writes one list for each kind of action. Where a rule is about the element of a row, the row counts in sequences only.</summary>
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

    private static string PathOf(ActionRow row, IReadOnlyList<ReadRule> rules)
    {
        var isOverridden = rules.Any(rule => rule.Tag.Patterns.Count > 0 && rule.Tag.Mask == row.Mask && rule.Tag.Value == row.Tag.Value);
        var pattern = new Paths.TagPattern(row.Tag.Value, row.Mask | 0x10000, null);
        return (isOverridden ? "+/" : "*/") + DicomEdit4.Dialect.TextOf(pattern);
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
