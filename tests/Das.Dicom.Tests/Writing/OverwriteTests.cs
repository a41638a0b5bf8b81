using Das.Dicom.Elements;
using Das.Dicom.Writing;
using Das.Standard;
using Das.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Das.Dicom.Tests.DataSetBytes;

namespace Das.Dicom.Tests.Writing;

public sealed class OverwriteTests
{
    [Property(MaxTest = 1000)]
    public Property Sets_the_bits_of_its_runs_and_no_other_whatever_the_pieces_it_is_applied_to()
    {
        return Prop.ForAll(Overwrites().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (overwrite, piece) =>
        {
            var value = new byte[(int)((overwrite.End + 15) / 16 * 2) + 4];
            new Random(1).NextBytes(value);
            var expected = Expected(value, overwrite);
            for (var at = 0; at < value.Length; at += piece)
                overwrite.Apply(at, value.AsSpan(at, Math.Min(piece, value.Length - at)));
            return expected.AsSpan().SequenceEqual(value);
        });
    }

    [Property(MaxTest = 1000)]
    public Property Finds_every_frame_that_ends_behind_a_place()
    {
        return Prop.ForAll(Overwrites().ToArbitrary(), overwrite =>
        {
            var changed = new SortedSet<long>();
            for (var at = 0L; overwrite.FindFrame(at) is { } frame; at = frame.To)
            {
                for (var i = Math.Max(at, frame.From); i < frame.To; i++)
                    changed.Add(i);
            }

            return RunBits(overwrite).All(bit => changed.Contains(FileByte(bit, overwrite)));
        });
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public void Is_written_into_a_large_value_whatever_it_is_written_to(int frameBytes)
    {
        using var folder = new TemporaryFolder();
        var value = new byte[2_100_000];
        new Random(3).NextBytes(value);
        var file = new DicomFileBuilder { { 0x00080060, VR.CS, "OT" }, { 0x7FE00010, VR.OW, value } };
        var rows = new Overwrite
        {
            Start = 80,
            RunLength = 48,
            Rows = 3,
            RowDistance = 160,
            Frames = 2_000_000 / frameBytes,
            FrameDistance = frameBytes * 8,
            Fill = new byte[] { 1, 2, 3 },
        };
        var bits = rows with { Start = 99, RunLength = 35, Fill = new byte[] { 0xFF }, SwapsBytes = true };
        var expected = Expected(Expected(value, rows), bits);
        using var read = DicomFile.Open(file.Save(folder["in.dcm"]));
        Assert.True(read.DataSet.TryFind(Tags.PixelData, out var pixelData));
        Assert.True(pixelData.IsLarge);

        pixelData.Overwrite(rows);
        pixelData.Overwrite(bits);

        Assert.True(expected.AsSpan().SequenceEqual(pixelData.Value));
        file.Add(0x7FE00010, VR.OW, expected);
        Assert.True(DataSetOf(file.ToArray()).AsSpan().SequenceEqual(DataSetOf(read.ToArray())));
        using (var handle = File.OpenHandle(folder["out.dcm"], FileMode.CreateNew, FileAccess.Write))
            DicomFileWriter.Write(read, handle);
        Assert.True(DataSetOf(file.ToArray()).AsSpan().SequenceEqual(DataSetOf(File.ReadAllBytes(folder["out.dcm"]))));
    }

    [Fact]
    public void Leaves_the_bytes_that_a_file_was_read_from_alone()
    {
        var bytes = DicomFileBuilder.Instance().ToArray();
        var before = bytes.ToArray();
        using var read = DicomFile.Read(bytes);
        Assert.True(read.DataSet.TryFind(Tags.PixelData, out var pixelData));

        pixelData.Overwrite(FirstByte(0));

        Assert.Equal(0xFF, pixelData.Value[0]);
        Assert.Equal(before, bytes);
    }

    [Fact]
    public void Changes_a_value_that_was_set_before_and_goes_with_one_that_is_set_later()
    {
        using var read = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
        var pixelData = read.DataSet.Set(Tags.PixelData, VR.OW, [1, 2, 3, 4]);

        pixelData.Overwrite(FirstByte(1));
        Assert.Equal([1, 0xFF, 3, 4], pixelData.Value.ToArray());
        pixelData.SetValue(VR.OW, [5, 6]);
        Assert.Equal([5, 6], pixelData.Value.ToArray());
    }

    [Fact]
    public void Is_refused_beyond_the_value_and_in_what_is_no_single_run_of_bytes()
    {
        var builder = DicomFileBuilder.Instance();
        builder.Add(0x00081110, new DicomFileBuilder());
        using var read = DicomFile.Read(builder.ToArray());
        Assert.True(read.DataSet.TryFind(Tags.PixelData, out var pixelData));
        Assert.True(read.DataSet.TryFind(new Tag(0x00081110), out var sequence));

        pixelData.Overwrite(FirstByte(63));
        Assert.Throws<ArgumentOutOfRangeException>(() => pixelData.Overwrite(FirstByte(64)));
        Assert.Throws<InvalidOperationException>(() => sequence.Overwrite(FirstByte(0)));
    }

    private static Overwrite FirstByte(int offset) =>
        new() { Start = offset * 8, RunLength = 8, Rows = 1, RowDistance = 8, Frames = 1, FrameDistance = 8, Fill = new byte[] { 0xFF } };

    /// <summary>What the value should be, bit by bit.</summary>
    private static byte[] Expected(byte[] value, Overwrite overwrite)
    {
        var result = value.ToArray();
        foreach (var bit in RunBits(overwrite))
        {
            var run = (bit - overwrite.Start) % overwrite.FrameDistance / overwrite.RowDistance * overwrite.RowDistance;
            var runStart = overwrite.Start + ((bit - overwrite.Start) / overwrite.FrameDistance * overwrite.FrameDistance) + run;
            var fill = overwrite.Fill.Span[(int)(((bit / 8) - (runStart / 8)) % overwrite.Fill.Length)];
            var mask = 1 << (int)(bit % 8);
            ref var target = ref result[FileByte(bit, overwrite)];
            target = (byte)((target & ~mask) | (fill & mask));
        }

        return result;
    }

    private static IEnumerable<long> RunBits(Overwrite overwrite)
    {
        for (var frame = 0; frame < overwrite.Frames; frame++)
        {
            for (var row = 0; row < overwrite.Rows; row++)
            {
                for (var bit = 0; bit < overwrite.RunLength; bit++)
                    yield return overwrite.Start + (frame * overwrite.FrameDistance) + (row * overwrite.RowDistance) + bit;
            }
        }
    }

    private static long FileByte(long bit, Overwrite overwrite) => overwrite.SwapsBytes ? (bit / 8) ^ 1 : bit / 8;

    private static Gen<Overwrite> Overwrites() =>
        from isBits in ArbMap.Default.GeneratorFor<bool>()
        let unit = isBits ? 1 : 8
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(1, 40)
        from gap in Gen.Choose(0, 30)
        from rows in Gen.Choose(1, 6)
        from frames in Gen.Choose(1, 5)
        from frameGap in Gen.Choose(0, 60)
        from fill in ArbMap.Default.GeneratorFor<byte>().ArrayOf(isBits ? 1 : 3)
        from swaps in ArbMap.Default.GeneratorFor<bool>()
        select new Overwrite
        {
            Start = start * unit,
            RunLength = length * unit,
            Rows = rows,
            RowDistance = (length + gap) * unit,
            Frames = frames,
            FrameDistance = ((rows * (length + gap)) + frameGap) * unit,
            Fill = isBits ? new[] { (byte)(fill[0] % 2 == 0 ? 0 : 0xFF) } : fill,
            SwapsBytes = swaps,
        };
}
