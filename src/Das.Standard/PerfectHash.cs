using System.Buffers.Binary;

namespace Das.Standard;

/// <summary>
/// Two-level displacement hash over keys that are known when the tables are generated. The generator computes the displacements
/// with the same functions that the look-up uses: this file is part of both.
/// </summary>
internal static class PerfectHash
{
    /// <summary>The only row that <paramref name="key"/> can be in; the caller compares the key of that row.</summary>
    internal static int Candidate(uint key, ReadOnlySpan<ushort> displacements, ReadOnlySpan<ushort> slots)
    {
        var hash = Mix(key);
        var displacement = displacements[(int)(hash & (uint)(displacements.Length - 1))];
        return slots[Slot(hash, displacement, slots.Length)];
    }

    /// <summary>The row of <paramref name="key"/> in <paramref name="keys"/>, or -1.</summary>
    internal static int Find(uint key, ReadOnlySpan<uint> keys, ReadOnlySpan<ushort> displacements, ReadOnlySpan<ushort> slots)
    {
        var row = Candidate(key, displacements, slots);
        return (uint)row < (uint)keys.Length && keys[row] == key ? row : -1;
    }

    /// <summary>Spreads every bit of the key over the whole number, without collisions.</summary>
    internal static uint Mix(uint key)
    {
        unchecked
        {
            key ^= key >> 16;
            key *= 0x7FEB352D;
            key ^= key >> 15;
            key *= 0x846CA68B;
            return key ^ (key >> 16);
        }
    }

    /// <summary>Where a mixed key goes among <paramref name="slotCount"/> slots, a power of two.</summary>
    internal static int Slot(uint hash, ushort displacement, int slotCount)
    {
        unchecked
        {
            var slot = (hash ^ (displacement * 0x9E3779B9)) * 0x85EBCA6B;
            return (int)((slot ^ (slot >> 15)) & (uint)(slotCount - 1));
        }
    }

    /// <summary>A text as a key. The generator chooses a seed with which no two texts of a table share a key.</summary>
    internal static uint TextKey(ReadOnlySpan<byte> text, uint seed)
    {
        unchecked
        {
            var key = seed ^ (uint)text.Length;
            while (text.Length >= 4)
            {
                key = (key ^ BinaryPrimitives.ReadUInt32LittleEndian(text)) * 0x9E3779B1;
                key ^= key >> 15;
                text = text.Slice(4);
            }

            foreach (var letter in text)
                key = (key ^ letter) * 0x01000193;
            return Mix(key);
        }
    }
}
