namespace Das.Profiles.Tests.Facts;

/// <summary>A place where an IOD can hold an attribute.</summary>
/// <param name="tag">The attribute.</param>
/// <param name="type">The strictest Type that it has there.</param>
/// <param name="items">What items hold there, sorted by tag; empty for what is no sequence.</param>
internal sealed class Place(uint tag, PlaceType type, IReadOnlyList<Place> items)
{
    public uint Tag { get; } = tag;

    public PlaceType Type { get; } = type;

    public IReadOnlyList<Place> Items { get; } = items;
}
