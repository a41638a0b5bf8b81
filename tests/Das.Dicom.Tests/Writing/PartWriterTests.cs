using System.Collections.Concurrent;
using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Das.Dicom.Writing;
using Das.Standard;
using Das.Testing;
using static Das.Dicom.Tests.DataSetBytes;

namespace Das.Dicom.Tests.Writing;

public sealed class PartWriterTests : IDisposable
{
    private const int Part = FileParts.MaxLength;
    private const int Large = 36 * 1024 * 1024;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);
    private static readonly byte[] s_random = MakeRandom();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(32 * 1024)]
    [InlineData((512 * 1024) - 1)]
    [InlineData(1024 * 1024)]
    [InlineData((1024 * 1024) + 1)]
    [InlineData(Part - 1)]
    [InlineData(Part)]
    [InlineData(Part + 1)]
    [InlineData(32 * 1024 * 1024)]
    [InlineData(Large)]
    [InlineData(Large + 3)]
    public void Copies_a_value_of_any_length_and_what_is_around_it(int length)
    {
        byte[][] elements =
        [
            Element(0x00100010, VR.PN, "Doe "u8.ToArray()),
            Element(0x00420011, VR.OB, RandomBytes(40_000)),
            Element(0x7FE00010, VR.OB, RandomBytes(length)),
            Element(0x7FE11001, VR.OB, RandomBytes(50_001)),
            Element(0x7FE11002, VR.OB, 1, 2),
        ];
        using var file = Open("1.2.840.10008.1.2.1", elements);

        foreach (var spare in (SpareThreads?[])[null, new(3)])
        {
            var written = Write(file, spare);
            AssertSame(Joined(elements), written);
            Assert.True(spare is null || (spare.TryTake() && spare.TryTake() && spare.TryTake() && !spare.TryTake()));
        }
    }

    [Fact]
    public void Copies_many_fragments_at_a_time()
    {
        var fragments = Enumerable.Range(0, 200).Select(i => Implicit(0xFFFEE000, RandomBytes(200_000 + (2 * i)))).ToArray();
        var pixelData = Joined([Undefined(0x7FE00010, VR.OB), Implicit(0xFFFEE000), .. fragments, Implicit(0xFFFEE0DD)]);
        using var file = Open("1.2.840.10008.1.2.4.50", pixelData);

        AssertSame(pixelData, Write(file, new(3)));
    }

    [Fact]
    public void Overwrites_across_the_borders_of_parts()
    {
        var value = RandomBytes(Large);
        using var file = Open("1.2.840.10008.1.2.1", Element(0x7FE00010, VR.OB, value));
        Assert.True(file.DataSet.TryFind(Tags.PixelData, out var element));

        element.Overwrite(new() { Start = (Part - 8) * 8L, RunLength = 128, Rows = 1, RowDistance = 128, Frames = 8, FrameDistance = Part * 8L, Fill = new byte[] { 1, 2, 3 } });

        for (var border = Part; border <= 8 * Part; border += Part)
        {
            for (var i = 0; i < 16; i++)
                value[border - 8 + i] = (byte)((i % 3) + 1);
        }

        AssertSame(Element(0x7FE00010, VR.OB, value), Write(file, new(3)));
    }

    [Theory]
    [InlineData(0, 5_000_000)]
    [InlineData(1, 5_000_000)]
    [InlineData(3, 5_000_000)]
    [InlineData(3, 100_000)]
    [InlineData(3, Large - 1)]
    public void Tells_where_a_source_ends_that_became_shorter(int spare, int length)
    {
        using var file = Open("1.2.840.10008.1.2.1", Element(0x7FE00010, VR.OB, RandomBytes(Large)));
        using (var source = new FileStream(_folder["in.dcm"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            source.SetLength(length);

        var failure = Assert.Throws<DicomFormatException>(() => Write(file, new(spare)));

        Assert.Contains("has become shorter", failure.Message, StringComparison.Ordinal);
        Assert.Equal(length, failure.Offset);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Throws_what_the_first_part_that_fails_has_thrown_and_begins_no_other(int spare)
    {
        var source = new TestSource(1000 * (long)Part) { FailsFrom = (3 * (long)Part) + 100 };

        var failure = Assert.Throws<IOException>(() => Write(source, new(spare)));

        Assert.Equal($"at {3 * Part}", failure.Message);
        Assert.InRange(source.Readers.Keys.Max(), 3 * Part, 8 * Part);
    }

    [Fact]
    public void Throws_what_the_target_says()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        using var file = Open("1.2.840.10008.1.2.1", Element(0x7FE00010, VR.OB, RandomBytes(Large)));

        var failure = Assert.Throws<IOException>(() => DicomFileWriter.Write(file, full, new(3)));

        Assert.Equal(28, failure.HResult); // ENOSPC
    }

    [Fact]
    public void Uses_a_thread_that_becomes_free_while_it_copies()
    {
        var spare = new SpareThreads(0);
        using var meeting = new Barrier(2);
        var source = new TestSource(100 * (long)Part)
        {
            Reading = offset =>
            {
                if (offset == 10 * Part)
                    spare.Return();
                if (offset is 11 * Part or 12 * Part)
                    Assert.True(meeting.SignalAndWait(s_longest));
            },
        };

        Write(source, spare);

        Assert.Equal(2, source.Readers.Values.Distinct().Count());
    }

    [Fact]
    public void Gives_a_thread_back_that_somebody_needs()
    {
        var spare = new SpareThreads(1);
        using var meeting = new Barrier(2);
        var source = new TestSource(100 * (long)Part)
        {
            Reading = offset =>
            {
                if (offset is Part or (2 * Part))
                {
                    Assert.True(meeting.SignalAndWait(s_longest));
                    spare.Take();
                    Assert.True(meeting.SignalAndWait(s_longest));
                }
            },
        };

        Write(source, spare);

        Assert.Equal(2, source.Readers.Values.Distinct().Count());
        Assert.Equal([Environment.CurrentManagedThreadId], source.Readers.Where(read => read.Key >= 3 * Part).Select(read => read.Value).Distinct());
    }

    [Fact]
    public void Reads_with_one_thread_what_allows_no_more()
    {
        var source = new TestSource(20 * (long)Part) { IsForOneReader = true };
        Write(source, new(3));
        Assert.Equal([Environment.CurrentManagedThreadId], source.Readers.Values.Distinct());

        var pixelData = Element(0x7FE00010, VR.OB, RandomBytes(Large));
        using var stream = new MemoryStream(Joined([InFile("1.2.840.10008.1.2.1"), pixelData]));
        using var file = DicomFile.Read(stream);
        AssertSame(pixelData, Write(file, new(3)));
    }

    /// <summary>Bytes of which no two parts or buffers are the same: they repeat, but not where those end.</summary>
    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at += s_random.Length)
            s_random.AsSpan(0, Math.Min(s_random.Length, length - at)).CopyTo(bytes.AsSpan(at));
        return bytes;
    }

    private static byte[] MakeRandom()
    {
        var bytes = new byte[999_983];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Without LINQ, which takes longer over millions of bytes than what is tested.</summary>
    private static byte[] Joined(byte[][] parts)
    {
        var result = new MemoryStream();
        foreach (var part in parts)
            result.Write(part);
        return result.ToArray();
    }

    private static void AssertSame(byte[] dataSet, byte[] file) => Assert.True(dataSet.AsSpan().SequenceEqual(DataSetOf(file)));

    private DicomFile Open(string transferSyntaxUid, params byte[][] elements)
    {
        File.WriteAllBytes(_folder["in.dcm"], Joined([InFile(transferSyntaxUid), .. elements]));
        return DicomFile.Open(_folder["in.dcm"]);
    }

    private byte[] Write(DicomFile file, SpareThreads? spare)
    {
        var target = _folder["out.dcm"];
        File.Delete(target);
        using (var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write))
            Assert.Equal(DicomFileWriter.Write(file, handle, spare), RandomAccess.GetLength(handle));
        return File.ReadAllBytes(target);
    }

    /// <summary>Writes one value that is as long as the source to where nothing is kept.</summary>
    private static void Write(ByteSource source, SpareThreads spare)
    {
        using var output = new OutputBuffer(16);
        output.WriteZeros(10);
        output.AddLargeValue(new LargeValue(0, source.Length));
        using var target = File.OpenHandle(OperatingSystem.IsWindows() ? "NUL" : "/dev/null", FileMode.Open, FileAccess.Write);
        new PartWriter(output, source, target, spare).Write();
    }

    /// <summary>Notes which thread reads at which place.</summary>
    private sealed class TestSource(long length) : ByteSource
    {
        public long FailsFrom { get; init; } = long.MaxValue;

        public bool IsForOneReader { get; init; }

        public Action<long>? Reading { get; init; }

        public ConcurrentDictionary<long, int> Readers { get; } = [];

        public override long Length => length;

        public override bool AllowsSeveralReaders => !IsForOneReader;

        public override int Read(long offset, Span<byte> buffer)
        {
            Readers[offset] = Environment.CurrentManagedThreadId;
            Reading?.Invoke(offset);
            return offset + buffer.Length <= FailsFrom ? buffer.Length : throw new IOException($"at {offset / Part * Part}");
        }
    }
}
