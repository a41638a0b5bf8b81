namespace Das.Standard.Generator;

/// <summary>Finds the displacements with which every key of a table has a slot of its own.</summary>
/// <param name="Displacements">One for each bucket; their number is a power of two.</param>
/// <param name="Slots">The row that each slot stands for; their number is a power of two.</param>
internal sealed record PerfectHashBuilder(ushort[] Displacements, ushort[] Slots)
{
    /// <summary>Builds the hash. Largest buckets are placed first, while there is room.</summary>
    /// <param name="keys">The keys and the rows they stand for.</param>
    /// <exception cref="InvalidOperationException">Two keys are equal, there are too many, or no displacement fits.</exception>
    internal static PerfectHashBuilder Build(IReadOnlyCollection<(uint Key, int Row)> keys)
    {
        if (keys.Count > ushort.MaxValue)
            throw new InvalidOperationException("A table can have no more than 65535 rows.");
        var slotCount = PowerOfTwo(keys.Count + (keys.Count / 4));
        var displacements = new ushort[PowerOfTwo(keys.Count / 3)];
        var slots = new ushort[slotCount];
        var taken = new bool[slotCount];
        var buckets = keys.Select(key => (Hash: PerfectHash.Mix(key.Key), key.Row))
            .GroupBy(entry => entry.Hash & (uint)(displacements.Length - 1))
            .OrderByDescending(bucket => bucket.Count()).ThenBy(bucket => bucket.Key);
        foreach (var bucket in buckets)
        {
            var entries = bucket.ToArray();
            var displacement = -1;
            var places = new HashSet<int>();
            do
            {
                if (++displacement > ushort.MaxValue)
                    throw new InvalidOperationException("Two keys of the table share one hash.");
                places.Clear();
            }
            while (!entries.All(entry => Place(entry.Hash, displacement)));

            displacements[bucket.Key] = (ushort)displacement;
            foreach (var (hash, row) in entries)
            {
                var slot = PerfectHash.Slot(hash, (ushort)displacement, slotCount);
                slots[slot] = (ushort)row;
                taken[slot] = true;
            }

            bool Place(uint hash, int displacement)
            {
                var slot = PerfectHash.Slot(hash, (ushort)displacement, slotCount);
                return !taken[slot] && places.Add(slot);
            }
        }

        return new PerfectHashBuilder(displacements, slots);
    }

    private static int PowerOfTwo(int atLeast)
    {
        var power = 1;
        while (power < atLeast)
            power *= 2;
        return power;
    }
}
