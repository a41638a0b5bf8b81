using System.Diagnostics.CodeAnalysis;

namespace Das.Language.Pixels;

/// <summary>
/// The rectangle of <c>alterPixels</c>, in pixels from the upper left corner of each frame. DicomEdit does not put swapped edges right: the
/// rectangle begins at left and top and is as wide and high as the edges are apart.
/// </summary>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Right">The column behind its last one, if greater than <paramref name="Left"/>.</param>
/// <param name="Bottom">The row behind its last one, if greater than <paramref name="Top"/>.</param>
public sealed record PixelRegion(int Left, int Top, int Right, int Bottom)
{
    private static readonly (string Short, string Long)[] _edges = [("l", "left"), ("t", "top"), ("r", "right"), ("b", "bottom")];

    /// <summary>Columns.</summary>
    public long Width => Math.Abs((long)Right - Left);

    /// <summary>Rows.</summary>
    public long Height => Math.Abs((long)Bottom - Top);

    /// <summary>Reads <c>l=0, t=0, r=20, b=20</c>, in any order; all edges must be there.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PixelRegion? region, [NotNullWhen(false)] out PixelTextError? error)
    {
        region = null;
        error = PixelProperties.Read(text, _edges, int.MinValue, int.MaxValue, out var values);
        if (error is null && Array.IndexOf(values, null) is >= 0 and var missing)
            error = new(PixelProperties.Describe(_edges[missing]) + " is missing", new(0, text.Length));
        if (error is not null)
            return false;
        region = new((int)values[0]!.Value, (int)values[1]!.Value, (int)values[2]!.Value, (int)values[3]!.Value);
        return true;
    }
}
