using System.Runtime.InteropServices;

namespace Das.Runner.Output;

/// <summary>Makes names survive a power failure: a file that is on the disk is lost when its folder is not. Nothing is to be done on Windows.</summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0; // O_RDONLY

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    /// <exception cref="IOException">The file system says no.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw LastError();
        try
        {
            if (Sync(descriptor) != 0)
                throw LastError();
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException LastError() => new(Marshal.GetLastPInvokeErrorMessage(), Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
