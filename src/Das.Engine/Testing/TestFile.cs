namespace Das.Engine.Testing;

/// <summary>Tests of one script, as <c>das test</c> runs them: <c>NAME.das.test</c> tests <c>NAME.das</c> beside it.</summary>
/// <param name="Path">The file, as messages print it.</param>
/// <param name="ScriptPath">The script: the one that the file names, relative to the file, else the one with its name.</param>
/// <param name="Cases">The tests.</param>
public sealed record TestFile(string Path, string ScriptPath, IReadOnlyList<TestCase> Cases)
{
    /// <summary>What the names of such files end in.</summary>
    public const string Extension = ".das.test";

    /// <summary>Reads a file.</summary>
    /// <exception cref="TestFileException">It is malformed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TestFile Read(string path) => Parse(path, File.ReadAllText(path));

    /// <summary>Reads a text.</summary>
    /// <param name="path">The file that it is from.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="TestFileException">It is malformed.</exception>
    public static TestFile Parse(string path, string text) => new TestFileReader(path, text).Read();
}
