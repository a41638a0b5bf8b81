using System.Runtime.InteropServices;

namespace Das.Runner.Output;

/// <summary>Gives a file a name that is free, and never one that is not, whoever else is at work in the folder.</summary>
internal static partial class ExclusiveRename
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint NoReplace = 1; // RENAME_NOREPLACE
    private const int NameExists = 17; // EEXIST

    private static bool s_hasRenameAt2 = OperatingSystem.IsLinux();

    /// <summary>Renames within a file system.</summary>
    /// <returns>False if the target exists.</returns>
    /// <exception cref="IOException">The file system says no.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static bool TryMove(string source, string target)
    {
        // Each way in turn: file systems differ in what they support, and the last one has the best messages.
        if (s_hasRenameAt2)
        {
            try
            {
                if (RenameAt2(CurrentFolder, source, CurrentFolder, target, NoReplace) == 0)
                    return true;
                if (Marshal.GetLastPInvokeError() == NameExists)
                    return false;
            }
            catch (EntryPointNotFoundException)
            {
                s_hasRenameAt2 = false;
            }
        }

        return OperatingSystem.IsWindows() ? TryMoveByName(source, target) : TryMoveByLink(source, target);
    }

    /// <summary>A second name for the file, which exists either wholly or not at all; then the first name goes.</summary>
    internal static bool TryMoveByLink(string source, string target)
    {
        if (Link(source, target) == 0)
        {
            File.Delete(source);
            return true;
        }

        return Marshal.GetLastPInvokeError() != NameExists && TryMoveByName(source, target);
    }

    /// <summary>For file systems without links; there, another process could still take the name in between.</summary>
    internal static bool TryMoveByName(string source, string target)
    {
        try
        {
            File.Move(source, target, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(target))
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int sourceFolder, string source, int targetFolder, string target, uint flags);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string source, string target);
}
