namespace Das.Script.Generator.Tests;

/// <summary>Generated text against a file beside the tests. With DAS_UPDATE_SNAPSHOTS=1 the file is written instead.</summary>
internal static class Snapshot
{
    private static readonly string _version = typeof(ScriptGenerator).Assembly.GetName().Version!.ToString();

    /// <summary>The text of a snapshot as this version of the generator makes it.</summary>
    public static string Read(string name) => Normalise(File.ReadAllText(PathOf(name))).Replace("VERSION", _version, StringComparison.Ordinal);

    public static void Verify(string name, string text)
    {
        var actual = Normalise(text).Replace(_version, "VERSION", StringComparison.Ordinal);
        var path = PathOf(name);
        if (Environment.GetEnvironmentVariable("DAS_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? Normalise(File.ReadAllText(path)) : "";
        if (expected != actual)
            Assert.Fail($"{name} differs from its snapshot (-) in:\n{Difference(expected.Split('\n'), actual.Split('\n'))}");
    }

    private static string PathOf(string name) => Path.Combine(TestReferences.Setting("SnapshotFolder"), name + ".verified.txt");

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Difference(string[] expected, string[] actual)
    {
        var start = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = expected.Skip(start).Reverse().Zip(actual.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {start + 1}\n" + string.Join('\n', expected[start..^end].Select(line => "- " + line).Concat(actual[start..^end].Select(line => "+ " + line)));
    }
}
