using System.Text;

namespace Das.Standard;

/// <summary>Text of the tables: slices of one UTF-8 literal on one side, strings on the other.</summary>
internal static class TableText
{
    /// <summary>No text that is looked up is longer: the generator sees to it.</summary>
    internal const int MaxLength = 128;

    /// <summary>Makes the string of a slice.</summary>
    internal static string ToText(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>The text without the spaces around it.</summary>
    internal static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && text[0] == ' ')
            text = text.Slice(1);
        while (text.Length > 0 && text[text.Length - 1] == ' ')
            text = text.Slice(0, text.Length - 1);
        return text;
    }

    /// <summary>Copies ASCII text to <paramref name="buffer"/>; false if it is too long or not ASCII, and so in no table.</summary>
    internal static bool TryNarrow(string text, Span<byte> buffer, out ReadOnlySpan<byte> ascii)
    {
        ascii = default;
        if (text.Length > buffer.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7F)
                return false;
            buffer[i] = (byte)text[i];
        }

        ascii = buffer.Slice(0, text.Length);
        return true;
    }

    /// <summary>A tag as PS3.6 prints it, with an X for each digit that <paramref name="mask"/> leaves open.</summary>
    internal static string TagPattern(Tag tag, uint mask)
    {
        if (mask == PrivateMask)
            return "(GGGG,EEEE)";
        var pattern = tag.ToString().ToCharArray();
        for (var digit = 0; digit < 8; digit++)
        {
            if (((mask >> (28 - (4 * digit))) & 0xF) != 0xF)
                pattern[digit < 4 ? digit + 1 : digit + 2] = 'X';
        }

        return new string(pattern);
    }

    /// <summary>The mask of the row that stands for every private element: an odd group and nothing else.</summary>
    internal const uint PrivateMask = 0x00010000;
}
