using System.Globalization;
using Das.Dicom;
using Das.Standard;

namespace Das.Engine.Tests.Pixels;

/// <summary><c>alterPixels</c>: vectors I15 to I20 and J90 to J92, fill values, markers and refusals.</summary>
public sealed class AlterPixelsTests
{
    private const string Marks =
        "(0012,0063)=Burned in text blacked out | (0012,0064)[0]/(0008,0100)=113101 | (0012,0064)[0]/(0008,0102)=DCM | " +
        "(0012,0064)[0]/(0008,0104)=Clean Pixel Data Option | ";

    [Theory]
    [InlineData("l=3, t=3, r=1, b=1", "v=0", "FFFFFFFF FFFFFFFF FFFFFFFF FFFFFF00")]
    [InlineData("l=-1, t=0, r=2, b=1", "v=0", "0000FFFF FFFFFFFF FFFFFFFF FFFFFFFF")]
    [InlineData("l=1, t=1, r=3, b=3", "v=100", "FFFFFFFF FF6464FF FF6464FF FFFFFFFF")]
    [InlineData("left=2,TOP=-5, right = 9 ,bottom=1", "value=7", "FFFF0707 FFFFFFFF FFFFFFFF FFFFFFFF")]
    [InlineData("l=-2147483648, t=-2147483648, r=2147483647, b=2147483647", "v=0", "00000000 00000000 00000000 00000000")]
    [InlineData("l=4, t=0, r=9, b=4", "v=0", null)]
    [InlineData("l=0, t=-3, r=4, b=0", "v=0", null)]
    [InlineData("l=1, t=1, r=1, b=4", "v=0", null)]
    public void Fills_the_part_of_the_region_that_lies_in_the_image(string region, string fill, string? expected)
    {
        var image = new TestImage { Value = Bytes("FFFFFFFF FFFFFFFF FFFFFFFF FFFFFFFF") };

        using var result = Apply(image.ToArray(), Rectangle(region, fill));

        Assert.Equal(expected is null ? image.Value : Bytes(expected), Pixels(result));
        Assert.Equal(expected is not null, result.DataSet.TryFind(Tags.BurnedInAnnotation, out _));
        if (expected is null)
            Assert.Equal(Read(image.ToArray()).ToArray(), result.ToArray());
    }

    [Theory]
    [InlineData("l=0, t=0, r=20, b=20", 0, 20, 20)]
    [InlineData("l=250, t=0, r=260, b=20", 250, 256, 20)]
    public void Fills_the_corners_of_a_larger_image(string region, int left, int right, int bottom)
    {
        var image = new TestImage { Rows = 256, Columns = 256 }.WithRandomValue(5);

        using var result = Apply(image.ToArray(), Rectangle(region, "v=0"));

        for (var i = 0; i < 65536; i++)
            Assert.Equal(i % 256 >= left && i % 256 < right && i / 256 < bottom ? 0 : image.Value[i], Pixels(result)[i]);
    }

    [Theory]
    [InlineData(12, 11, true, "v=-2", "FEFF")]
    [InlineData(12, 11, false, "v=4095", "FF0F")]
    [InlineData(12, 15, false, "v=4095", "F0FF")]
    [InlineData(12, 15, true, "v=-2048", "0080")]
    [InlineData(16, 15, true, "v=-32768", "0080")]
    public void Overwrites_the_whole_cell_overlay_bits_included(int stored, int highBit, bool isSigned, string fill, string cell)
    {
        var image = new TestImage { Rows = 1, Columns = 2, Allocated = 16, Stored = stored, HighBit = highBit, IsSigned = isSigned, Value = Bytes("FFFFFFFF") };

        using var result = Apply(image.ToArray(), Rectangle("l=0, t=0, r=1, b=1", fill));

        Assert.Equal(Bytes(cell + "FFFF"), Pixels(result));
    }

