using System.Globalization;
using System.Text.RegularExpressions;

namespace Das.Vectors.Tests;

/// <summary>
/// Short forms of images in vectors: <c>image 4x4</c> is an 8 bit one in which neighbours differ, <c>image 4x4 1,0,3,2=9</c> the same with the
/// region from (1, 0) up to but without (3, 2) set to 9, and the elements that say so.
/// </summary>
internal static partial class VectorImage
{
    private const string Markers =
        " | (0028,0301)=NO | (0012,0063)=Burned in text blacked out" +
        " | (0012,0064)[0]/(0008,0100)=113101 | (0012,0064)[0]/(0008,0102)=DCM | (0012,0064)[0]/(0008,0104)=Clean Pixel Data Option";

    public static string Expand(string notation)
    {
        var image = Image().Match(notation);
        if (!image.Success)
            return notation;

        int Number(int group) => int.Parse(image.Groups[group].Value, CultureInfo.InvariantCulture);
        var (width, height) = (Number(1), Number(2));
        var isEdited = image.Groups[3].Success;
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var isInside = isEdited && x >= Number(3) && y >= Number(4) && x < Number(5) && y < Number(6);
                pixels[y * width + x] = (byte)(isInside ? Number(7) : (7 * x + 31 * y + 11) % 255 + 1);
            }
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"(0028,0002)=1 | (0028,0004)=MONOCHROME2 | (0028,0010)={height} | (0028,0011)={width} | (0028,0100)=8 | (0028,0101)=8 | (0028,0102)=7 | " +
            $"(0028,0103)=0 | (7FE0,0010):OW={Convert.ToHexString(pixels)}{(isEdited ? Markers : "")}");
    }

    [GeneratedRegex(@"^image (\d+)x(\d+)(?: (\d+),(\d+),(\d+),(\d+)=(\d+))?$")]
    private static partial Regex Image();
}
