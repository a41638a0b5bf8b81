using Das.Dicom;
using Das.Dicom.Elements;
using Das.Dicom.Writing;
using Das.Runner.Workers;
using Das.Standard;

namespace Das.Runner.Output;

/// <summary>
/// Reads a result again after it was written: its bytes must be those that writing makes, and the reader must find the elements in it that the script
/// left, at every level, and no other ones. So what a rule removed is not there, and what no rule touched is as it was.
/// </summary>
internal static class WrittenFileCheck
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Compares the file that was edited with what was written of it.</summary>
    /// <param name="edited">The file in memory.</param>
    /// <param name="written">Where its result is.</param>
    /// <exception cref="FileRefusedException">They differ.</exception>
    /// <exception cref="IOException">One of them cannot be read.</exception>
    public static void Check(DicomFile edited, string written)
    {
        using (var comparison = new ComparingStream(written))
        {
            DicomFileWriter.Write(edited, comparison);
            if (!comparison.IsEqualToTheEnd)
                throw Refusal("other bytes");
        }

        using var file = Open(written);
        if (file.TransferSyntax != edited.TransferSyntax)
            throw Refusal("another transfer syntax");
        Compare(edited.DataSet, file.DataSet);
    }

    private static DicomFile Open(string path)
    {
        try
        {
            return DicomFile.Open(path);
        }
        catch (Exception e) when (e is NotDicomException or DicomFormatException)
        {
            throw Refusal("a file that cannot be read");
        }
    }

    /// <summary>Compares the elements of two data sets at every level.</summary>
    /// <exception cref="FileRefusedException">They differ.</exception>
    internal static void Compare(DataSet expected, DataSet actual)
    {
        var found = actual.GetEnumerator();
        foreach (var element in expected)
        {
            // The reader passes over them.
            if (element.Tag.IsGroupLength || element.Tag == Tags.DataSetTrailingPadding)
                continue;
            if (!found.MoveNext() || found.Current.Tag != element.Tag)
                throw Refusal($"no {element.Tag}");
            Compare(element, found.Current);
        }

        if (found.MoveNext())
            throw Refusal($"{found.Current.Tag} too");
    }

    private static void Compare(Element expected, Element actual)
    {
        // Bytes under UN count as a sequence when they happen to parse as one; that they are the same is known.
        if (expected.IsSequence != actual.IsSequence)
        {
            if (expected.VR == VR.UN || actual.VR == VR.UN)
                return;
            throw Refusal($"another form of {expected.Tag}");
        }

        if (expected.IsSequence)
            CompareItems(expected, actual);
        else if (expected.Length != actual.Length || (!expected.IsLarge && !actual.IsLarge && !expected.Value.SequenceEqual(actual.Value)))
            throw Refusal($"another value of {expected.Tag}");
    }

    private static void CompareItems(Element expected, Element actual)
    {
        var found = actual.Items.GetEnumerator();
        foreach (var item in expected.Items)
        {
            if (!found.MoveNext())
                throw Refusal($"fewer items of {expected.Tag}");
            Compare(item, found.Current);
        }

        if (found.MoveNext())
            throw Refusal($"more items of {expected.Tag}");
    }

    private static FileRefusedException Refusal(string what) => new($"the result was read again, and has {what}");

    /// <summary>Takes what would be written, and compares it with a file.</summary>
    private sealed class ComparingStream(string path) : WriteOnlyStream
    {
        private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file = File.OpenHandle(path);
        private readonly byte[] _buffer = new byte[BufferSize];
        private bool _isEqual = true;
        private long _offset;

        public bool IsEqualToTheEnd => _isEqual && _offset == RandomAccess.GetLength(_file);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (_isEqual && !buffer.IsEmpty)
            {
                var read = RandomAccess.Read(_file, _buffer.AsSpan(0, Math.Min(buffer.Length, BufferSize)), _offset);
                _isEqual = read > 0 && buffer[..read].SequenceEqual(_buffer.AsSpan(0, read));
                buffer = buffer[read..];
                _offset += read;
            }
        }

        protected override void Dispose(bool disposing)
        {
            _file.Dispose();
            base.Dispose(disposing);
        }
    }
}
