using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Writing;

/// <summary>What is known of the file system that a file is written to: on Linux its kind, elsewhere nothing.</summary>
internal readonly partial struct TargetFileSystem
{
    // Kinds in statfs(2).
    private const uint Ext4 = 0xEF53;
    private const uint Nfs = 0x6969;
    private const uint Cifs = 0xFF534D42;
    private const uint Smb2 = 0xFE534D42;
    private const uint Ceph = 0x00C36400;
    private const uint Fuse = 0x65735546;

    private const int KeepSize = 1; // FALLOC_FL_KEEP_SIZE

    private readonly uint _kind;

    private TargetFileSystem(uint kind) => _kind = kind;

    /// <summary>
    /// Whether copy_file_range is more than reading and writing in the kernel: a server copies without sending the bytes to and fro. Locally it is slower
    /// than a buffer. Nor can btrfs and xfs share extents instead of copying: a value would have to begin at a block in both files, and the header before it
    /// has changed its length.
    /// </summary>
    public bool CopiesItself => _kind is Nfs or Cifs or Smb2 or Ceph or Fuse;

    /// <summary>Whether writing is faster when the space for it was reserved; measured on ext4 only. On btrfs, it would keep files from being compressed.</summary>
    public bool GainsFromReserving => _kind is Ext4;

    /// <summary>The one that a file is on.</summary>
    public static TargetFileSystem Of(SafeFileHandle file)
    {
        var status = default(Status);
        return OperatingSystem.IsLinux() && GetStatus(file, ref status) == 0 ? new((uint)status.Kind) : default;
    }

    /// <summary>Reserves space for a file without changing its length. That there is not enough is left to be said by who writes.</summary>
    public static void Reserve(SafeFileHandle file, long length)
    {
        // off_t has 64 bits everywhere only there.
        if (Environment.Is64BitProcess)
            _ = Allocate(file, KeepSize, 0, length);
    }

    [LibraryImport("libc", EntryPoint = "fstatfs", SetLastError = false)]
    private static partial int GetStatus(SafeFileHandle file, ref Status status);

    [LibraryImport("libc", EntryPoint = "fallocate", SetLastError = false)]
    private static partial int Allocate(SafeFileHandle file, int mode, long offset, long length);

    /// <summary>struct statfs: about 120 bytes, of which the first word matters.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 512)]
    private struct Status
    {
        public nint Kind;
    }
}