    [Theory]
    [InlineData("RGB", "v=9", "090909")]
    [InlineData("RGB", "r=1, g=2, b=3", "010203")]
    [InlineData("YBR_FULL", "r=0, g=0, b=0", "008080")]
    [InlineData("YBR_FULL", "r=255, g=255, b=255", "FF8080")]
    [InlineData("YBR_FULL", "r=255, g=0, b=0", "4C55FF")]
    [InlineData("YBR_FULL", "r=0, g=0, b=255", "1DFF6B")]
    [InlineData("YBR_FULL", "v=100", "648080")]
    [InlineData("HSV", "v=3", "030303")]
    [InlineData("CMYK", "v=255", "FFFFFFFF")]
    [InlineData("ARGB", "v=0", "00000000")]
    public void Converts_the_fill_to_the_samples_of_the_image(string photometric, string fill, string pixel)
    {
        var image = new TestImage { Rows = 1, Columns = 2, Photometric = photometric, Samples = pixel.Length / 2 }.WithRandomValue(1);

        using var result = Apply(image.ToArray(), Rectangle("l=0, t=0, r=1, b=1", fill));

        Assert.Equal([.. Bytes(pixel), .. image.Value[(pixel.Length / 2)..]], Pixels(result));
    }

    [Fact]
    public void Spreads_a_colour_over_the_bits_stored()
    {
        var image = new TestImage { Rows = 1, Columns = 1, Photometric = "RGB", Samples = 3, Allocated = 16, Stored = 12, HighBit = 11 }.WithRandomValue(1);

        using var result = Apply(image.ToArray(), Rectangle("l=0, t=0, r=1, b=1", "r=255, g=0, b=51"));

        Assert.Equal(Bytes("FF0F 0000 3303"), Pixels(result));
    }

    /// <summary>Pixels 0 to 5 of a row as Y, Y, Cb, Cr for each pair.</summary>
    [Theory]
    [InlineData("YBR_FULL_422", 2, 4, "01010101 00008080 01010101")]
    [InlineData("YBR_FULL_422", 1, 3, "01008080 00018080 01010101")]
    [InlineData("YBR_FULL_422", 3, 4, "01010101 01008080 01010101")]
    [InlineData("YBR_FULL_422", 0, 5, "00008080 00008080 00018080")]
    [InlineData("YBR_PARTIAL_422", 1, 2, "01108080 01010101 01010101")]
    public void Replaces_the_chrominance_of_a_pair_that_is_half_inside(string photometric, int left, int right, string expected)
    {
        var image = new TestImage { Rows = 1, Columns = 6, Photometric = photometric, Samples = 3, Value = [.. Enumerable.Repeat((byte)1, 12)] };

        using var result = Apply(image.ToArray(), Rectangle(FormattableString.Invariant($"l={left}, t=0, r={right}, b=1"), "v=0"));

        Assert.Equal(Bytes(expected), Pixels(result));
    }

    [Theory]
    [InlineData(TestImage.ExplicitLittle, 32, "0000C0C1")]
    [InlineData(TestImage.ImplicitLittle, 32, "0000C0C1")]
    [InlineData(TestImage.ExplicitBig, 32, "C1C00000")]
    [InlineData(TestImage.ExplicitLittle, 64, "00000000000038C0")]
    [InlineData(TestImage.ExplicitBig, 64, "C038000000000000")]
    public void Fills_float_pixel_data(string syntax, int bits, string cell)
    {
        var image = new TestImage
        {
            Syntax = syntax,
            Rows = 1,
            Columns = 2,
            Frames = 2,
            Allocated = bits,
            PixelTag = bits == 32 ? 0x7FE00008u : 0x7FE00009u,
            PixelVR = bits == 32 ? VR.OF : VR.OD,
        }.WithRandomValue(8);

        using var result = Apply(image.ToArray(), Rectangle("l=1, t=0, r=2, b=1", "v=-24"));

        var size = bits / 8;
        var pixels = Pixels(result, image.PixelTag);
        Assert.Equal([.. image.Value[..size], .. Bytes(cell), .. image.Value[(2 * size)..(3 * size)], .. Bytes(cell)], pixels);
    }

