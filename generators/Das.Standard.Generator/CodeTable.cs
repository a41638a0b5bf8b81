namespace Das.Standard.Generator;

/// <summary>The action codes of PS3.15 Table E.1-1a, and the options that have a column in the tables of PS3.15.</summary>
internal static class CodeTable
{
    /// <summary>In the order of Das.Standard.ProfileOption.</summary>
    internal static readonly string[] Options =
    [
        "retain_safe_private", "retain_uids", "retain_device_identity", "retain_institution_identity", "retain_patient_characteristics",
        "retain_full_dates", "retain_modified_dates", "clean_descriptors", "clean_structured_content", "clean_graphics",
    ];

    // In the order of Das.Standard.ActionCode.
    private static readonly string[] _codes = ["", "D", "Z", "X", "K", "C", "U", "Z/D", "X/Z", "X/D", "X/Z/D", "X/Z/U*"];
    private static readonly string[] _basicCodes = [.. _codes.Select(code => code.Length == 0 ? "-" : code)];

    /// <summary>The code of the Basic Profile, then that of each option; zero where an option has no column or says nothing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns of the table.</param>
    internal static byte[] Actions(TableRow row, string[] columns) =>
    [
        (byte)row.OneOf(Array.IndexOf(columns, "basic_profile"), _basicCodes, "an action code of Table E.1-1a"),
        .. Options.Select(option => Array.IndexOf(columns, option))
            .Select(column => column < 0 ? (byte)0 : (byte)row.OneOf(column, _codes, "an action code of Table E.1-1a")),
    ];
}
