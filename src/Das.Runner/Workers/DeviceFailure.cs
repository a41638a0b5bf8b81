namespace Das.Runner.Workers;

/// <summary>
/// Tells errors of the device that the input is on from those of one file: a disk that fails, a network drive that is gone. All further files would
/// fail as well, and none because of what it is.
/// </summary>
internal static class DeviceFailure
{
    // EIO, ENXIO, ENODEV are the same everywhere; the others are those of Linux: EUCLEAN, EREMOTEIO, ENOMEDIUM, ENETDOWN, ENETUNREACH, ENOTCONN, ETIMEDOUT,
    // EHOSTDOWN, EHOSTUNREACH, ESTALE.
    private static readonly int[] s_unix = [5, 6, 19, 117, 121, 123, 100, 101, 107, 110, 112, 113, 116];

    // ERROR_NOT_READY, CRC, GEN_FAILURE, BAD_NETPATH, UNEXP_NET_ERR, NETNAME_DELETED, SEM_TIMEOUT, IO_DEVICE, DEVICE_NOT_CONNECTED, NETWORK_UNREACHABLE.
    private static readonly int[] s_windows = [21, 23, 31, 53, 59, 64, 121, 1117, 1167, 1231];

    /// <summary>Whether an exception is about the device.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException { HResult: var code } &&
        (OperatingSystem.IsWindows() ? (code & 0xFFFF0000) == 0x80070000 && s_windows.Contains(code & 0xFFFF) : s_unix.Contains(code));
}
