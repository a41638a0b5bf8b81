using System.Globalization;
using Das.Profiles.Tests.Facts;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests;

/// <content>What takes the place of a value.</content>
internal sealed partial class Judge
{
    private void JudgeReplaced(Node node, Node found)
    {
        if (IsEmpty(found))
            Report(node.Tag, node.Items is null ? "a value" : "an item", "none");
        else if (node.Items is not null)
            JudgeReplacedItems([node], found);
        else
            JudgeReplacedValue([node], found);
    }

    private void JudgeReplacedValue(IReadOnlyList<Node> nodes, Node found)
    {
        if (nodes.Any(node => SharesValue(node, found)))
            Report(found.Tag, "another value", "the old value");
        if (!ValueFacts.IsLegal(found))
            Report(found.Tag, $"a legal {found.Vr}", "what is none");
    }

    /// <summary>No value of the input at the same place in any item, and what the IOD demands.</summary>
    private void JudgeReplacedItems(IReadOnlyList<Node> sequences, Node found)
    {
        var before = sequences.SelectMany(sequence => sequence.Items!).ToList();
        foreach (var item in found.Items!)
        {
            foreach (var inner in item)
            {
                var old = before.SelectMany(nodes => nodes.Where(node => node.Tag == inner.Tag)).ToList();
                Judged++;
                _path.Add(inner.Tag);
                if (inner.IsPrivate)
                    Report(inner.Tag, "nothing private", "a private element");
                else if (inner.Items is not null)
                    JudgeReplacedItems([.. old.Where(node => node.Items is not null)], inner);
                else if (MayStay(inner))
                    _kept.UnionWith(old.Where(node => SharesValue(node, inner)).Select(node => node.Number));
                else if (!IsEmpty(inner))
                    JudgeReplacedValue(old, inner);
                _path.RemoveAt(_path.Count - 1);
            }

            JudgeDemands(before.Count > 0 ? before[0] : [], item);
        }
    }

    /// <summary>
    /// What may stay in the items of a sequence that is replaced: Graphic Layer names an item of a sequence that stays; Graphic Dimensions and Number of
    /// Graphic Points count, and the references to content items, frames, segments, waveform channels and samples point to, what is in this object or in
    /// one whose own UID is replaced. A UID stays that an option keeps: the objects that it stands for keep theirs.
    /// </summary>
    private bool MayStay(Node found) =>
        found.Tag is 0x00700002 or 0x00700020 or 0x00700021 or 0x0040DB73 or 0x00081160 or 0x0062000B or 0x0040A0B0 or 0x0040A132 ||
        (found.Vr == "UI" && _oracle.IsKept(found.Tag));

    private void JudgeDemands(IReadOnlyList<Node> before, IReadOnlyList<Node> item)
    {
        foreach (var node in before)
        {
            if (node.Type is not (PlaceType.T1 or PlaceType.T2) || _oracle.FateOf(node.Tag, PlaceType.None, node.Items is not null) is Fate.Absent && node.Tag >> 16 == 4)
                continue;
            var found = item.FirstOrDefault(inner => inner.Tag == node.Tag);
            if (found is null || (node.Type == PlaceType.T1 && IsEmpty(found)))
                Report(node.Tag, $"what Type {node.Type} demands", found is null ? "absent" : "no value");
        }
    }

    /// <summary>All days by as many, to the past; what follows the day as it was.</summary>
    private void JudgeShifted(Node node, Node found)
    {
        if (node.Vr == "TM")
        {
            JudgeKept(node, found);
            return;
        }

        var (before, after) = (Values(node), Values(found));
        if (before.Length != after.Length)
            Report(node.Tag, $"{before.Length} dates", $"{after.Length}");
        foreach (var (old, now) in before.Zip(after))
        {
            if (now.Length < 8 || !TryReadDay(now, out var day) || now[8..] != old[8..])
            {
                Report(node.Tag, "a shifted date", now == old ? "the old value" : "something else");
                continue;
            }

            TryReadDay(old, out var oldDay);
            var days = (oldDay - day).Days;
            _days ??= days;
            if (days is < 1 or > 365 || days != _days)
                Report(node.Tag, "a shift of 1 to 365 days, everywhere the same", days == 0 ? "none" : "another");
        }
    }

    private static bool TryReadDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>
    /// As the Basic Profile says, or without the codes of schemes that are not standard: the other items judged anew. Items that are no codes are such
    /// items too: C on a sequence of which nothing more is known (PS3.15 Table E.1-1a).
    /// </summary>
    private void JudgeCleanCodes(Node node, Node found)
    {
        var others = node.Items!.Where(item => HasStandardCode(item) || !item.Any(inner => inner.Tag == CodingScheme)).ToList();
        if (others.Count == 0 || found.Items!.Count != others.Count || others.Zip(found.Items).Any(pair => HasStandardCode(pair.First) != HasStandardCode(pair.Second)))
        {
            JudgeFate(node, found, Oracle.BasicFateOf(node.Tag, node.Type));
            return;
        }

        for (var i = 0; i < others.Count; i++)
            Compare(others[i], found.Items[i]);
    }

    private const uint CodingScheme = 0x00080102;

    private static bool HasStandardCode(IReadOnlyList<Node> item) => item.Any(node => node.Tag == CodingScheme && Text(node) == "DCM");

    /// <summary>As the Basic Profile says, or items in which no word and nothing that the table is about is as it was.</summary>
    private void JudgeCleanWords(Node node, Node found)
    {
        var before = new List<IReadOnlyList<Node>>(node.Items!);
        foreach (var item in found.Items!)
            JudgeWords(before, item);
    }

    private void JudgeWords(IReadOnlyList<IReadOnlyList<Node>> before, IReadOnlyList<Node> item)
    {
        foreach (var found in item)
        {
            var old = before.SelectMany(nodes => nodes.Where(node => node.Tag == found.Tag)).ToList();
            Judged++;
            _path.Add(found.Tag);
            if (found.Items is not null)
                JudgeWords([.. old.SelectMany(node => node.Items ?? [])], found.Items.SelectMany(inner => inner).ToList());
            else if (old.FirstOrDefault(node => SharesValue(node, found)) is { } same)
            {
                var fate = found.IsPrivate ? PrivateFateOf(same, before.First(nodes => nodes.Contains(same))) : _oracle.FateOf(found.Tag, same.Type, false);
                fate = fate == Fate.Shifted && found.Vr == "TM" ? Fate.Kept : fate;
                if (fate != Fate.Kept || IsWord(found))
                    Report(found.Tag, fate == Fate.Kept ? "no word of a content item" : fate.ToString(), "the old value");
                else
                    _kept.Add(same.Number);
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    // Text Value, Person Name, Unformatted Text Value.
    private static bool IsWord(Node node) => node.Tag is 0x0040A160 or 0x0040A123 or 0x00700006;

    /// <summary>Whether a value, or one of several, is in the result. What the maker of the file did not choose freely, and UIDs of PS3.6, do not count.</summary>
    private static bool SharesValue(Node node, Node found)
    {
        if (node.Number == 0 && node.Vr != "UI" || node.Items is not null || found.Items is not null)
            return false;
        return ValueFacts.IsText(node.Vr)
            ? Values(node).Intersect(Values(found)).Any(value => value.Length > 0 && !UidFacts.IsRegistered(value))
                || Text(found).Contains(MadeValue.Marker(node.Number), StringComparison.Ordinal)
            : Padded(node).AsSpan().SequenceEqual(found.Value);
    }
}
