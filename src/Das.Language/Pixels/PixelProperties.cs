using System.Globalization;

namespace Das.Language.Pixels;

/// <summary>The form of the text arguments of <c>alterPixels</c>: <c>name=integer</c>, separated by commas; blanks do not count.</summary>
internal static class PixelProperties
{
    /// <summary>Reads properties, each of which may be there once.</summary>
    /// <param name="text">The argument.</param>
    /// <param name="names">The short and the long name of each.</param>
    /// <param name="min">The least integer.</param>
    /// <param name="max">The greatest integer.</param>
    /// <param name="values">The integers in the order of the names; null for what is not there.</param>
    /// <returns>What is wrong, or null.</returns>
    public static PixelTextError? Read(string text, (string Short, string Long)[] names, long min, long max, out long?[] values)
    {
        values = new long?[names.Length];
        var start = 0;
        foreach (var property in text.Split(','))
        {
            if (Read(property, names, min, max, values) is { } message)
                return new(message, Trimmed(start, property));
            start += property.Length + 1;
        }

        return null;
    }

    /// <summary>How messages call a property.</summary>
    public static string Describe((string Short, string Long) name) => name.Short + " (" + name.Long + ")";

    private static string? Read(string property, (string Short, string Long)[] names, long min, long max, long?[] values)
    {
        var equals = property.IndexOf('=');
        var name = equals < 0 ? "" : property.Substring(0, equals).Trim();
        var index = Array.FindIndex(names, n => Is(name, n.Short) || Is(name, n.Long));
        if (index < 0)
            return "name=integer is wanted, with a name of " + string.Join(", ", names.Select(Describe));
        if (values[index] is not null)
            return Describe(names[index]) + " is there twice";
        var number = property.Substring(equals + 1).Trim();
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value < min || value > max)
            return Describe(names[index]) + FormattableString.Invariant($" is no integer from {min} to {max}");
        values[index] = value;
        return null;
    }

    private static bool Is(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static TextSpan Trimmed(int start, string property)
    {
        var trimmed = property.TrimStart();
        return new(start + property.Length - trimmed.Length, trimmed.TrimEnd().Length);
    }
}
