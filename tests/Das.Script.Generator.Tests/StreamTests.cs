using Das.Dicom;
using Das.Engine;
using Das.Standard;
using Das.Testing;

namespace Das.Script.Generator.Tests;

/// <summary>A class between two streams.</summary>
public sealed class StreamTests
{
    private const string Remove = "version \"6.7\"\n(0010,0010) := \"X\"\n";

    // More than stays in memory: the pixels are copied from stream to stream.
    private static readonly byte[] _large = new DicomFileBuilder
    {
        { 0x00080016, VR.UI, DicomFileBuilder.SOPClassUid },
        { 0x00080018, VR.UI, "1.2.3" },
        { 0x00100010, VR.PN, "Featherstone^Jemima" },
        { 0x7FE00010, VR.OW, [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i % 251))] },
    }.ToArray();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Result_is_that_of_the_file(bool canSeek)
    {
        using var compiled = Compile(Remove);
        var script = compiled.Scripts.Single();
        using var file = DicomFile.Read(_large);
        script.Apply(file);
        var input = new OneWay(new MemoryStream(_large), canSeek);
        var output = new MemoryStream();

        Assert.Equal(ScriptOutcome.Edited, script.Apply(input, output).Outcome);

        Assert.Equal(file.ToArray(), output.ToArray());
        Assert.True(input.CanRead);
        Assert.True(output.CanWrite);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_from_where_the_stream_is(bool canSeek)
    {
        using var compiled = Compile(Remove);
        var script = compiled.Scripts.Single();
        var expected = new MemoryStream();
        script.Apply(new MemoryStream(_large), expected);
        var inner = new MemoryStream([.. "before"u8, .. _large]) { Position = 6 };
        var output = new MemoryStream();

        script.Apply(new OneWay(inner, canSeek), output);

        Assert.Equal(expected.ToArray(), output.ToArray());
    }

    [Fact]
    public void Nothing_is_written_of_a_rejected_file()
    {
        using var compiled = Compile("version \"6.7\"\nreject[]\n");
        var output = new MemoryStream();
        Assert.Equal(ScriptOutcome.Rejected, compiled.Scripts.Single().Apply(new MemoryStream(_large), output).Outcome);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Nothing_is_written_when_the_script_fails()
    {
        using var compiled = Compile("version \"6.7\"\n(0010,0010) := \"X\"\nremoveTags[more]\n", new() { ["more"] = "no path" });
        var output = new MemoryStream();
        Assert.Throws<ScriptException>(() => compiled.Scripts.Single().Apply(new MemoryStream(_large), output));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Nothing_is_written_of_what_is_no_file()
    {
        using var compiled = Compile(Remove);
        var output = new MemoryStream();
        Assert.Throws<NotDicomException>(() => compiled.Scripts.Single().Apply(new MemoryStream("not DICOM at all, by no means"u8.ToArray()), output));
        Assert.Throws<NotDicomException>(() => compiled.Scripts.Single().Apply(new MemoryStream(), output));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Refuses_to_write_over_what_it_reads()
    {
        using var compiled = Compile(Remove);
        var stream = new MemoryStream(_large.ToArray());
        Assert.Throws<ArgumentException>(() => compiled.Scripts.Single().Apply(stream, stream));
        Assert.Equal(_large, stream.ToArray());
    }

    private static CompiledAssembly Compile(string text, Dictionary<string, string>? variables = null)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/a.das", text));
        test.TestState.GeneratedSources.Add("a.g.cs");
        return new(test.Run(), variables);
    }

    /// <summary>A stream that can only be read, a few bytes at a time, and perhaps not be moved in.</summary>
    private sealed class OneWay(Stream inner, bool canSeek) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => canSeek ? inner.Length : throw new NotSupportedException();

        public override long Position
        {
            get => canSeek ? inner.Position : throw new NotSupportedException();
            set => inner.Position = canSeek ? value : throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 70_001));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing) => inner.Dispose();
    }
}
