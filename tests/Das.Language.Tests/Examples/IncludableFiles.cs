using System.Globalization;
using Das.Language.Includes;

namespace Das.Language.Tests;

/// <summary>The files that the examples include.</summary>
internal static class IncludableFiles
{
    public static IncludedText Read(string path) => path switch
    {
        "common/dates.das" => IncludedText.Found("-(0008,0020)\n"),
        "circle.das" => IncludedText.Found("include \"circle.das\"\n"),
        "locked.das" => IncludedText.Unreadable("it is in use"),
        "link.das" => IncludedText.Outside,
        _ when path.StartsWith("deep/", StringComparison.Ordinal) => Next(path, last: 32, times: 1),
        _ when path.StartsWith("doubling/", StringComparison.Ordinal) => Next(path, last: 30, times: 2),
        _ => IncludedText.NotFound,
    };

    /// <summary>A file that includes the next one, up to a last one.</summary>
    private static IncludedText Next(string path, int last, int times)
    {
        var number = int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);
        return IncludedText.Found(number == last ? "-(0010,0010)\n" : string.Concat(Enumerable.Repeat($"include \"{number + 1}.das\"\n", times)));
    }
}
