using System.Globalization;
using System.Text;
using Das.Profiles.Tests.Facts;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests;

/// <content>File Meta Information, what the result says of itself, and markers that no element should have let through.</content>
internal sealed partial class Judge
{
    private static readonly IReadOnlyList<(string Code, string Option)> _methods = [.. CsvTable.Read("cid7050.csv").Select(row => (row["code_value"], row["option"]))];

    private void JudgeMeta(byte[] output)
    {
        if (output.AsSpan(0, 128).ContainsAnyExcept((byte)0))
            Report(0x00020000, "a blank preamble", "another");
        Demand(0x00020002, ValueOf(_output.Meta, 0x00020002) == _file.SopClass, "the SOP class");
        Demand(0x00020003, ValueOf(_output.Meta, 0x00020003) == ValueOf(_output.DataSet, 0x00080018), "the SOP Instance UID of the data set");
        Demand(0x00020010, ValueOf(_output.Meta, 0x00020010) == "1.2.840.10008.1.2.1", "Explicit VR Little Endian");
        foreach (var node in _output.Meta)
            Demand(node.Tag, node.Tag is >= 0x00020001 and <= 0x00020003 or 0x00020010 or 0x00020012 or 0x00020013, "nothing of the old file");
    }

    private void JudgeMarkers()
    {
        Demand(0x00120062, ValueOf(_output.DataSet, 0x00120062) == "YES", "YES");
        var dates = _options.Has(OptionSet.FullDates) ? "UNMODIFIED" : _options.Has(OptionSet.ModifiedDates) ? "MODIFIED" : "REMOVED";
        Demand(0x00280303, ValueOf(_output.DataSet, 0x00280303) == dates, dates);

        var before = _file.DataSet.First(node => node.Tag == 0x00120063);
        var methods = ValueOf(_output.DataSet, 0x00120063)?.Split('\\') ?? [];
        Demand(0x00120063, methods.Take(Values(before).Length).SequenceEqual(Values(before)), "what others had written");
        Demand(0x00120063, methods.Length > Values(before).Length && methods.All(method => method.Length is > 0 and <= 64), "what was done, in legal words");
        _kept.Add(before.Number);
        JudgeCodes();
    }

    private void JudgeCodes()
    {
        var before = _file.DataSet.FirstOrDefault(node => node.Tag == 0x00120064)?.Items ?? [];
        var items = _output.DataSet.FirstOrDefault(node => node.Tag == 0x00120064)?.Items ?? [];
        _path.Add(0x00120064);
        for (var i = 0; i < Math.Min(before.Count, items.Count); i++)
            Compare(before[i], items[i]);
        _path.Clear();

        var added = items.Skip(before.Count).ToList();
        var wanted = _methods.Where(method => method.Code == "113100" || _options.Has(method.Option)).Select(method => method.Code);
        Demand(0x00120064, added.Select(item => ValueOf(item, 0x00080100)).Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)), "the codes of what is on");
        Demand(0x00120064, added.All(item => ValueOf(item, 0x00080102) == "DCM" && ValueOf(item, 0x00080104) is { Length: > 0 }), "codes with scheme and meaning");
    }

    /// <summary>Wherever the marker of a value is in the bytes of the result, the element must be one that was judged to stay.</summary>
    private void JudgeMarkersOfValues(byte[] output)
    {
        for (var at = 0; (at = Next(output, at, "Q"u8)) >= 0; at++)
        {
            if (at + 9 <= output.Length && output[at + 8] == 'Z' && !output.AsSpan(at + 1, 7).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                JudgeNumber(Encoding.ASCII.GetString(output, at + 1, 7));
        }

        var root = Encoding.ASCII.GetBytes(MadeValue.UidRoot);
        for (var at = 0; (at = Next(output, at, root)) >= 0; at++)
        {
            var digits = output.AsSpan(at + root.Length);
            var end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            JudgeNumber(Encoding.ASCII.GetString(end < 0 ? digits : digits[..end]));
        }
    }

    private static int Next(byte[] bytes, int at, ReadOnlySpan<byte> wanted)
    {
        var next = bytes.AsSpan(at).IndexOf(wanted);
        return next < 0 ? -1 : at + next;
    }

    private void JudgeNumber(string digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        if (number > SyntheticDataSet.FirstNumber && !_kept.Contains(number) && _leaked.Add(number))
            Report(0, "no value that did not stay", $"the value with number {number}");
    }

    private readonly HashSet<int> _leaked = [];

    private void Demand(uint tag, bool isMet, string expected)
    {
        if (!isMet)
            Report(tag, expected, "something else");
    }

    private static string? ValueOf(IReadOnlyList<Node> nodes, uint tag) => nodes.FirstOrDefault(node => node.Tag == tag) is { } node ? Text(node) : null;
}
