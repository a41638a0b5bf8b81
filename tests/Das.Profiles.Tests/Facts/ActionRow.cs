namespace Das.Profiles.Tests.Facts;

/// <summary>A row of PS3.15 Table E.1-1 as it is printed.</summary>
/// <param name="Tag">The attribute; open digits are 0.</param>
/// <param name="Pattern">The attribute as it is printed.</param>
/// <param name="Basic">The code of the Basic Profile.</param>
/// <param name="Options">The codes of the options by column, where there is one.</param>
internal sealed record ActionRow(uint Tag, string Pattern, string Basic, IReadOnlyDictionary<string, string> Options)
{
    private static readonly string[] _facts = ["tag", "keyword", "name", "retired", "in_standard_iod", "basic_profile"];

    /// <summary>All rows but those of curves, overlays and private elements.</summary>
    public static IReadOnlyList<ActionRow> All { get; } = [.. Read().Where(row => !row.Pattern.Contains('X', StringComparison.Ordinal) && row.Pattern != "GGGGEEEE")];

    /// <summary>The columns of options.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. CsvTable.Read("table_e1_1.csv").First().Keys.Except(_facts)];

    private static readonly Dictionary<uint, ActionRow> _byTag = All.ToDictionary(row => row.Tag);

    public static ActionRow? Of(uint tag) => _byTag.GetValueOrDefault(tag);

    private static IEnumerable<ActionRow> Read() =>
        from row in CsvTable.Read("table_e1_1.csv")
        let pattern = row["tag"]
        let tag = pattern == "GGGGEEEE" ? 0 : AttributeFacts.ParseTag(pattern)
        select new ActionRow(tag, pattern, row["basic_profile"],
            row.Where(cell => cell.Value.Length > 0 && !_facts.Contains(cell.Key)).ToDictionary(cell => cell.Key, cell => cell.Value));
}
