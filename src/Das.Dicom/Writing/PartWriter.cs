using Das.Dicom.Reading;
using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Writing;

/// <summary>Writes the parts of a file: this thread one after the other, and spare threads beside it while there is much left to copy.</summary>
internal sealed class PartWriter(OutputBuffer output, ByteSource source, SafeFileHandle target, SpareThreads? spare)
{
    // Less takes some milliseconds: a job that only waits for the next of many files is not to be disturbed for that.
    private const long MinLeft = 32 * 1024 * 1024;

    // Writes to one file wait for each other in the kernel; only reading what is written goes on beside them.
    private const int MaxHelping = 3;

    // Up to here the call costs what it saves.
    private const long MinReserved = 256 * 1024;

    private readonly FileParts _parts = new(output);
    private readonly TargetFileSystem _fileSystem = output.LargeLength > 0 ? TargetFileSystem.Of(target) : default;
    private readonly List<Thread> _helping = [];

    /// <summary>Writes them all.</summary>
    /// <exception cref="DicomFormatException">The source has become shorter.</exception>
    /// <exception cref="IOException">The source cannot be read, or the target not be written to.</exception>
    public void Write()
    {
        if (output.TotalLength >= MinReserved && _fileSystem.GainsFromReserving)
            TargetFileSystem.Reserve(target, output.TotalLength);
        while (_parts.TryTake(out var part))
        {
            // Asked for each part: threads become free while a large file is copied.
            while (TryGetHelp())
            {
            }

            Write(part);
        }

        foreach (var thread in _helping)
            thread.Join();
        _parts.ThrowIfFailed();
    }

    private bool TryGetHelp()
    {
        if (spare is null || !source.AllowsSeveralReaders || _helping.Count == MaxHelping || _parts.Left < MinLeft || !spare.TryTake())
            return false;
        var thread = new Thread(Help) { IsBackground = true };
        try
        {
            thread.Start();
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            // The system grants no more threads, as in a container with a limit; this one is enough.
            spare.Return();
            return false;
        }

        _helping.Add(thread);
        return true;
    }

    private void Help()
    {
        while (!spare!.AreOverdrawn && _parts.TryTake(out var part))
            Write(part);
        spare.Return();
    }

    private void Write(in FileParts.Part part)
    {
        try
        {
            if (part.Value is { } value)
                LargeValueCopier.Copy(source, value, part.ValueOffset, part.ValueOffset + part.Length, target, part.Offset, _fileSystem.CopiesItself);
            else
                RandomAccess.Write(target, part.Bytes.Span, part.Offset);
        }
        catch (Exception e)
        {
            _parts.Fail(part, e);
        }
    }
}
