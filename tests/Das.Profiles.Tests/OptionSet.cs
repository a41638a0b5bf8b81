using System.Globalization;
using Das.Profiles.Tests.Facts;

namespace Das.Profiles.Tests;

/// <summary>The options that are on, as columns of Table E.1-1.</summary>
internal sealed record OptionSet(IReadOnlyList<string> Columns)
{
    public const string FullDates = "retain_full_dates";
    public const string ModifiedDates = "retain_modified_dates";
    public const string SafePrivate = "retain_safe_private";
    public const string Uids = "retain_uids";

    /// <summary>The Basic Profile and each option on its own.</summary>
    public static IReadOnlyList<OptionSet> Single { get; } = [new([]), .. ActionRow.Columns.Select(column => new OptionSet([column]))];

    /// <summary>Each pair of options that do not exclude each other (PS3.15 E.3.6).</summary>
    public static IReadOnlyList<OptionSet> Pairs { get; } =
    [
        .. from first in ActionRow.Columns.Index()
           from second in ActionRow.Columns.Index()
           where first.Index < second.Index && (first.Item, second.Item) != (FullDates, ModifiedDates)
           select new OptionSet([first.Item, second.Item]),
    ];

    /// <summary>As the language names the options.</summary>
    public string[] Names => [.. Columns.Select(column => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(column.Replace('_', ' ')).Replace(" ", "", StringComparison.Ordinal))];

    public bool Has(string column) => Columns.Contains(column);

    public override string ToString() => $"deidentify[{string.Join(", ", Names)}]";
}
