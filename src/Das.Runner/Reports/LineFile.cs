using System.Buffers;
using Das.Runner.Output;
using Microsoft.Win32.SafeHandles;

namespace Das.Runner.Reports;

/// <summary>
/// A file that whole lines are added to while a run goes on, so that memory does not depend on how many there are. A process that is killed leaves at
/// most one line that is cut off. Not safe for use by several threads at once.
/// </summary>
internal sealed class LineFile : IDisposable
{
    private const int SizeOfTail = 4096;
    private const byte LineEnd = (byte)'\n';

    private readonly ArrayBufferWriter<byte> _waiting = new(64 * 1024);
    private readonly SafeFileHandle _handle;
    private readonly string _title;
    private long _length;

    private LineFile(SafeFileHandle handle, string title, long length)
    {
        _handle = handle;
        _title = title;
        _length = length;
    }

    /// <summary>Whether it has no line yet.</summary>
    public bool IsEmpty => _length == 0 && _waiting.WrittenCount == 0;

    /// <summary>Makes the file, or goes on with it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="title">What messages call it.</param>
    /// <param name="continues">Whether lines are added to a file that is there, behind its last whole line; otherwise there must be none.</param>
    /// <param name="isPrivate">Whether only its owner may read it, and no other process while it is open.</param>
    /// <exception cref="RunRefusedException">There is such a file already, or it cannot be made.</exception>
    public static LineFile Open(string path, string title, bool continues, bool isPrivate = false)
    {
        try
        {
            var handle = File.OpenHandle(path, continues ? FileMode.OpenOrCreate : FileMode.CreateNew, FileAccess.ReadWrite, isPrivate ? FileShare.None : FileShare.Read);
            if (isPrivate && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var length = EndOfLastLine(handle);
            RandomAccess.SetLength(handle, length);
            return new(handle, title, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException($"{title} cannot be made: {e.Message}");
        }
    }

    /// <summary>The file, to be read.</summary>
    public SafeFileHandle Handle => _handle;

    /// <summary>Where the next line will begin.</summary>
    public long End => _length + _waiting.WrittenCount;

    /// <summary>Adds a line; its end is put behind it.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        _waiting.Write(line);
        _waiting.Write([LineEnd]);
    }

    /// <summary>Hands what waits to the file system.</summary>
    /// <exception cref="OutputException">It cannot be written; it still waits.</exception>
    public void Flush()
    {
        try
        {
            RandomAccess.Write(_handle, _waiting.WrittenSpan, _length);
            _length += _waiting.WrittenCount;
            _waiting.ResetWrittenCount();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            CutOff();
            throw new OutputException($"{_title} cannot be written to: {e.Message}");
        }
    }

    /// <summary>Waits until all that was handed to the file system is on the disk.</summary>
    /// <exception cref="OutputException">The file system says no.</exception>
    public void Sync()
    {
        try
        {
            RandomAccess.FlushToDisk(_handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{_title} cannot be written to: {e.Message}");
        }
    }

    /// <summary>Closes the file; what still waits is lost.</summary>
    public void Dispose() => _handle.Dispose();

    private void CutOff()
    {
        try
        {
            RandomAccess.SetLength(_handle, _length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever goes on with the file looks for its last whole line; what went wrong first is what the user must hear of.
        }
    }

    private static long EndOfLastLine(SafeFileHandle handle)
    {
        var tail = new byte[SizeOfTail];
        for (var end = RandomAccess.GetLength(handle); end > 0;)
        {
            var start = Math.Max(0, end - SizeOfTail);
            var read = RandomAccess.Read(handle, tail.AsSpan(0, (int)(end - start)), start);
            var last = tail.AsSpan(0, read).LastIndexOf(LineEnd);
            if (last >= 0)
                return start + last + 1;
            end = start;
        }

        return 0;
    }
}
