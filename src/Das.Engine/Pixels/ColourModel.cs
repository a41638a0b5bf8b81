using Das.Language.Pixels;

namespace Das.Engine.Pixels;

/// <summary>What the samples of a pixel mean: the Photometric Interpretations of native pixel data (PS3.3 C.7.6.3.1.2), retired ones included.</summary>
internal sealed class ColourModel
{
    private static readonly double[] _identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    private static readonly double[] _full = [.2990, .5870, .1140, -.1687, -.3313, .5000, .5000, -.4187, -.0813];
    private static readonly double[] _partial = [.2568, .5041, .0979, -.1482, -.2910, .4392, .4392, -.3678, -.0714];

    private static readonly Dictionary<string, ColourModel> _byTerm = new(StringComparer.Ordinal)
    {
        ["MONOCHROME1"] = new() { Samples = 1 },
        ["MONOCHROME2"] = new() { Samples = 1 },
        ["PALETTE COLOR"] = new() { Samples = 1 },
        ["RGB"] = new() { Samples = 3, Matrix = _identity },
        ["YBR_FULL"] = new() { Samples = 3, Matrix = _full, HasChroma = true },
        ["YBR_FULL_422"] = new() { Samples = 3, Matrix = _full, HasChroma = true, IsSubsampled = true },
        ["YBR_PARTIAL_422"] = new() { Samples = 3, Matrix = _partial, HasChroma = true, IsSubsampled = true, Black = 16 },
        ["HSV"] = new() { Samples = 3 },
        ["ARGB"] = new() { Samples = 4 },
        ["CMYK"] = new() { Samples = 4 },
    };

    /// <summary>Samples per pixel.</summary>
    public required int Samples { get; init; }

    /// <summary>Whether two neighbours in a row share their chrominance: their samples are Y, Y, Cb, Cr.</summary>
    public bool IsSubsampled { get; private init; }

    /// <summary>From red, green and blue to the samples; null where a colour has no meaning.</summary>
    private double[]? Matrix { get; init; }

    /// <summary>Whether the samples are luminance and chrominance.</summary>
    private bool HasChroma { get; init; }

    /// <summary>The luminance of black, of 256.</summary>
    private int Black { get; init; }

    /// <summary>The model of a term, or null.</summary>
    public static ColourModel? Find(string term) => _byTerm.GetValueOrDefault(term);

    /// <summary>The samples of a fill. A value is that of each sample, and in a luminance model that of grey.</summary>
    public Int128[] SamplesOf(PixelFill fill, SampleFormat format)
    {
        if (fill.Value is { } value && !HasChroma)
            return [.. Enumerable.Repeat((Int128)value, Samples)];
        if (Matrix is null || format is not IntegerFormat { IsSigned: false } integers)
            throw new EditException("a colour needs an image in red, green and blue or in luminance and chrominance; give a value");
        if (fill.Value is { } grey)
            integers.Check(grey);

        var scale = (double)integers.Max / 255;
        double[] colour = fill.Value is { } all ? [all, all, all] : [fill.Red * scale, fill.Green * scale, fill.Blue * scale];
        var unit = ((double)integers.Max + 1) / 256;
        return [.. Enumerable.Range(0, 3).Select(sample => Convert(colour, sample, sample > 0 && HasChroma ? 128 * unit : Black * unit, integers.Max))];
    }

    private Int128 Convert(double[] colour, int sample, double origin, Int128 max)
    {
        var value = origin + (colour[0] * Matrix![sample * 3]) + (colour[1] * Matrix[(sample * 3) + 1]) + (colour[2] * Matrix[(sample * 3) + 2]);
        return (Int128)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, (double)max);
    }
}
