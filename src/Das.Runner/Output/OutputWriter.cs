using Das.Dicom;
using Das.Dicom.Writing;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Runner.Workers;

namespace Das.Runner.Output;

/// <summary>Puts results into OUTPUT, each complete under its name or not at all: writes beside the target, checks, and renames.</summary>
internal sealed class OutputWriter(RunPlan plan, OutputLocation location) : ResultWriter
{
    private const int CompareBufferSize = 128 * 1024;

    private readonly OutputFolders _folders = new(location.Folder, location.Title, plan.Fsync);

    /// <inheritdoc />
    public override (FileStatus Status, long Length) Write(DicomFile file, in InputEntry source, string name)
    {
        var target = Path.Join(location.Folder, name);
        var folder = Path.GetDirectoryName(target)!;
        var temporary = Path.Join(folder, plan.Temporary.Next());
        try
        {
            _folders.Ensure(folder);
            var length = WriteTemporary(file, source, temporary);
            if (ExclusiveRename.TryMove(temporary, target))
            {
                if (plan.Fsync)
                    FolderSync.Flush(folder);
                return (FileStatus.Written, length);
            }

            var isSame = HaveSameBytes(temporary, target);
            File.Delete(temporary);
            return isSame ? (FileStatus.Unchanged, length) : throw new FileRefusedException(location.Title + " has another file of that name");
        }
        catch (Exception e)
        {
            Discard(temporary);
            if (e is PathTooLongException)
                throw new FileRefusedException("the name of the result is too long for the file system of " + location.Title);
            if (e is (IOException or UnauthorizedAccessException) and not (SourceException or DicomFormatException))
                throw new OutputException(e.Message);
            throw;
        }
    }

    private long WriteTemporary(DicomFile file, in InputEntry source, string temporary)
    {
        try
        {
            var length = WriteTemporary(file, temporary);
            if (plan.Verify)
                WrittenFileCheck.Check(file, temporary);
            return length;
        }
        catch (IOException e) when (e is not DicomFormatException)
        {
            if (source.Content is null && FailureOfReading(source.Path) is { } failure)
                throw new SourceException(failure);
            throw;
        }
    }

    private long WriteTemporary(DicomFile file, string temporary)
    {
        // Never FileMode.Create: ext4 flushes a file that was truncated when it is closed.
        using var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var length = DicomFileWriter.Write(file, handle, plan.Spare);
        if (RandomAccess.GetLength(handle) != length)
            throw new IOException("a file is not as long as what was written to it");
        if (plan.Fsync)
            RandomAccess.FlushToDisk(handle);
        return length;
    }

    /// <summary>Writing copies large values from the source: when it fails, either side may be at fault.</summary>
    private static Exception? FailureOfReading(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            var buffer = new byte[CompareBufferSize];
            for (var offset = 0L; ;)
            {
                var read = RandomAccess.Read(handle, buffer, offset);
                if (read == 0)
                    return null;
                offset += read;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private static bool HaveSameBytes(string temporary, string existing)
    {
        // The length first: it also tells a pipe or a device, which must not be opened, from a file.
        var info = new FileInfo(existing);
        if (info.LinkTarget is not null || !info.Exists || info.Length != new FileInfo(temporary).Length)
            return false;
        using var left = File.OpenHandle(temporary);
        using var right = File.OpenHandle(existing);
        var leftBuffer = new byte[CompareBufferSize];
        var rightBuffer = new byte[CompareBufferSize];
        for (var offset = 0L; ;)
        {
            var read = RandomAccess.Read(left, leftBuffer, offset);
            if (read == 0)
                return true;
            for (var filled = 0; filled < read;)
            {
                var more = RandomAccess.Read(right, rightBuffer.AsSpan(filled, read - filled), offset + filled);
                if (more == 0)
                    return false;
                filled += more;
            }

            if (!leftBuffer.AsSpan(0, read).SequenceEqual(rightBuffer.AsSpan(0, read)))
                return false;
            offset += read;
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its name says that it is no result; what went wrong first is what the user must hear of.
        }
    }

    /// <summary>The source failed while its large values were copied.</summary>
    private sealed class SourceException(Exception failure) : IOException(failure.Message, failure.HResult);
}
