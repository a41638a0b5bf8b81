using System.Text;
using Das.Profiles.Tests.Facts;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests;

/// <summary>
/// Makes a data set that holds every attribute of an IOD at every place, an item in each sequence; every row of Table E.1-1 that the IOD does not have
/// at the root, and all rows one and three items deep in sequences that neither the IOD nor the table knows; sequences hidden in UN; private
/// elements in the root and in each item; overlays, curves, elements that nobody knows, and groups that belong elsewhere.
/// <para>
/// The small form holds, of the IOD, one place for each attribute of the table, its Type there, its depth (0, 1, 2, more) and what the sequence around it asks for, with
/// the sequences that lead there; and of the rows foreign to the IOD an eighth, another one in each SOP class.
/// </para>
/// </summary>
internal sealed class SyntheticDataSet(string sopClass, string iod, int seed, bool isComplete)
{
    private const int Share = 8;

    // The numbers of small binary values are not those of any dummy.
    public const int FirstNumber = 1000;

    // Neither in the table nor in an IOD.
    private const uint OuterSequence = 0x00142002;
    private const uint MiddleSequence = 0x00142012;
    private const uint InnerSequence = 0x0014201E;
    private const uint HiddenSequence = 0x00142030;
    private const uint OtherHiddenSequence = 0x00142204;
    private const uint UnknownElement = 0x0022FFF0;

    private readonly HashSet<(uint Tag, PlaceType Type, int Depth, string Around)> _represented = [];
    private int _items;

    /// <summary>The number that was given last.</summary>
    public int LastNumber { get; private set; } = FirstNumber;

    /// <summary>The elements, sorted by tag.</summary>
    public IReadOnlyList<Node> Make()
    {
        var nodes = new SortedDictionary<uint, Node>();
        foreach (var place in IodExpansion.Of(iod))
            Add(nodes, place, 0, "");
        AddMissing(nodes, 0x00080016, 0x00080018, 0x0020000D, 0x0020000E, 0x00100010, 0x00100020, 0x00120063, 0x00280303);
        AddForeignRows(nodes, 0, isShared: !isComplete);
        AddGraphics(nodes);
        AddMisplaced(nodes);
        AddPrivate(nodes, isRoot: true);
        Put(nodes, Sequence(OuterSequence, SequenceForm.Defined, ForeignItem(isShared: !isComplete, Sequence(MiddleSequence, SequenceForm.Undefined,
            SmallItem(Sequence(InnerSequence, SequenceForm.Defined, ForeignItem(isShared: !isComplete)))))));
        Put(nodes, Sequence(HiddenSequence, SequenceForm.HiddenUndefined, ForeignItem(isShared: true)));
        Put(nodes, Sequence(OtherHiddenSequence, SequenceForm.HiddenDefined, ForeignItem(isShared: true)));
        return [.. nodes.Values];
    }

    private bool Add(SortedDictionary<uint, Node> nodes, Place place, int depth, string around)
    {
        var row = ActionRow.Of(place.Tag);
        var isNew = row is not null && _represented.Add((place.Tag, place.Type, Math.Min(depth, 3), around));
        if (AttributeFacts.VrOf(place.Tag) != "SQ")
        {
            if (isComplete || isNew)
                Put(nodes, Leaf(place.Tag, place.Type, depth));
            return isComplete || isNew;
        }

        var inside = row is null ? around : $"{around}{row.Basic},";
        var item = new SortedDictionary<uint, Node>();
        foreach (var inner in place.Items)
            isNew |= Add(item, inner, depth + 1, inside);
        if (!isComplete && !isNew)
            return false;

        var hasCodes = item.ContainsKey(0x00080102);
        AddPrivate(item, isRoot: false);
        AddMissing(item, item.Count > 2 ? [] : [0x00080018, 0x00080104, 0x00100010, 0x00100030]);
        List<IReadOnlyList<Node>> items = [[.. item.Values]];
        if (hasCodes && row is not null && IsCleaned(row))
            items.Add(StandardCode());
        Put(nodes, new Node { Tag = place.Tag, Vr = "SQ", Items = items, Form = (SequenceForm)(place.Items.Count % 2), Type = place.Type });
        return true;
    }

    private Node Leaf(uint tag, PlaceType type, int depth)
    {
        var vr = AttributeFacts.VrOf(tag)!;
        var plain = PlainValue(tag, depth);
        if (plain is not null)
            return new Node { Tag = tag, Vr = vr, Type = type, Value = Encoding.ASCII.GetBytes(plain) };
        var number = ++LastNumber;
        return new Node { Tag = tag, Vr = vr, Type = type, Number = number, Value = MadeValue.Make(tag, vr, number) };
    }

    /// <summary>Values that must be as they are for the file to be what it is, and those that occur more than once.</summary>
    private string? PlainValue(uint tag, int depth) => tag switch
    {
        0x00080005 => "ISO_IR 100",
        0x00080016 when depth == 0 => sopClass,
        0x00080201 => "+0100",
        0x00120062 when depth == 0 => "NO",
        0x00280301 => "YES",
        0x00280303 when depth == 0 => "UNMODIFIED",
        0x0020000D => MadeValue.Uid(1),
        0x0020000E => MadeValue.Uid(2),
        0x00200052 when depth > 0 => MadeValue.WellKnownFrame,
        0x00420012 => iod switch
        {
            "encapsulated-cda" => "text/XML",
            "encapsulated-stl" => "model/stl",
            "encapsulated-obj" => "model/obj",
            "encapsulated-mtl" => "model/mtl",
            _ => "application/pdf",
        },
        _ => null,
    };