    [Fact]
    public void Leaves_a_data_set_without_pixel_data_as_it_is_and_says_so()
    {
        var image = new TestImage { Value = new byte[16] }.ToArray((0x7FE00010, VR.OW, null));
        var log = new List<string>();

        using var result = Apply(image, Rectangle("l=0, t=0, r=1, b=1", "v=0"), new RunContext { Log = log.Add });

        Assert.Equal(Read(image).ToArray(), result.ToArray());
        Assert.Equal(["alterPixels: no pixel data in the data set"], log);
    }

    [Fact]
    public void Leaves_icon_images_as_they_are()
    {
        const string Icon = "(0088,0200)[0]/(0028,0010)=1 | (0088,0200)[0]/(0028,0011)=2 | (0088,0200)[0]/(7FE0,0010)=FFFF";

        Assert.Equal(Icon, ScriptTest.Run(Rectangle("l=0, t=0, r=9, b=9", "v=0"), Icon));
    }

    [Theory]
    [InlineData("", Marks)]
    [InlineData("(0028,0301)=YES | ", Marks)]
    [InlineData("(0012,0063)=Das | (0012,0064)[0]/(0008,0100)=113100 | (0012,0064)[0]/(0008,0102)=DCM | ", "(0012,0063)=Das\\Burned in text blacked out | " +
        "(0012,0064)[0]/(0008,0100)=113100 | (0012,0064)[0]/(0008,0102)=DCM | (0012,0064)[1]/(0008,0100)=113101 | (0012,0064)[1]/(0008,0102)=DCM | " +
        "(0012,0064)[1]/(0008,0104)=Clean Pixel Data Option | ")]
    [InlineData(Marks, Marks)]
    [InlineData("(0012,0064)[] | ", Marks)]
    public void Notes_once_that_burned_in_text_is_gone(string before, string after)
    {
        const string Image =
            "(0028,0002)=1 | (0028,0004)=MONOCHROME2 | (0028,0010)=1 | (0028,0011)=2 | (0028,0100)=8 | (0028,0101)=8 | (0028,0102)=7 | (0028,0103)=0";
        var script = Rectangle("l=0, t=0, r=1, b=1", "v=0") + "\n" + Rectangle("l=1, t=0, r=2, b=1", "v=1");

        Assert.Equal(after + Image + " | (0028,0301)=NO | (7FE0,0010)=0001", ScriptTest.Run(script, before + Image + " | (7FE0,0010)=FFFF"));
    }

    [Fact]
    public void Treats_every_pixel_data_element_that_a_damaged_data_set_has()
    {
        var image = new TestImage { Rows = 1, Columns = 2, Value = [1, 2] };
        byte[] twice = [.. image.ToArray(), 0xE0, 0x7F, 0x10, 0, (byte)'O', (byte)'W', 0, 0, 2, 0, 0, 0, 3, 4];

        using var result = Apply(twice, Rectangle("l=0, t=0, r=1, b=1", "v=0"));

        var values = new List<byte>();
        foreach (var element in result.DataSet)
            values.AddRange(element.Tag == Tags.PixelData ? element.Value : []);
        Assert.Equal([0, 2, 0, 4], values);
    }

    [Theory]
    [InlineData(0x00280010, "Rows (0028,0010)")]
    [InlineData(0x00280011, "Columns (0028,0011)")]
    [InlineData(0x00280002, "Samples per Pixel (0028,0002)")]
    [InlineData(0x00280004, "Photometric Interpretation (0028,0004)")]
    [InlineData(0x00280006, "Planar Configuration (0028,0006)")]
    [InlineData(0x00280100, "Bits Allocated (0028,0100)")]
    [InlineData(0x00280101, "Bits Stored (0028,0101)")]
    [InlineData(0x00280102, "High Bit (0028,0102)")]
    [InlineData(0x00280103, "Pixel Representation (0028,0103)")]
    public void Refuses_a_file_that_lacks_what_describes_its_pixels(uint tag, string name)
    {
        var image = new TestImage { Samples = 3, Photometric = "RGB" }.WithRandomValue(1);

        Assert.EndsWith(name + " is missing or does not fit native pixel data", Refusal(image.ToArray((tag, VR.US, null))));
    }

