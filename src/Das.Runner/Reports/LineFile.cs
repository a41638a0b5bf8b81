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
    private const int MostWaiting = 64 * 1024;
    private const byte LineEnd = (byte)'\n';

    private readonly ArrayBufferWriter<byte> _waiting = new(2 * MostWaiting);
    private readonly SafeFileHandle _handle;
    private readonly string _title;
    private readonly bool _reserves;
    private long _length;
    private long _reserved;

    private LineFile(SafeFileHandle handle, string title, bool reserves, long length)
    {
        _handle = handle;
        _title = title;
        _reserves = reserves;
        _length = _reserved = length;
    }

    /// <summary>Whether it has no line yet.</summary>
    public bool IsEmpty => _length == 0 && _waiting.WrittenCount == 0;

    /// <summary>Makes the file, or goes on with it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="title">What messages call it.</param>
    /// <param name="continues">Whether lines are added to a file that is there, behind its last whole line; otherwise there must be none.</param>
    /// <param name="isPrivate">
    /// Whether only its owner may read it, and no other process while it is open. Room for the next lines is then kept behind the last one, so that they
    /// can be written when the disk is full.
    /// </param>
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
            return new(handle, title, isPrivate, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException($"{title} cannot be made: {e.Message}");
        }
    }

    /// <summary>Whether so much waits that it should be written.</summary>
    public bool IsFull => _waiting.WrittenCount >= MostWaiting;

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

        if (_reserves && _reserved < _length + MostWaiting)
            Reserve();
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
    public void Dispose()
    {
        if (_reserved > _length)
            CutOff();
        _handle.Dispose();
    }

    private void Reserve()
    {
        try
        {
            RandomAccess.Write(_handle, new byte[2 * MostWaiting], _length);
            _reserved = _length + (2 * MostWaiting);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{_title} cannot be written to: {e.Message}");
        }
    }

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