    private void AddMissing(SortedDictionary<uint, Node> nodes, params ReadOnlySpan<uint> tags)
    {
        foreach (var tag in tags)
        {
            if (!nodes.ContainsKey(tag))
                Put(nodes, Leaf(tag, PlaceType.None, 0));
        }
    }

    private void AddForeignRows(SortedDictionary<uint, Node> nodes, int depth, bool isShared)
    {
        var isRoot = depth == 0;
        for (var i = 0; i < ActionRow.All.Count; i++)
        {
            var tag = ActionRow.All[i].Tag;
            if (nodes.ContainsKey(tag) || (isRoot && tag >> 16 == 2) || (isShared && i % Share != seed % Share))
                continue;
            if (AttributeFacts.VrOf(tag) == "SQ")
                Put(nodes, Sequence(tag, (SequenceForm)(i % 2), IsCleaned(ActionRow.All[i]) ? StandardCode() : SmallItem()));
            else
                Put(nodes, Leaf(tag, PlaceType.None, depth));
        }
    }

    private List<Node> ForeignItem(bool isShared, params ReadOnlySpan<Node> inner)
    {
        var nodes = new SortedDictionary<uint, Node>();
        AddForeignRows(nodes, depth: 1, isShared);
        AddMissing(nodes, 0x00080104, UnlistedText);
        AddGraphics(nodes);
        AddMisplaced(nodes);
        AddPrivate(nodes, isRoot: false);
        foreach (var node in inner)
            Put(nodes, node);
        return [.. nodes.Values];
    }

    // Units (0054,1001) is in no row of the table.
    private const uint UnlistedText = 0x00541001;

    private List<Node> SmallItem(params ReadOnlySpan<Node> inner)
    {
        var nodes = new SortedDictionary<uint, Node>();
        AddMissing(nodes, 0x00080018, 0x00080104, 0x00100010, 0x00100030, UnlistedText);
        AddPrivate(nodes, isRoot: false);
        foreach (var node in inner)
            Put(nodes, node);
        return [.. nodes.Values];
    }

    private static bool IsCleaned(ActionRow row) => row.Options.Values.Contains("C");

    private List<Node> StandardCode() =>
    [
        Leaf(0x00080100, PlaceType.None, 1),
        new Node { Tag = 0x00080102, Vr = "SH", Value = [.. "DCM"u8] },
        Leaf(0x00080104, PlaceType.None, 1),
    ];

    private static Node Sequence(uint tag, SequenceForm form, IReadOnlyList<Node> item) => new() { Tag = tag, Vr = "SQ", Form = form, Items = [item] };

    private void AddGraphics(SortedDictionary<uint, Node> nodes)
    {
        foreach (var tag in new uint[] { 0x50000005, 0x50003000, 0x50020022, 0x60000022, 0x60003000, 0x60004000, 0x60020010, 0x60021500, 0x60023000, 0x601E4000 })
            AddMissing(nodes, tag);
    }

    private void AddMisplaced(SortedDictionary<uint, Node> nodes)
    {
        var number = ++LastNumber;
        Put(nodes, new Node { Tag = UnknownElement, Vr = "LO", Number = number, Value = MadeValue.Make(UnknownElement, "LO", number) });
    }

    /// <summary>A block that nobody knows, one of Table E.3.10-1 with an element of it and one that is not in it, in the root also an element without a creator.</summary>
    private void AddPrivate(SortedDictionary<uint, Node> nodes, bool isRoot)
    {
        Put(nodes, new Node { Tag = 0x00090010, Vr = "LO", Value = [.. "DAS JUDGE"u8] });
        PutMade(nodes, 0x00091001, "LO");
        var (group, element, creator, vr) = SafePrivateFacts.Rows[(seed * 7 + _items++) % SafePrivateFacts.Rows.Count];
        var block = (uint)group << 16;
        Put(nodes, new Node { Tag = block | 0x11, Vr = "LO", Value = Encoding.ASCII.GetBytes(creator) });
        PutMade(nodes, block | 0x11FE, "LO");
        if (vr != "SQ")
            PutMade(nodes, block | 0x1100 | element, vr);
        else
        {
            var inner = new SortedDictionary<uint, Node>();
            AddMissing(inner, 0x00080018, 0x00100010, UnlistedText);
            Put(nodes, Sequence(block | 0x1100 | element, SequenceForm.Defined, [.. inner.Values]));
        }

        if (isRoot)
        {
            PutMade(nodes, 0x00131001, "PN");
            Put(nodes, new Node { Tag = 0x00150010, Vr = "LO", Value = [.. "DAS EMPTY"u8] });
        }
    }

    private void PutMade(SortedDictionary<uint, Node> nodes, uint tag, string vr)
    {
        var number = ++LastNumber;
        Put(nodes, new Node { Tag = tag, Vr = vr, Number = number, Value = MadeValue.Make(tag, vr, number) });
    }

    private static void Put(SortedDictionary<uint, Node> nodes, Node node) => nodes[node.Tag] = node;
}
