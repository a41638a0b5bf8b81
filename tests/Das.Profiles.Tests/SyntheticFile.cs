using System.Collections.Concurrent;
using Das.Profiles.Tests.Facts;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests;

/// <summary>A made file of a SOP class, as elements and as bytes.</summary>
internal sealed class SyntheticFile
{
    private static readonly ConcurrentDictionary<(string, bool), Lazy<SyntheticFile>> _cache = [];

    private SyntheticFile(string sopClass, string iod, int seed, bool isComplete)
    {
        (SopClass, Iod) = (sopClass, iod);
        var maker = new SyntheticDataSet(sopClass, iod, seed, isComplete);
        DataSet = maker.Make();
        Meta = MakeMeta(sopClass, DataSet.Single(node => node.Tag == 0x00080018).Value, maker.LastNumber + 1);
        LastNumber = maker.LastNumber + Meta.Count;
        Bytes = FileBytes.Write(Meta, DataSet);
    }

    /// <summary>All storage SOP classes with their IOD.</summary>
    public static IReadOnlyList<(string SopClass, string Iod)> SopClasses { get; } =
        [.. CsvTable.Read("sop_class_iods.csv").Select(row => (row["uid"], row["iod"]))];

    public string SopClass { get; }

    public string Iod { get; }

    public IReadOnlyList<Node> Meta { get; }

    public IReadOnlyList<Node> DataSet { get; }

    public byte[] Bytes { get; }

    /// <summary>The highest number of a made value.</summary>
    public int LastNumber { get; }

    /// <summary>The file of a SOP class, made once.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="isComplete">Whether all places are in it, or those that stand for the others, see <see cref="SyntheticDataSet"/>.</param>
    public static SyntheticFile Of(string sopClass, bool isComplete) => _cache.GetOrAdd((sopClass, isComplete), static key => new(() =>
    {
        var seed = SopClasses.Select(pair => pair.SopClass).ToList().IndexOf(key.Item1);
        return new SyntheticFile(key.Item1, SopClasses[seed].Iod, seed, key.Item2);
    })).Value;

    private static IReadOnlyList<Node> MakeMeta(string sopClass, byte[] instance, int number) =>
    [
        new() { Tag = 0x00020001, Vr = "OB", Value = [0, 1] },
        new() { Tag = 0x00020002, Vr = "UI", Value = System.Text.Encoding.ASCII.GetBytes(sopClass) },
        new() { Tag = 0x00020003, Vr = "UI", Value = instance },
        new() { Tag = 0x00020010, Vr = "UI", Value = [.. "1.2.840.10008.1.2.1"u8] },
        Made(0x00020012, "UI", number),
        Made(0x00020013, "SH", number + 1),
        Made(0x00020016, "AE", number + 2),
        Made(0x00020017, "AE", number + 3),
        Made(0x00020018, "AE", number + 4),
        Made(0x00020026, "UR", number + 5),
        Made(0x00020100, "UI", number + 6),
        Made(0x00020102, "OB", number + 7),
    ];

    private static Node Made(uint tag, string vr, int number) => new() { Tag = tag, Vr = vr, Value = MadeValue.Make(tag, vr, number), Number = number };
}
