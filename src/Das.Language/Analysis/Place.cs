using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis;

/// <summary>
/// Where an element can be: the sequences that it lies in, from the root, and the element itself. It stands for every element that fits, in
/// any file; a rule of Table E.1-1 such as (60xx,3000) or "every private element" is a place as well as one element of one item is.
/// </summary>
/// <param name="Steps">The enclosing sequences and the element; at least one.</param>
public sealed record Place(EquatableArray<PlaceStep> Steps)
{
    /// <summary>The element itself.</summary>
    public PlaceStep Element => Steps[Steps.Count - 1];

    /// <summary>An element in the data set itself.</summary>
    public static Place AtRoot(TagPattern element) => new(new EquatableArray<PlaceStep>([new PlaceStep(element)]));

    /// <summary>An element in <paramref name="depth"/> sequences of which nothing is known but that they are public.</summary>
    public static Place AtDepth(int depth, TagPattern element) =>
        new(new EquatableArray<PlaceStep>(Enumerable.Repeat(PlaceStep.AnySequence, depth).Concat([new PlaceStep(element)])));

    /// <summary>An element in the sequence that this is.</summary>
    internal Place With(TagPattern element) => new(new EquatableArray<PlaceStep>(Steps.Concat([new PlaceStep(element)])));

    /// <summary>The first step that is private, or the number of steps.</summary>
    internal int FirstPrivate
    {
        get
        {
            var first = 0;
            while (first < Steps.Count && !Steps[first].IsPrivate)
                first++;
            return first;
        }
    }

    /// <summary>Whether it is in file meta information, which lies in front of the data set (PS3.10 section 7.1).</summary>
    internal bool IsFileMeta => (Steps[0].Tag.Mask & 0xFFFF0000) == 0xFFFF0000 && Steps[0].Tag.Value >> 16 == 2;

    /// <summary>Whether nothing is known of a sequence that it lies in.</summary>
    internal bool IsInAnySequence => Steps.Count > 1 && Steps.Contains(PlaceStep.AnySequence);

    /// <summary>The place of the innermost enclosing sequence; null at the root.</summary>
    internal Place? Enclosing => Steps.Count == 1 ? null : new(new EquatableArray<PlaceStep>(Steps.Take(Steps.Count - 1)));

    /// <summary>The place as a path; <c>.</c> stands for a sequence of which nothing is known.</summary>
    public override string ToString() =>
        string.Join("/", Steps.Select(step => step.Tag == PlaceStep.AnySequence.Tag ? "." : new TagPath(new([new TagStep(step.Tag, step.Item)])).ToString()));
}

/// <summary>A step of a <see cref="Place"/>.</summary>
/// <param name="Tag">The element, or what is known of its tag. A private one without creator is an element of which the creator is not known.</param>
/// <param name="Item">Of an enclosing sequence the item, counted from 0; null for any.</param>
public sealed record PlaceStep(TagPattern Tag, int? Item = null)
{
    /// <summary>A sequence of which nothing is known but that its group is even.</summary>
    public static PlaceStep AnySequence { get; } = new(new TagPattern(0, 0x00010000, null));

    /// <summary>Whether the group is odd.</summary>
    internal bool IsPrivate => (Tag.Value & 0x00010000) != 0;

    /// <summary>Whether it is an element that reserves a private block.</summary>
    internal bool IsPrivateCreator => Tag is { Creator: null, Mask: 0xFFFFFFFF } && new Tag(Tag.Value).IsPrivateCreator;

    /// <summary>Whether the element has items: what the data dictionary says.</summary>
    internal Certainty IsSequence
    {
        get
        {
            if (IsPrivateCreator)
                return Certainty.Never;
            if (IsPrivate || !DataDictionary.TryGet(new(Tag.Value), out var entry) || (Tag.Mask & entry.Mask) != entry.Mask)
                return Certainty.Maybe;
            return entry.VR == VR.SQ ? Certainty.Always : Certainty.Never;
        }
    }
}
