using System.Buffers.Binary;
using Das.Runner.Reports;
using Microsoft.Win32.SafeHandles;

namespace Das.Runner.Resuming;

/// <summary>
/// Finds records of a journal by the digest of their source: a hash table in a file that goes when it is closed, so that memory does not depend on how
/// many there are. Built by one thread; then any number may ask.
/// </summary>
internal sealed class DoneIndex : IDisposable
{
    private const int PageSize = 4096;
    private const int EntrySize = SourceDigest.Size + sizeof(long); // the digest, and where the record begins
    private const int EntriesPerPage = PageSize / EntrySize;

    private readonly SafeFileHandle _file;
    private readonly long _pages;

    /// <summary>Makes an empty index.</summary>
    /// <param name="path">Where its file is made.</param>
    /// <param name="capacity">How many records will be added.</param>
    /// <exception cref="IOException">The file system says no.</exception>
    public DoneIndex(string path, long capacity)
    {
        // Half full: most records are found in the first page that is read.
        _pages = (2 * capacity / EntriesPerPage) + 1;
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose | FileOptions.RandomAccess);
        RandomAccess.SetLength(_file, _pages * PageSize);
    }

    /// <summary>Adds a record, or moves the entry of its source to it.</summary>
    /// <param name="source">The digest of the source, not 0.</param>
    /// <param name="offset">Where the record begins in the journal.</param>
    public void Add(SourceDigest source, long offset)
    {
        Span<byte> page = stackalloc byte[PageSize];
        var (number, entry) = Find(source, page);
        source.Write(page[entry..]);
        BinaryPrimitives.WriteInt64LittleEndian(page[(entry + SourceDigest.Size)..], offset);
        RandomAccess.Write(_file, page.Slice(entry, EntrySize), (number * PageSize) + entry);
    }

    /// <summary>Where the last record of a source begins in the journal.</summary>
    /// <returns>False if it has none.</returns>
    public bool TryFind(SourceDigest source, out long offset)
    {
        Span<byte> page = stackalloc byte[PageSize];
        var (_, entry) = Find(source, page);
        offset = BinaryPrimitives.ReadInt64LittleEndian(page[(entry + SourceDigest.Size)..]);
        return SourceDigest.Read(page[entry..]) == source;
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    /// <summary>The entry of a source, or the free one where it belongs; with the page that it is in.</summary>
    private (long Page, int Entry) Find(SourceDigest source, Span<byte> page)
    {
        for (var number = (long)(source.Low % (ulong)_pages); ; number = (number + 1) % _pages)
        {
            for (var filled = 0; filled < PageSize;)
            {
                var read = RandomAccess.Read(_file, page[filled..], (number * PageSize) + filled);
                filled += read > 0 ? read : throw new EndOfStreamException("the index of the journal was cut off");
            }

            for (var entry = 0; entry + EntrySize <= PageSize; entry += EntrySize)
            {
                var found = SourceDigest.Read(page[entry..]);
                if (found == source || found.IsNone)
                    return (number, entry);
            }
        }
    }
}
