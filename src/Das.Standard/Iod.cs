namespace Das.Standard;

/// <summary>
/// An Information Object Definition of PS3.3: which attributes the objects of a SOP class hold, at every depth, and of which Type. It is the
/// union of the modules of the IOD and of the functional group macros inside them. The conditions of PS3.3 are not known: a conditional
/// module counts as present, and where modules differ about an attribute the strictest Type counts, so that what conforms to this IOD
/// conforms to PS3.3. Nothing is decoded ahead of a look-up.
/// </summary>
public readonly record struct Iod
{
    // One more than the row, so that the default value is not an IOD.
    private readonly int _number;

    internal Iod(int row) => _number = row + 1;

    /// <summary>All IODs, sorted by name.</summary>
    public static IEnumerable<Iod> All
    {
        get
        {
            for (var row = 0; row < IodTable.Count; row++)
                yield return new Iod(row);
        }
    }

    /// <summary>The UIDs of all SOP classes whose IOD is known (PS3.4 annex B).</summary>
    public static IEnumerable<string> SopClassUids
    {
        get
        {
            for (var row = 0; row < IodTable.SopClassIods.Length; row++)
                yield return TableText.ToText(IodTable.UidOf(row));
        }
    }

    /// <summary>The name of the IOD in PS3.3, in small letters with hyphens: <c>ct-image</c>.</summary>
    public string Name => TableText.ToText(IodTable.NameOf(Row));

    /// <summary>
    /// Whether the attributes of every module are known. If they are not, <see cref="AttributeType.Unknown"/> does not mean that the IOD is
    /// without the attribute.
    /// </summary>
    public bool IsComplete => IodTable.Completeness[Row] != 0;

    /// <summary>
    /// Every place of an attribute, outer before inner, each level sorted by tag; made on demand. Sequences that hold themselves, as the
    /// Content Sequence of structured reports does, are listed once and not entered again; overlays are listed as group 6000.
    /// </summary>
    public IEnumerable<IodAttribute> Attributes => IodWalk.Attributes(this, IodTable.ModulesOf(Row));

    /// <summary>Finds the IOD of a SOP class.</summary>
    /// <param name="asciiSopClassUid">The SOP Class UID as it is in a file, without padding.</param>
    /// <param name="iod">The IOD.</param>
    /// <returns>Whether it is known.</returns>
    public static bool TryGet(ReadOnlySpan<byte> asciiSopClassUid, out Iod iod)
    {
        var row = IodTable.Find(asciiSopClassUid);
        iod = row < 0 ? default : new Iod(row);
        return row >= 0;
    }

    /// <summary>Finds the IOD of a SOP class.</summary>
    /// <param name="sopClassUid">The SOP Class UID, without padding.</param>
    /// <param name="iod">The IOD.</param>
    /// <returns>Whether it is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sopClassUid"/> is null.</exception>
    public static bool TryGet(string sopClassUid, out Iod iod)
    {
        if (sopClassUid is null)
            throw new ArgumentNullException(nameof(sopClassUid));
        iod = default;
        return TableText.TryNarrow(sopClassUid, stackalloc byte[TableText.MaxLength], out var ascii) && TryGet(ascii, out iod);
    }

    /// <summary>The strictest Type that an attribute can have at a place, whichever modules are present.</summary>
    /// <param name="path">The sequences from the outermost inwards, then the attribute.</param>
    public AttributeType TypeOf(params ReadOnlySpan<Tag> path) => IodTable.TypeOf(IodTable.ModulesOf(Row), path, mandatoryOnly: false);

    /// <summary>The strictest Type that an attribute has at a place by the mandatory modules (usage M) alone.</summary>
    /// <param name="path">The sequences from the outermost inwards, then the attribute.</param>
    public AttributeType TypeInMandatoryModules(params ReadOnlySpan<Tag> path) =>
        IodTable.TypeOf(IodTable.ModulesOf(Row), path, mandatoryOnly: true);

    /// <summary>What stands directly in the items of a sequence, or in the data set, with the strictest Types; sorted by tag and made on demand.</summary>
    /// <param name="sequences">The sequences from the outermost inwards; none for the data set.</param>
    /// <returns>Nothing if the IOD does not have the sequence.</returns>
    public IReadOnlyList<IodAttribute> AttributesIn(params ReadOnlySpan<Tag> sequences)
    {
        var attributes = new List<IodAttribute>();
        foreach (var attribute in IodTable.AttributesIn(IodTable.ModulesOf(Row), sequences))
            attributes.Add(new IodAttribute([.. sequences, new Tag(attribute.Key)], attribute.Value));
        return attributes;
    }

    /// <summary>The name.</summary>
    public override string ToString() => _number == 0 ? "" : Name;

    /// <summary>The levels of its modules, for <see cref="IodLevel"/>.</summary>
    internal ushort[] Levels => IodTable.LevelsOf(IodTable.ModulesOf(Row));

    private int Row => _number - 1;
}
