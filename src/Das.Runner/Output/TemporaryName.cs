using System.Globalization;
using System.Security.Cryptography;

namespace Das.Runner.Output;

/// <summary>
/// Names of results that are not complete yet: <c>.das-</c>, 16 hexadecimal digits, <c>.tmp</c>. They hold nothing of the source. A process
/// that was killed leaves at most one for each job; they can be deleted at any time when no run is under way.
/// </summary>
public sealed class TemporaryName
{
    private const string Prefix = ".das-";
    private const string Suffix = ".tmp";
    private const int Digits = 16;

    // Random, so that processes that share an output do not meet; counted on, because random numbers cost more.
    private ulong _number = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    /// <summary>A name that nobody has used.</summary>
    public string Next() => Prefix + unchecked(_number++).ToString("x16", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Whether a file name is one of these.</summary>
    public static bool IsTemporary(ReadOnlySpan<char> fileName) =>
        fileName.Length == Prefix.Length + Digits + Suffix.Length &&
        fileName.StartsWith(Prefix) && fileName.EndsWith(Suffix) &&
        !fileName.Slice(Prefix.Length, Digits).ContainsAnyExcept("0123456789abcdef");
}
