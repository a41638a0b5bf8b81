namespace Das.Dicom.Elements;

/// <summary>How many elements were edited, at all levels and in group 0002.</summary>
/// <param name="Removed">Elements that are gone; of a sequence, also all that was in it.</param>
/// <param name="Changed">Elements that were written, even with the value that they had, and sequences that got or lost an item.</param>
/// <param name="Added">Elements that were not there.</param>
public readonly record struct ElementCounts(int Removed, int Changed, int Added)
{
    /// <summary>All of them.</summary>
    public int Total => Removed + Changed + Added;

    /// <summary>The sum.</summary>
    public static ElementCounts operator +(ElementCounts left, ElementCounts right) =>
        new(left.Removed + right.Removed, left.Changed + right.Changed, left.Added + right.Added);
}
