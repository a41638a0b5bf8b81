using System.Globalization;

namespace Das.Standard.Generator;

/// <summary>Bounds of a value multiplicity (PS3.5 section 6.4).</summary>
/// <param name="Min">The least number of values.</param>
/// <param name="Max">The greatest number; <see cref="int.MaxValue"/> if there is none.</param>
internal readonly record struct ValueMultiplicity(int Min, int Max)
{
    /// <summary>Reads <c>1</c>, <c>1-n</c>, <c>2-2n</c>, <c>1-n or 1</c>; an empty text says nothing and allows anything.</summary>
    internal static bool TryParse(string text, out ValueMultiplicity vm)
    {
        vm = new ValueMultiplicity(0, int.MaxValue);
        if (text.Length == 0)
            return true;
        int min = int.MaxValue, max = 0;
        foreach (var range in text.Split([" or "], StringSplitOptions.None))
        {
            var bounds = range.Split('-');
            if (bounds.Length > 2 || !TryNumber(bounds[0], out var low))
                return false;
            var open = bounds.Length == 2 && bounds[1].EndsWith("n", StringComparison.Ordinal);
            var high = low;
            if (bounds.Length == 2 && bounds[1] != "n" && !TryNumber(open ? bounds[1].Substring(0, bounds[1].Length - 1) : bounds[1], out high))
                return false;
            if (high < low)
                return false;
            min = Math.Min(min, low);
            max = Math.Max(max, open ? int.MaxValue : high);
        }

        vm = new ValueMultiplicity(min, max);
        return true;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
