using System.Globalization;

namespace Das.Runner.Reports;

/// <summary>An input file as reports and journals know it. Without the key nobody can tell which name it stands for, nor try names.</summary>
/// <param name="Path">Digest of the path.</param>
/// <param name="State">Digest of path, length, time of the last change, and number in an archive; 0 if that could not be asked for.</param>
internal readonly record struct SourceMark(UInt128 Path, UInt128 State)
{
    /// <summary>Hexadecimal digits of a digest.</summary>
    public const int Digits = 32;

    /// <summary>A digest as it is written.</summary>
    public static string Format(UInt128 digest) => digest.ToString("x32", CultureInfo.InvariantCulture);
}
