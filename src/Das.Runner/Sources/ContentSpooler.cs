using System.Buffers;
using Das.Runner.Output;

namespace Das.Runner.Sources;

/// <summary>
/// Brings files that come in a stream to where the reader can go back and forth in them: up to 8 MiB into memory, larger ones into a file that has
/// no name any more, so that nothing of a source stays behind, not even when the process is killed.
/// </summary>
/// <param name="folder">Where such files are made; made itself if need be.</param>
/// <param name="names">What they are called as long as they have a name.</param>
/// <param name="stop">Ends the wait for room.</param>
internal sealed class ContentSpooler(string folder, TemporaryName names, CancellationToken stop) : IDisposable
{
    private const int MaxInMemory = 8 * 1024 * 1024;
    private const int CopyBufferSize = 128 * 1024;

    private readonly ContentBudget _budget = new();

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">How many bytes it must have; null if nobody knows.</param>
    /// <exception cref="InvalidDataException">It has another length.</exception>
    /// <exception cref="OutputException">The file cannot be made.</exception>
    /// <exception cref="OperationCanceledException">The run is stopped.</exception>
    public SpooledContent Read(Stream stream, long? length = null)
    {
        // One byte more, to see that there is none.
        var room = (int)Math.Min((length ?? MaxInMemory) + 1, MaxInMemory);
        var units = ContentBudget.UnitsOf(room);
        _budget.Take(units, stop);
        var bytes = ArrayPool<byte>.Shared.Rent(room);
        SpooledContent? content = null;
        try
        {
            var read = stream.ReadAtLeast(bytes.AsSpan(0, room), room, throwOnEndOfStream: false);
            if (read < room || room < MaxInMemory)
            {
                if (length is { } expected && read != expected)
                    throw new InvalidDataException("it is longer or shorter than it says");
                return content = new(bytes, read, _budget, units);
            }

            return Spill(bytes.AsSpan(0, read), stream, length);
        }
        finally
        {
            if (content is null)
            {
                ArrayPool<byte>.Shared.Return(bytes);
                _budget.Return(units);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _budget.Dispose();

    private SpooledContent Spill(ReadOnlySpan<byte> beginning, Stream stream, long? length)
    {
        _budget.Take(ContentBudget.UnitsOfFile, stop);
        FileStream? file = null;
        SpooledContent? content = null;
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBufferSize);
        try
        {
            file = Create();
            Write(file, beginning);
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                Write(file, buffer.AsSpan(0, read));
                if (file.Length > length)
                    break;
                stop.ThrowIfCancellationRequested();
            }

            if (length is { } expected && file.Length != expected)
                throw new InvalidDataException("it is longer or shorter than it says");
            return content = new(file, _budget, ContentBudget.UnitsOfFile);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (content is null)
            {
                file?.Dispose();
                _budget.Return(ContentBudget.UnitsOfFile);
            }
        }
    }

    private FileStream Create()
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Join(folder, names.Next());
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0, FileOptions.DeleteOnClose);

            // Still empty: where the system lets go of the name at once, nobody else ever sees a byte.
            if (!OperatingSystem.IsWindows())
                File.Delete(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException("there is no room for a large file that comes in a stream: " + e.Message);
        }
    }

    private static void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException("there is no room for a large file that comes in a stream: " + e.Message);
        }
    }
}
