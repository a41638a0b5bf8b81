using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Das.Runner.Output;

/// <summary>Which results a dry run would have written: a digest of the name and one of the bytes for each. Safe for use by several threads at once.</summary>
internal sealed class TrialResults
{
    private readonly ConcurrentDictionary<UInt128, UInt128> _results = new();

    /// <summary>Adds a result, unless there is one of that name.</summary>
    /// <param name="target">Its full path.</param>
    /// <param name="digest">A digest of its bytes.</param>
    /// <param name="first">The digest of the one that has the name.</param>
    public bool TryAdd(string target, UInt128 digest, out UInt128 first)
    {
        var name = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(target.AsSpan()));
        var isNew = _results.TryAdd(name, digest);
        first = isNew ? digest : _results[name];
        return isNew;
    }
}
