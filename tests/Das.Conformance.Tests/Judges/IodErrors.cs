using System.Text.RegularExpressions;
using Das.Dicom;
using Das.Testing;

namespace Das.Conformance.Tests.Judges;

/// <summary>What dciodvfy finds wrong with a file, by kind: which attribute, which module, what about it; not which value nor which item.</summary>
public static partial class IodErrors
{
    private const string Prefix = "Error - ";

    // What it says of a file that it does not read to its end, or of which it does not find out what it is.
    private static readonly string[] _givingUp = ["Tags out of order", "dataset read failed", "Information Object Not found"];

    /// <summary>The kinds of errors of each file, by its path.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(IEnumerable<string> paths)
    {
        using var inflated = new TemporaryFolder();
        var judged = paths.ToDictionary(path => Inflate(path, inflated) ?? path);
        return CommandJudge.DciodvfyNew.Judge(judged.Keys).ToDictionary(
            verdict => judged[verdict.Key],
            IReadOnlySet<string> (verdict) => verdict.Value.Errors.Split('\n').Where(line =>
                line.StartsWith(Prefix, StringComparison.Ordinal)).Select(KindOf).ToHashSet());
    }

    /// <summary>
    /// The kinds of errors of each file before anything was done to it. Of a file that dciodvfy does not read, mostly for its file meta information,
    /// those of a mere copy count too: Das writes that information anew, and what is wrong with the data set comes to light.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> OfSources(IEnumerable<string> paths)
    {
        using var copies = new TemporaryFolder();
        var result = Of(paths).ToDictionary();
        var copied = new Dictionary<string, string>();
        foreach (var (path, errors) in result)
        {
            if (errors.Any(kind => _givingUp.Any(kind.Contains)) && Copy(path, copies) is { } copy)
                copied.Add(copy, path);
        }

        foreach (var (copy, errors) in Of(copied.Keys))
            result[copied[copy]] = result[copied[copy]].Union(errors).ToHashSet();
        return result;
    }

    /// <summary>A line without the values, numbers and items in it.</summary>
    private static string KindOf(string line) => Numbers().Replace(Quoted().Replace(Values().Replace(Items().Replace(line[Prefix.Length..], ""), "= <>"),
        "''"), "n");

    /// <summary>dciodvfy does not inflate.</summary>
    private static string? Inflate(string path, TemporaryFolder folder)
    {
        var file = File.ReadAllBytes(path);
        var front = DataSetBytes.InFrontOf(file).ToArray();
        var syntax = front.AsSpan().IndexOf("1.2.840.10008.1.2.1.99"u8);
        if (syntax < 0)
            return null;
        "\0\0\0"u8.CopyTo(front.AsSpan(syntax + "1.2.840.10008.1.2.1"u8.Length));
        var result = folder[Guid.NewGuid().ToString()];
        File.WriteAllBytes(result, [.. front, .. DataSetBytes.Of(file).Span]);
        return result;
    }

    private static string? Copy(string path, TemporaryFolder folder)
    {
        try
        {
            using var file = DicomFile.Open(path);
            foreach (var element in file.DataSet)
            {
                if (element.Tag.Group is < 0x0008 or 0xFFFF)
                    element.Remove(); // No data set has such groups, and dciodvfy stops there.
            }

            var result = folder[Guid.NewGuid().ToString()];
            File.WriteAllBytes(result, file.ToArray());
            return result;
        }
        catch (IOException)
        {
            return null; // It has no result either.
        }
    }

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
