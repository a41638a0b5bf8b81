using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Das.Language.Includes;

namespace Das.Language;

/// <summary>Which text a script has: the same on every machine, and checked with nothing but <c>sha256sum</c>.</summary>
public static class ScriptDigest
{
    /// <summary>
    /// The SHA-256 of a script, 64 hexadecimal digits in lower case. Of one that includes nothing it is that of its text in UTF-8, with line feeds
    /// as line ends and without a byte order mark. Of others it is that of the list that <c>sha256sum</c> prints for the files, the script first
    /// and then in the order in which they are first named, each by its path from the folder of the script.
    /// </summary>
    /// <param name="sources">The files of the script.</param>
    public static string Of(ScriptSources sources)
    {
        if (sources.Files.Count == 1)
            return Of(sources.Main.Text);

        var folder = sources.Main.Path.Length - IncludePath.NameOf(sources.Main.Path).Length;
        var list = new StringBuilder();
        foreach (var file in sources.Files)
            list.Append(Of(file.Text)).Append("  ").Append(file.Path.Substring(folder)).Append('\n');
        return Of(list.ToString());
    }

    private static string Of(string text)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF').Replace("\r\n", "\n")));
        var digits = new StringBuilder(2 * hash.Length);
        foreach (var part in hash)
            digits.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return digits.ToString();
    }
}
