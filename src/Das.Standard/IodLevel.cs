using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Das.Standard;

/// <summary>
/// What an IOD puts into a data set, or into the items of one of its sequences: <see cref="Iod.TypeOf"/> for a walk that goes down level by level
/// and asks for many attributes of each. Prepared when it is first asked for, and the same object wherever the same modules and macros meet, so
/// that a sequence that holds itself has one level and not one for each depth. Safe for use by several threads at once.
/// </summary>
public sealed class IodLevel
{
    private static readonly ConcurrentDictionary<string, IodLevel> _known = new(StringComparer.Ordinal);

    private readonly ushort[] _levels;

    // The strictest Type of each attribute.
    private readonly Dictionary<uint, AttributeType> _types;

    // Replaced as a whole: a thread that sees an older one computes what another has computed before.
    private Inner[] _inner = [];

    private IodLevel(ushort[] levels)
    {
        _levels = levels;
        _types = IodTable.StrictestOf(levels);
    }

    /// <summary>What an IOD puts into the data set itself.</summary>
    public static IodLevel Of(Iod iod) => Of(iod.Levels);

    /// <summary>The strictest Type that an attribute can have here, whichever modules are present.</summary>
    public AttributeType TypeOf(Tag tag) => _types.TryGetValue(IodTable.Key(tag), out var type) ? type : AttributeType.Unknown;

    /// <summary>What the IOD puts into the items of a sequence that is here; nothing if it does not have the sequence.</summary>
    public IodLevel Inside(Tag sequence)
    {
        var inner = Volatile.Read(ref _inner);
        foreach (var known in inner)
        {
            if (known.Sequence == sequence)
                return known.Level;
        }

        var level = Of(IodTable.ItemsOf(_levels, sequence));

        // Only sequences of the table are remembered: a file can hold any number of others.
        if (level._levels.Length > 0)
            Volatile.Write(ref _inner, [.. inner, new(sequence, level)]);
        return level;
    }

    private static IodLevel Of(ushort[] levels)
    {
        // With a comparison, which native code that is made ahead of time holds; without one the runtime compiles the sort at each start.
        Array.Sort(levels, static (a, b) => a.CompareTo(b));
        var key = MemoryMarshal.Cast<ushort, char>(levels).ToString();
        return _known.TryGetValue(key, out var level) ? level : _known.GetOrAdd(key, new IodLevel(levels));
    }

    private readonly struct Inner(Tag sequence, IodLevel level)
    {
        public Tag Sequence => sequence;

        public IodLevel Level => level;
    }
}
