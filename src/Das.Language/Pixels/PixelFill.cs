using System.Diagnostics.CodeAnalysis;

namespace Das.Language.Pixels;

/// <summary>What <c>alterPixels</c> fills with.</summary>
/// <param name="Value">The value of every sample; null where a colour is given.</param>
/// <param name="Red">Red, 0 to 255 whatever the samples can hold.</param>
/// <param name="Green">Green, likewise.</param>
/// <param name="Blue">Blue, likewise.</param>
public sealed record PixelFill(long? Value, byte Red, byte Green, byte Blue)
{
    private static readonly (string Short, string Long)[] _names = [("v", "value"), ("r", "red"), ("g", "green"), ("b", "blue")];

    /// <summary>Reads <c>v=0</c> or <c>r=0, g=0, b=0</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PixelFill? fill, [NotNullWhen(false)] out PixelTextError? error)
    {
        fill = null;
        error = PixelProperties.Read(text, _names, long.MinValue, long.MaxValue, out var values);
        if (error is null && Check(values) is { } message)
            error = new(message, new(0, text.Length));
        if (error is not null)
            return false;
        fill = new(values[0], (byte)(values[1] ?? 0), (byte)(values[2] ?? 0), (byte)(values[3] ?? 0));
        return true;
    }

    private static string? Check(long?[] values)
    {
        var components = values.Skip(1).ToArray();
        if (values[0] is not null)
            return components.All(component => component is null) ? null : "either a value or a colour is wanted, not both";
        if (Array.IndexOf(components, null) is >= 0 and var missing)
            return PixelProperties.Describe(_names[missing + 1]) + " is missing";
        return components.All(component => component is >= 0 and <= 255) ? null : "the components of a colour are from 0 to 255";
    }
}
