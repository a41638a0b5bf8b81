using System.Globalization;

namespace Das.Profiles.Tests.Facts;

/// <summary>PS3.15 Table E.3.10-1: private elements that may stay.</summary>
internal static class SafePrivateFacts
{
    /// <summary>The rows with one VR, in the order of the table.</summary>
    public static IReadOnlyList<(ushort Group, byte Element, string Creator, string Vr)> Rows { get; } =
    [
        .. from row in CsvTable.Read("safe_private.csv")
           where row["vr"].Length == 2
           select (Hex(row["group"]), (byte)Hex(row["element"]), row["creator"], string.Intern(row["vr"])),
    ];

    private static readonly HashSet<(ushort, byte, string)> _all =
        [.. CsvTable.Read("safe_private.csv").Select(row => (Hex(row["group"]), (byte)Hex(row["element"]), row["creator"]))];

    public static bool IsSafe(ushort group, byte element, string creator) => _all.Contains((group, element, creator));

    private static ushort Hex(string text) => ushort.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
