using System.Globalization;
using System.Security.Cryptography;

namespace Das.Runner.Output;

/// <summary>
/// Names of results that are not complete yet: <c>.das-</c>, 16 hexadecimal digits, <c>.tmp</c>. They hold nothing of the source. A process
/// that was killed leaves at most one for each job; they can be deleted at any time when no run is under way. Safe for use by several threads at once.
/// </summary>
public sealed class TemporaryName
{
    private const string Prefix = ".das-";
    private const string Suffix = ".tmp";
    private const int Digits = 16;
    private const int SessionDigits = 8;

    private uint _number;

    /// <summary>Eight hexadecimal digits that its names begin with. Random, so that processes that share an output do not meet.</summary>
    public string Session { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SessionDigits / 2));

    /// <summary>A name that nobody has used.</summary>
    public string Next() => Prefix + Session + Interlocked.Increment(ref _number).ToString("x8", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>Whether a file name is one of these.</summary>
    public static bool IsTemporary(ReadOnlySpan<char> fileName) => SessionOf(fileName).Length > 0;

    /// <summary>The <see cref="Session"/> that a file name is of; empty if it is none of these.</summary>
    public static ReadOnlySpan<char> SessionOf(ReadOnlySpan<char> fileName) =>
        fileName.Length == Prefix.Length + Digits + Suffix.Length &&
        fileName.StartsWith(Prefix) && fileName.EndsWith(Suffix) &&
        !fileName.Slice(Prefix.Length, Digits).ContainsAnyExcept("0123456789abcdef")
            ? fileName.Slice(Prefix.Length, SessionDigits)
            : default;
}
