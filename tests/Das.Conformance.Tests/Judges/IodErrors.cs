using System.Text.RegularExpressions;

namespace Das.Conformance.Tests.Judges;

/// <summary>What dciodvfy finds wrong with a file, by kind: which attribute, which module, what about it; not which value nor which item.</summary>
public static partial class IodErrors
{
    private const string Prefix = "Error - ";

    /// <summary>The kinds of errors of each file, by its path.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(IEnumerable<string> paths) =>
        CommandJudge.DciodvfyNew.Judge(paths).ToDictionary(
            verdict => verdict.Key,
            IReadOnlySet<string> (verdict) => verdict.Value.Errors.Split('\n').Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).Select(KindOf).ToHashSet());

    /// <summary>A line without the values, numbers and items in it.</summary>
    internal static string KindOf(string line) => Numbers().Replace(Quoted().Replace(Values().Replace(Items().Replace(line[Prefix.Length..], ""), "= <>"), "''"), "n");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Items();

    // To the last bracket: a value may hold one.
    [GeneratedRegex(@"(?<!Module|Element)= ?<.*?>(?= - |$| )", RegexOptions.Singleline)]
    private static partial Regex Values();

    [GeneratedRegex(@"'.*?'(?: \(0x[0-9a-f]+\))?|\(0x[0-9a-f]+\)|\(\d+\)", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    // Not those of a tag, a keyword or a Type.
    [GeneratedRegex(@"(?<=[ =<])\d+(?=[ >]|$)")]
    private static partial Regex Numbers();
}
