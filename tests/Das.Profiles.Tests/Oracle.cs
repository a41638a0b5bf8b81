using Das.Profiles.Tests.Facts;

namespace Das.Profiles.Tests;

/// <summary>Says what must become of an element, by the tables alone.</summary>
internal sealed class Oracle(OptionSet options)
{
    /// <summary>What must become of an element that is not private.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="type">Its Type at its place.</param>
    /// <param name="isSequence">Whether it is a sequence.</param>
    public Fate FateOf(uint tag, PlaceType type, bool isSequence)
    {
        var group = tag >> 16;
        if (group is 0 or 2 or 4 || IsGraphics(tag) || AttributeFacts.VrOf(tag) is null)
            return Fate.Absent;
        if (ActionRow.Of(tag) is not { } row)
            return Fate.Kept;
        return CodeOf(row) == "C" ? Clean(row, type, isSequence) : Decide(CodeOf(row), type);
    }

    /// <summary>What must become of an element by the Basic Profile alone: what C means for a value that nobody knows.</summary>
    public static Fate BasicFateOf(uint tag, PlaceType type) => Decide(ActionRow.Of(tag)!.Basic, type);

    /// <summary>Whether an option keeps an attribute of the table.</summary>
    public bool IsKept(uint tag) => ActionRow.Of(tag) is { } row && CodeOf(row) == "K";

    /// <summary>Curves, and overlays: without knowledge of what they show there is no way to keep one (PS3.15 E.3.3).</summary>
    public static bool IsGraphics(uint tag) => (tag >> 24) is 0x50 or 0x60 && (tag >> 16 & 1) == 0;

    /// <summary>
    /// PS3.15 Table E.1-1a. Where the IOD demands a value or an attribute the object stays valid (E.1.1); a condition that may be false demands nothing
    /// of a plain code.
    /// </summary>
    public static Fate Decide(string code, PlaceType type) => code switch
    {
        "K" => Fate.Kept,
        "U" => Fate.NewUid,
        "D" => Fate.Replaced,
        "Z" => type == PlaceType.T1 ? Fate.Replaced : Fate.Emptied,
        "X" => type switch { PlaceType.T1 => Fate.Replaced, PlaceType.T2 => Fate.Emptied, _ => Fate.Absent },
        "Z/D" => IsOptional(type) ? Fate.Emptied : Fate.Replaced,
        "X/Z" => type switch { PlaceType.T3 => Fate.Absent, PlaceType.T1 => Fate.Replaced, _ => Fate.Emptied },
        "X/D" => type == PlaceType.T3 ? Fate.Absent : Fate.Replaced,
        "X/Z/D" => type == PlaceType.T3 ? Fate.Absent : IsOptional(type) ? Fate.Emptied : Fate.Replaced,
        "X/Z/U*" => type == PlaceType.T3 ? Fate.Absent : IsOptional(type) ? Fate.Emptied : Fate.Kept,
        _ => throw new ArgumentException($"there is no code '{code}'", nameof(code)),
    };

    private static bool IsOptional(PlaceType type) => type is PlaceType.T2 or PlaceType.T2C or PlaceType.T3;

    /// <summary>The stricter of two options that are on: C gives more away than K keeps (PS3.15 leaves the choice open).</summary>
    private string CodeOf(ActionRow row)
    {
        var codes = options.Columns.Where(row.Options.ContainsKey).Select(column => row.Options[column]).Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? row.Basic : codes[0];
    }

    private Fate Clean(ActionRow row, PlaceType type, bool isSequence)
    {
        var isOfDates = options.Has(OptionSet.ModifiedDates) && row.Options.ContainsKey(OptionSet.ModifiedDates);
        var vr = AttributeFacts.VrOf(row.Tag);
        if (isOfDates && vr is "DA" or "DT" or "TM")
            return Fate.Shifted;

        // Times of day stay, and so do the zones that they are in.
        if (isOfDates && row.Tag == 0x00080201)
            return Fate.Kept;
        if (!isSequence)
            return Decide(row.Basic, type);
        return row.Options.ContainsKey("clean_descriptors") ? Fate.CleanCodes : Fate.CleanWords;
    }
}
