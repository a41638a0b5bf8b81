using Das.Dicom;
using Das.Standard;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Engine.Tests.Pixels;

/// <summary>Random images and rectangles against an oracle that knows one thing: where the cell of one sample of one pixel lies.</summary>
public sealed class AlterPixelsProperties
{
    [Property(MaxTest = 1000)]
    public Property Every_cell_inside_has_the_fill_and_every_other_bit_is_as_before()
    {
        return Prop.ForAll(Cases().ToArbitrary(), test =>
        {
            using var file = DicomFile.Read(test.Image.ToArray());
            var script = FormattableString.Invariant(
                $"alterPixels[\"rectangle\", \"l={test.Left}, t={test.Top}, r={test.Right}, b={test.Bottom}\", \"solid\", \"v={test.Fill}\"]");
            ScriptTest.Compile(script).Apply(file);
            using var written = DicomFile.Read(file.ToArray());
            var isFound = written.DataSet.TryFind(Tags.PixelData, out var pixels);
            return isFound && Expected(test).AsSpan().SequenceEqual(pixels.Value);
        });
    }

    private static byte[] Expected(Case test)
    {
        var image = test.Image;
        var value = image.Value.ToArray();
        for (var frame = 0; frame < image.Frames; frame++)
        {
            for (var row = 0; row < image.Rows; row++)
            {
                for (var column = 0; column < image.Columns; column++)
                {
                    if (!test.Contains(row, column))
                        continue;
                    for (var sample = 0; sample < image.Samples; sample++)
                        SetCell(value, image, CellOf(image, frame, row, column, sample), CellBits(test, sample));
                }
            }
        }

        return value;
    }

    /// <summary>Which cell of the value holds a sample (PS3.3 C.7.6.3.1.1 to C.7.6.3.1.3).</summary>
    private static long CellOf(TestImage image, int frame, int row, int column, int sample)
    {
        var pixel = ((long)row * image.Columns) + column;
        var pixels = (long)image.Rows * image.Columns;
        if (image.Photometric == "YBR_FULL_422")
            return (frame * pixels * 2) + (pixel / 2 * 4) + (sample == 0 ? pixel % 2 : sample + 1);
        return image.Planes == 1
            ? (((frame * image.Samples) + sample) * pixels) + pixel
            : (((frame * pixels) + pixel) * image.Samples) + sample;
    }

    private static ulong CellBits(Case test, int sample)
    {
        var image = test.Image;
        var value = image.Photometric.StartsWith("YBR", StringComparison.Ordinal) && sample > 0 ? 1L << (image.Stored - 1) : test.Fill;
        return unchecked((ulong)value) << (image.HighBit - image.Stored + 1);
    }

    /// <summary>Bit by bit: cells follow each other from the lowest bit of the first byte, or word, on (PS3.5 annex D).</summary>
    private static void SetCell(byte[] value, TestImage image, long cell, ulong bits)
    {
        for (var i = 0; i < image.Allocated; i++)
        {
            var bit = (cell * image.Allocated) + i;
            var at = image.SwapsBytes ? (bit / 16 * 2) + 1 - (bit / 8 % 2) : bit / 8;
            var mask = (byte)(1 << (int)(bit % 8));
            value[at] = (byte)((bits >> i & 1) != 0 ? value[at] | mask : value[at] & ~mask);
        }
    }

    private static Gen<Case> Cases() =>
        from colours in Gen.Elements(
            ("MONOCHROME1", 1), ("MONOCHROME2", 1), ("PALETTE COLOR", 1), ("RGB", 3), ("YBR_FULL", 3), ("YBR_FULL_422", 3), ("CMYK", 4))
        from planes in Gen.Choose(0, 1)
        from allocated in colours.Item2 > 1 ? Gen.Elements(8, 16) : Gen.Elements(1, 8, 16, 24, 32, 64)
        from stored in Gen.Choose(Math.Max(1, allocated - 9), allocated)
        from highBit in Gen.Choose(stored - 1, allocated - 1)
        from isSigned in colours.Item2 > 1 ? Gen.Constant(false) : Gen.Elements(false, true)
        from syntax in Gen.Elements(TestImage.ExplicitLittle, TestImage.ImplicitLittle, TestImage.ExplicitBig, TestImage.Deflated)
        from vr in allocated <= 8 ? Gen.Elements(VR.OB, VR.OW) : Gen.Constant(VR.OW)
        from size in Gen.Choose(1, 9).Two()
        from frames in Gen.Choose(1, 4)
        from seed in Gen.Choose(0, 1000)
        from edges in Gen.Choose(-4, 12).Four()
        from fill in Gen.Choose(0, 127)
        let image = new TestImage
        {
            Syntax = syntax,
            Rows = size.Item1,
            Columns = colours.Item1 == "YBR_FULL_422" ? size.Item2 * 2 : size.Item2,
            Frames = frames,
            Samples = colours.Item2,
            Photometric = colours.Item1,
            Planes = colours.Item1 == "YBR_FULL_422" ? 0 : planes,
            Allocated = allocated,
            Stored = stored,
            HighBit = highBit,
            IsSigned = isSigned,
            PixelVR = vr,
        }.WithRandomValue(seed)
        select new Case(image, edges.Item1, edges.Item2, edges.Item3, edges.Item4, FillOf(stored, isSigned, fill));

    /// <summary>A value that the samples can have, negative if they can be.</summary>
    private static long FillOf(int stored, bool isSigned, int number) =>
        isSigned ? -(number % (1L << Math.Min(stored - 1, 7))) - (stored == 1 ? 0 : 1) : number % (1L << Math.Min(stored, 7));

    private sealed record Case(TestImage Image, int Left, int Top, int Right, int Bottom, long Fill)
    {
        public bool Contains(int row, int column) =>
            column >= Left && column < Left + Math.Abs(Right - Left) && row >= Top && row < Top + Math.Abs(Bottom - Top);
    }
}
