using System.Text;
using Das.Profiles.Tests.Facts;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests;

/// <summary>Compares a result with what the oracle demands, element by element.</summary>
internal sealed partial class Judge
{
    private readonly OptionSet _options;
    private readonly Oracle _oracle;
    private readonly SyntheticFile _file;
    private readonly FileContent _output;
    private readonly List<uint> _path = [];
    private readonly List<Finding> _findings = [];
    private readonly HashSet<int> _kept = [];
    private readonly Dictionary<string, string> _newUids = [];
    private readonly HashSet<string> _takenUids = [];
    private int? _days;

    private Judge(OptionSet options, SyntheticFile file, byte[] output)
    {
        (_options, _oracle, _file) = (options, new Oracle(options), file);
        _output = FileContent.Read(output);
        Compare(file.DataSet, _output.DataSet);
        JudgeMeta(output);
        JudgeMarkers();
        JudgeMarkersOfValues(output);
    }

    /// <summary>How many elements were judged.</summary>
    public int Judged { get; private set; }

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Judges a result.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="file">What was given.</param>
    /// <param name="output">What came of it.</param>
    public static Judge Of(OptionSet options, SyntheticFile file, byte[] output) => new(options, file, output);

    private void Compare(IReadOnlyList<Node> input, IReadOnlyList<Node> output)
    {
        var next = 0;
        foreach (var node in input)
        {
            for (; next < output.Count && output[next].Tag < node.Tag; next++)
                JudgeAdded(output[next], output);
            var found = next < output.Count && output[next].Tag == node.Tag ? output[next++] : null;
            Judged++;
            _path.Add(node.Tag);
            if (node.IsPrivate)
                JudgeFate(node, found, PrivateFateOf(node, input));
            else if (DescribesDocument(node, input))
                JudgeDescription(node, found, output);
            else if (_path.Count > 1 || !IsMarker(node.Tag))
                JudgeFate(node, found, _oracle.FateOf(node.Tag, node.Type, node.Items is not null));
            _path.RemoveAt(_path.Count - 1);
        }

        for (; next < output.Count; next++)
            JudgeAdded(output[next], output);
    }

    private void JudgeAdded(Node found, IReadOnlyList<Node> dataSet)
    {
        if ((_path.Count > 0 || !IsMarker(found.Tag)) && !MayBeAdded(found, dataSet))
            Report(found.Tag, "nothing", "an element that was not there");
    }

    private void JudgeFate(Node node, Node? found, Fate fate)
    {
        switch (fate)
        {
            case Fate.Absent when found is not null:
                Report(node, "absent", found);
                break;
            case Fate.Absent:
                break;
            case Fate.CleanCodes or Fate.CleanWords when found is null:
                JudgeFate(node, found, Oracle.BasicFateOf(node.Tag, node.Type));
                break;
            case var _ when found is null:
                Report(node.Tag, fate.ToString(), "absent");
                break;
            case var _ when node.Items is not null != (found.Items is not null):
                Report(node.Tag, "a sequence as before, or none", "the other");
                break;
            case Fate.Kept:
                JudgeKept(node, found);
                break;
            case Fate.Emptied when IsEmpty(found):
                break;
            case Fate.Emptied or Fate.Replaced:
                JudgeReplaced(node, found);
                break;
            case Fate.NewUid:
                JudgeNewUid(node, found);
                break;
            case Fate.Shifted:
                JudgeShifted(node, found);
                break;
            case Fate.CleanCodes:
                JudgeCleanCodes(node, found);
                break;
            default:
                JudgeCleanWords(node, found);
                break;
        }
    }

    private void JudgeKept(Node node, Node found)
    {
        if (node.Items is null)
        {
            if (Padded(node).AsSpan().SequenceEqual(found.Value))
                _kept.Add(node.Number);
            else
                Report(node, "the same bytes", found);
        }
        else if (node.Items.Count != found.Items!.Count)
            Report(node.Tag, $"{node.Items.Count} items", $"{found.Items.Count}");
        else
        {
            for (var i = 0; i < node.Items.Count; i++)
                Compare(node.Items[i], found.Items[i]);
        }
    }

    private void JudgeNewUid(Node node, Node found)
    {
        var (before, after) = (Values(node), Values(found));
        if (before.Length != after.Length)
            Report(node.Tag, $"{before.Length} UIDs", $"{after.Length}");
        foreach (var (old, now) in before.Zip(after))
        {
            if (UidFacts.IsRegistered(old))
            {
                if (old != now)
                    Report(node.Tag, "a UID of PS3.6 as before", "another");
            }
            else if (!UidFacts.IsLegal(now) || !now.StartsWith("2.25.", StringComparison.Ordinal))
                Report(node.Tag, "a new UID", old == now ? "the old one" : "what is none");
            else if (_newUids.TryGetValue(old, out var known) ? known != now : !_takenUids.Add(now))
                Report(node.Tag, "the same new UID for the same old one", "another");
            else
                _newUids[old] = now;
        }
    }

    private Fate PrivateFateOf(Node node, IReadOnlyList<Node> dataSet)
    {
        var element = node.Tag & 0xFFFF;
        if (!_options.Has(OptionSet.SafePrivate))
            return Fate.Absent;
        if (element < 0x1000)
            return dataSet.Any(other => other.Tag >> 16 == node.Tag >> 16 && (other.Tag & 0xFFFF) >> 8 == element && IsSafe(other, dataSet)) ? Fate.Kept : Fate.Absent;
        return !IsSafe(node, dataSet) ? Fate.Absent : node.Vr == "UI" && !_options.Has(OptionSet.Uids) ? Fate.NewUid : Fate.Kept;
    }

    private static bool IsSafe(Node node, IReadOnlyList<Node> dataSet)
    {
        var group = node.Tag >> 16;
        var creator = dataSet.FirstOrDefault(other => other.Tag == (group << 16 | (node.Tag & 0xFFFF) >> 8));
        return creator is not null && SafePrivateFacts.IsSafe((ushort)group, (byte)node.Tag, Encoding.ASCII.GetString(creator.Value));
    }

    private static bool IsMarker(uint tag) => tag is 0x00120062 or 0x00120063 or 0x00120064 or 0x00280303;

    private static bool IsEmpty(Node node) =>
        node.Items is not null ? node.Items.Count == 0 : ValueFacts.IsText(node.Vr) ? Text(node).Length == 0 : node.Value.Length == 0;

    private static byte[] Padded(Node node) =>
        node.Value.Length % 2 == 0 ? node.Value : [.. node.Value, (byte)(node.Vr is "UI" or "OB" or "UN" ? 0 : ' ')];

    private static string Text(Node node) => Encoding.Latin1.GetString(node.Value).TrimEnd('\0', ' ');

    private static string[] Values(Node node) => Text(node).Split('\\');

    private void Report(Node node, string expected, Node found) => Report(node.Tag, expected,
        found.Items is not null ? $"{found.Items.Count} items" : IsEmpty(found) ? "no value" : SharesValue(node, found) ? "the old value" : "another value");

    private void Report(uint tag, string expected, string found)
    {
        var path = string.Join('>', (_path.Count > 0 && _path[^1] == tag ? _path : _path.Append(tag)).Select(step => $"{step:X8}"));
        _findings.Add(new Finding(_file.Iod, path, tag, expected, found));
    }
}
