using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Das.Dicom.Writing;
using Das.Testing;

namespace Das.Dicom.Tests.Writing;

public sealed class LargeValueCopierTests : IDisposable
{
    private const int ValueOffset = 1000;
    private const int ValueLength = 2_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 100)]
    [InlineData(false, 100_000)]
    [InlineData(true, 100)]
    [InlineData(true, 100_000)]
    [InlineData(true, 1_500_000)]
    public void Copies_a_stretch_with_what_overwrites_parts_of_it(bool isLeftToFileSystem, int frameBytes)
    {
        const int from = 70_001;
        const int to = 1_900_003;
        const int targetOffset = 13;
        var value = new LargeValue(ValueOffset, ValueLength);
        value.Add(new() { Start = 80, RunLength = 48, Rows = 3, RowDistance = 160, Frames = ValueLength / frameBytes, FrameDistance = frameBytes * 8, Fill = new byte[] { 1, 2, 3 } });
        var bytes = Save();
        using var source = new FileByteSource(_folder["in"]);
        var expected = bytes[ValueOffset..(ValueOffset + ValueLength)];
        value.Apply(0, expected);

        using (var target = File.OpenHandle(_folder["out"], FileMode.CreateNew, FileAccess.Write))
            LargeValueCopier.Copy(source, value, from, to, target, targetOffset, isLeftToFileSystem);

        Assert.True(expected.AsSpan(from..to).SequenceEqual(File.ReadAllBytes(_folder["out"]).AsSpan(targetOffset)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tells_where_a_source_ends_that_became_shorter(bool isLeftToFileSystem)
    {
        Save();
        using var source = new FileByteSource(_folder["in"]);
        using (var shorter = new FileStream(_folder["in"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            shorter.SetLength(1_234_567);
        using var target = File.OpenHandle(_folder["out"], FileMode.CreateNew, FileAccess.Write);

        var failure = Assert.Throws<DicomFormatException>(() => LargeValueCopier.Copy(source, new(ValueOffset, ValueLength), 0, ValueLength, target, 0, isLeftToFileSystem));

        Assert.Equal(1_234_567, failure.Offset);
    }

    private byte[] Save()
    {
        var bytes = new byte[ValueOffset + ValueLength + 1000];
        new Random(5).NextBytes(bytes);
        File.WriteAllBytes(_folder["in"], bytes);
        return bytes;
    }
}
