using System.Globalization;
using System.Text;

namespace Das.Standard.Generator;

/// <summary>
/// tcia_private.csv: what The Cancer Imaging Archive does with private elements. The paths become a tree: the children of a place stand side by
/// side and sorted, so that a walk over a data set goes down the tree with it.
/// </summary>
internal sealed class TciaPrivateEmitter() : TableEmitter("tcia_private.csv", "TciaPrivate", ["path", "vr", "disposition"])
{
    private static readonly string[] _dispositions = ["unset", "k", "d", "na", "h", "o", "oi"];

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Path: ReadPath(row), Text: row.Text(0), VR: row.VRs(1), Disposition: row.OneOf(2, _dispositions, "a disposition")),
            row => $"{row.Text} {row.VR}");

        var creators = entries.SelectMany(entry => entry.Path).Select(step => step.Creator).OfType<string>()
            .Distinct(StringComparer.Ordinal).OrderBy(creator => creator, StringComparer.Ordinal).ToList();
        var vrs = entries.Select(entry => entry.VR).Distinct().OrderBy(vr => vr, StringComparer.Ordinal).ToList();

        var root = new Place(default);
        foreach (var entry in entries)
        {
            var place = root;
            foreach (var step in entry.Path)
                place = place.Child(step, creators);
            place.Facts.Add((byte)(vrs.IndexOf(entry.VR) | (entry.Disposition << 5)));
        }

        var places = new List<Place> { root };
        for (var i = 0; i < places.Count; i++)
            places.AddRange(places[i].Children.Values);

        source.Literal("Private creators, one after the other, sorted.", "CreatorText", string.Concat(creators));
        source.Numbers("Where a creator begins, and where the last one ends.", "ushort", "CreatorOffsets", Ends(creators.Select(creator => creator.Length)));
        source.Numbers("The last step to a place: a tag, or the group and the element number in a block. The first place is the data set.", "uint", "Steps",
            places.Select(place => place.Step.Tag));
        source.Numbers("The creator of that step, plus one; zero for a public element.", "ushort", "StepCreators",
            places.Select(place => place.Step.Creator is { } creator ? creators.IndexOf(creator) + 1 : 0));
        source.Numbers("First place below a place, and the end of the last one's.", "ushort", "Children",
            Ends(places.Select(place => place.Children.Count)).Select(end => end + 1));
        source.Numbers("First row of a place, and the end of the last one's.", "ushort", "Rows", Ends(places.Select(place => place.Facts.Count)));
        source.Numbers("VR (5 bits), disposition (3 bits) of a row.", "byte", "Facts", places.SelectMany(place => place.Facts));
        source.Numbers("VRs as they are written in a header; zero for none.", "ushort", "ListedVRs",
            vrs.Select(vr => vr.Length == 0 ? 0 : vr[0] | (vr[1] << 8)));
    }

    /// <summary>Steps joined with &gt;: <c>gggg{creator}ee</c> for a private element, eight digits for a public one.</summary>
    private static List<Step> ReadPath(TableRow row)
    {
        var steps = new List<Step>();
        foreach (var text in row.Text(0).Split('>'))
        {
            var open = text.IndexOf('{');
            var close = text.IndexOf('}');
            var isPrivate = open == 4 && close == text.Length - 3;
            var digits = isPrivate ? text.Substring(0, 4) + "00" + text.Substring(close + 1) : text;
            if (digits.Length != 8 || !digits.All(TableRow.IsUpperHex) || Encoding.UTF8.GetByteCount(text) != text.Length)
            {
                row.Reject(0, "a path of public and private elements");
                return [];
            }

            var tag = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            steps.Add(new Step(tag, isPrivate ? text.Substring(open + 1, close - open - 1) : null));
        }

        return steps;
    }

    private readonly record struct Step(uint Tag, string? Creator);

    private sealed class Place(Step step)
    {
        public Step Step { get; } = step;

        public SortedDictionary<ulong, Place> Children { get; } = [];

        public List<byte> Facts { get; } = [];

        /// <summary>The place below; in the order in which the look-up searches.</summary>
        public Place Child(Step step, List<string> creators)
        {
            var number = step.Creator is { } creator ? creators.BinarySearch(creator, StringComparer.Ordinal) + 1 : 0;
            var key = ((ulong)number << 32) | step.Tag;
            if (!Children.TryGetValue(key, out var child))
                Children.Add(key, child = new Place(step));
            return child;
        }
    }
}