    [Theory]
    [InlineData(0x00280010, 0, "Rows (0028,0010)")]
    [InlineData(0x00280002, 2, "Samples per Pixel (0028,0002)")]
    [InlineData(0x00280006, 2, "Planar Configuration (0028,0006)")]
    [InlineData(0x00280100, 12, "Bits Allocated (0028,0100)")]
    [InlineData(0x00280100, 72, "Bits Allocated (0028,0100)")]
    [InlineData(0x00280101, 9, "Bits Stored (0028,0101)")]
    [InlineData(0x00280102, 6, "High Bit (0028,0102)")]
    [InlineData(0x00280102, 8, "High Bit (0028,0102)")]
    [InlineData(0x00280103, 2, "Pixel Representation (0028,0103)")]
    [InlineData(0x00280100, 16, "(7FE0,0010) is shorter than its rows, columns and frames")]
    [InlineData(0x00280010, 3, "(7FE0,0010) is longer than its rows, columns and frames")]
    public void Refuses_a_file_whose_pixels_are_not_laid_out_as_it_says(uint tag, int number, string reason)
    {
        var image = new TestImage { Samples = 3, Photometric = "RGB" }.WithRandomValue(1);

        Assert.Contains(reason, Refusal(image.ToArray((tag, VR.US, image.UInt16(number)))));
    }

    [Theory]
    [InlineData("YBR_ICT")]
    [InlineData("YBR_RCT")]
    [InlineData("YBR_PARTIAL_420")]
    [InlineData("XYZ")]
    public void Refuses_colours_that_native_pixels_do_not_have(string photometric)
    {
        var image = new TestImage { Samples = 3, Photometric = photometric }.WithRandomValue(1);

        Assert.Contains("Photometric Interpretation (0028,0004)", Refusal(image.ToArray()));
    }

    [Fact]
    public void Refuses_frames_that_nobody_counted()
    {
        var image = new TestImage { Frames = 3 }.WithRandomValue(1);

        Assert.Contains("longer than", Refusal(image.ToArray((0x00280008, VR.IS, null))));
        Assert.Contains("shorter than", Refusal(image.ToArray((0x00280008, VR.IS, TestImage.Text("4")))));
        Assert.Contains("shorter than", Refusal(image.ToArray((0x00280008, VR.IS, TestImage.Text("2147483647")))));
        Assert.Contains("Number of Frames", Refusal(image.ToArray((0x00280008, VR.IS, TestImage.Text("0")))));
    }

    [Fact]
    public void Refuses_odd_columns_and_planes_of_pairs_and_colours_of_one_bit()
    {
        var pairs = new TestImage { Samples = 3, Photometric = "YBR_FULL_422", Columns = 4 };
        var bits = new TestImage { Samples = 3, Photometric = "RGB", Allocated = 1, Stored = 1, HighBit = 0 };

        Assert.Contains("Columns", Refusal((pairs with { Columns = 3 }).WithRandomValue(1).ToArray()));
        Assert.Contains("Planar Configuration", Refusal((pairs with { Planes = 1 }).WithRandomValue(1).ToArray()));
        Assert.Contains("Samples per Pixel", Refusal(bits.WithRandomValue(1).ToArray()));
    }

