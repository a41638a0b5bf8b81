using BenchmarkDotNet.Attributes;
using Das.Standard;

namespace Das.Benchmarks;

/// <summary>How fast is the dictionary, against a <see cref="Dictionary{TKey, TValue}"/> of the same rows?</summary>
[MemoryDiagnoser]
public class LookUpTag
{
    private const int LookUps = 1024;

    private readonly Tag[] _tags = new Tag[LookUps];
    private readonly Dictionary<Tag, VR> _dictionary = [];

    /// <summary>Takes tags of the dictionary in random order.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var entries = DataDictionary.Entries.Where(entry => !entry.IsRepeating).ToArray();
        foreach (var entry in entries)
            _dictionary.Add(entry.Tag, entry.VR);
        var random = new Random(1);
        for (var i = 0; i < _tags.Length; i++)
            _tags[i] = entries[random.Next(entries.Length)].Tag;
    }

    /// <summary>The VR of a tag from a hash table on the heap.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = LookUps)]
    public int Dictionary()
    {
        var sum = 0;
        foreach (var tag in _tags)
            sum += (int)_dictionary[tag];
        return sum;
    }

    /// <summary>The VR of a tag from the generated tables.</summary>
    [Benchmark(OperationsPerInvoke = LookUps)]
    public int GetVR()
    {
        var sum = 0;
        foreach (var tag in _tags)
            sum += (int)DataDictionary.GetVR(tag);
        return sum;
    }
}
