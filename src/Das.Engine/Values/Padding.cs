namespace Das.Engine.Values;

/// <summary>Spaces and NULs around a value: what pads it (PS3.5 section 6.2), however much of it a file has.</summary>
internal static class Padding
{
    /// <summary>The value without what is in front of it and behind it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        value = TrimEnd(value);
        var start = 0;
        while (start < value.Length && IsPadding(value[start]))
            start++;
        return value[start..];
    }

    /// <summary>The value without what is behind it.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> value)
    {
        var length = value.Length;
        while (length > 0 && IsPadding(value[length - 1]))
            length--;
        return value[..length];
    }

    private static bool IsPadding(byte value) => value is (byte)' ' or 0;
}