    [Fact]
    public void Refuses_words_in_big_endian_that_are_not_OW()
    {
        var image = new TestImage { Syntax = TestImage.ExplicitBig, Allocated = 16, PixelVR = VR.OB }.WithRandomValue(1);

        Assert.Contains("its VR is not OW", Refusal(image.ToArray()));
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.4.50", "JPEG Baseline (Process 1)")]
    [InlineData("1.2.840.10008.1.2.5", "RLE Lossless")]
    [InlineData("1.2.3.4", "an unknown transfer syntax")]
    public void Refuses_encapsulated_pixel_data_and_names_the_transfer_syntax(string syntax, string name)
    {
        var file = new TestImage { Syntax = syntax, PixelVR = VR.OB, Value = Bytes("FEFF00E0 00000000 FEFF00E0 02000000 FFD8 FEFFDDE0 00000000") }.ToArray();
        file.AsSpan(file.Length - 30, 4).Fill(0xFF); // Undefined length.

        Assert.Contains("(7FE0,0010) is encapsulated (" + name, Refusal(file));
    }

    [Theory]
    [InlineData("MONOCHROME2", 1, false, "v=256", "does not fit Bits Stored")]
    [InlineData("MONOCHROME2", 1, false, "v=-1", "does not fit Bits Stored")]
    [InlineData("MONOCHROME2", 1, true, "v=128", "does not fit Bits Stored")]
    [InlineData("YBR_FULL", 3, false, "v=256", "does not fit Bits Stored")]
    [InlineData("MONOCHROME2", 1, false, "r=0, g=0, b=0", "give a value")]
    [InlineData("PALETTE COLOR", 1, false, "r=0, g=0, b=0", "give a value")]
    [InlineData("CMYK", 4, false, "r=0, g=0, b=0", "give a value")]
    public void Refuses_a_fill_that_the_image_cannot_have(string photometric, int samples, bool isSigned, string fill, string reason) => Assert.Contains(
        reason, Refusal(new TestImage { Photometric = photometric, Samples = samples, IsSigned = isSigned }.WithRandomValue(1).ToArray(), fill: fill));

    [Theory]
    [InlineData("circle", "l=0, t=0, r=1, b=1", "solid", "v=0", "the only shape")]
    [InlineData("rectangle", "l=0, t=0, r=1", "solid", "v=0", "the region is wrong: b (bottom) is missing")]
    [InlineData("rectangle", "l=0, t=0, r=1, b=1", "blur", "v=0", "the only fill")]
    [InlineData("rectangle", "l=0, t=0, r=1, b=1", "solid", "v=x", "the fill is wrong: v (value) is no integer")]
    public void Checks_arguments_that_are_known_only_when_the_script_runs(string shape, string region, string fill, string colour, string reason)
    {
        using var file = DicomFile.Read(new TestImage { Value = new byte[16] }.ToArray());
        var variables = new Dictionary<string, string> { ["s"] = shape, ["r"] = region, ["f"] = fill, ["c"] = colour };

        var failure = Assert.Throws<ScriptException>(() => ScriptTest.Compile("alterPixels[s, r, f, c]").Apply(file, new RunContext { Variables = variables }));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private static string Rectangle(string region, string fill) => $"alterPixels[\"rectangle\", \"{region}\", \"solid\", \"{fill}\"]";

    private static string Refusal(byte[] file, string fill = "v=0")
    {
        using var read = Read(file);
        return Assert.Throws<ScriptException>(() => ScriptTest.Compile(Rectangle("l=0, t=0, r=1, b=1", fill)).Apply(read)).Message;
    }

    /// <summary>The file after a script, written and read back.</summary>
    private static DicomFile Apply(byte[] file, string script, RunContext? context = null)
    {
        using var read = Read(file);
        ScriptTest.Compile(script).Apply(read, context);
        return Read(read.ToArray());
    }

    private static DicomFile Read(byte[] file) => DicomFile.Read(file);

    private static byte[] Pixels(DicomFile file, uint tag = 0x7FE00010) =>
        file.DataSet.TryFind(new Tag(tag), out var element) ? element.Value.ToArray() : throw new InvalidOperationException("no pixel data");

    private static byte[] Bytes(string hex) =>
        [.. hex.Replace(" ", "", StringComparison.Ordinal).Chunk(2).Select(pair => byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
