using System.Globalization;
using System.Numerics;
using System.Text;
using Das.Standard;

namespace Das.Testing;

/// <summary>
/// Data sets as one line of text: <c>(0008,0060)=CT | (0008,1110)[0]/(0008,1155)=1.2 | (0019,1001):IS=5</c>. Without a VR the dictionary's
/// is meant, and LO for private elements. <c>(0008,1110)[0]</c> is an empty item, <c>(0008,1110)[]</c> a sequence without items. Elements of
/// group 0002 go to the file meta information. Texts are ISO 8859-1, or UTF-8 where Specific Character Set says so.
/// </summary>
public static class DataSetNotation
{
    /// <summary>Makes a file of SOP class Secondary Capture from its notation.</summary>
    public static DicomFileBuilder Parse(string text, bool isImplicit = false)
    {
        var root = new Level();
        foreach (var entry in text.Split(" | ").Where(entry => entry.Length > 0))
            Add(root, entry);
        var isUtf8 = root.Values.TryGetValue(0x0008_0005, out var set) && set.Value == "ISO_IR 192";
        return Fill(new DicomFileBuilder { IsImplicit = isImplicit }, root, isUtf8 ? Encoding.UTF8 : Encoding.Latin1);
    }

    private static void Add(Level level, string entry)
    {
        var equals = entry.IndexOf('=', StringComparison.Ordinal);
        var path = (equals < 0 ? entry : entry[..equals]).Trim();
        var steps = path.Split('/');
        foreach (var step in steps[..^1])
            level = ItemOf(level, step);

        var last = steps[^1];
        if (last.EndsWith("[]", StringComparison.Ordinal))
            level.Sequences.TryAdd(TagOf(last), []);
        else if (last.EndsWith(']'))
            ItemOf(level, last);
        else
            level.Values[TagOf(last)] = (VROf(last), equals < 0 ? "" : entry[(equals + 1)..]);
    }

    private static Level ItemOf(Level level, string step)
    {
        var open = step.IndexOf('[', StringComparison.Ordinal);
        var number = int.Parse(step[(open + 1)..^1], CultureInfo.InvariantCulture);
        if (!level.Sequences.TryGetValue(TagOf(step), out var items))
            level.Sequences.Add(TagOf(step), items = []);
        while (items.Count <= number)
            items.Add(new Level());
        return items[number];
    }

    private static uint TagOf(string step) =>
        uint.Parse(string.Concat(step.AsSpan(1, 4), step.AsSpan(6, 4)), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static VR VROf(string step)
    {
        if (step.Length > 11 && VRInfo.TryParse(step.AsSpan(12), out var vr))
            return vr;
        var tag = new Tag(TagOf(step));
        return tag.IsPrivate ? VR.LO : DataDictionary.GetVR(tag);
    }

    private static DicomFileBuilder Fill(DicomFileBuilder builder, Level level, Encoding encoding)
    {
        foreach (var (tag, (vr, value)) in level.Values)
        {
            switch (vr)
            {
                case VR.US:
                    builder.Add(tag, vr, value.Length == 0 ? [] : BitConverter.GetBytes(ushort.Parse(value, CultureInfo.InvariantCulture)));
                    break;
                case VR.FD:
                    builder.Add(tag, vr, BitConverter.GetBytes(double.Parse(value, CultureInfo.InvariantCulture)));
                    break;
                case VR.AT:
                    builder.Add(tag, vr, value.Length == 0 ? [] : BitConverter.GetBytes(BitOperations.RotateLeft(uint.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), 16)));
                    break;
                case VR.OB or VR.OW or VR.UN:
                    builder.Add(tag, vr, Convert.FromHexString(value));
                    break;
                default:
                    builder.Add(tag, vr, encoding.GetBytes(value));
                    break;
            }
        }

        foreach (var (tag, items) in level.Sequences)
            builder.Add(tag, [.. items.Select(item => Fill(new DicomFileBuilder(), item, encoding))]);
        return builder;
    }

    private sealed class Level
    {
        public Dictionary<uint, (VR VR, string Value)> Values { get; } = [];

        public Dictionary<uint, List<Level>> Sequences { get; } = [];
    }
}
