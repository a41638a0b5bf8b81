using System.Globalization;

namespace Das.Language;

/// <summary>
/// All files that a script is made of, in one space of offsets: the script's own file begins at 0, and each file that it includes, read once
/// however often, has a stretch behind it. So a <see cref="TextSpan"/> says where a thing stands without naming a file.
/// </summary>
public sealed class ScriptSources
{
    private readonly List<SourceText> _files = [];
    private readonly List<int> _starts = [];

    /// <summary>A script that includes nothing.</summary>
    public ScriptSources(SourceText main) => Add(main);

    /// <summary>The script's own file.</summary>
    public SourceText Main => _files[0];

    /// <summary>The script's own file and those that it includes, in the order in which they are first named.</summary>
    public IReadOnlyList<SourceText> Files => _files;

    /// <summary>A script that includes nothing.</summary>
    public static implicit operator ScriptSources(SourceText main) => new(main);

    /// <summary>File, line and column of an offset.</summary>
    public SourcePlace Locate(int offset)
    {
        var source = FileAt(offset, out var start);
        var (line, column) = source.GetPosition(offset - start);
        return new(source, line, column);
    }

    /// <summary>The file that an offset lies in; its end counts as part of it.</summary>
    /// <param name="offset">From 0 to the end of the last file.</param>
    /// <param name="start">The offset at which the file begins.</param>
    public SourceText FileAt(int offset, out int start)
    {
        var index = _starts.Count - 1;
        while (_starts[index] > offset)
            index--;
        start = _starts[index];
        return _files[index];
    }

    /// <summary>Whether a piece stands in the script's own file.</summary>
    public bool IsInMain(TextSpan span) => span.Start <= Main.Text.Length;

    /// <summary>What is written there. The piece lies in one file, as all pieces of syntax do.</summary>
    public string GetText(TextSpan span)
    {
        var source = FileAt(span.Start, out var start);
        return source.Text.Substring(span.Start - start, span.Length);
    }

    /// <summary>The line of an offset in words, for what is said at another one: <c>line 5</c>, or <c>line 5 of common.das</c> in another file.</summary>
    internal string DescribeLine(int offset, int from)
    {
        var place = Locate(offset);
        var line = "line " + place.Line.ToString(CultureInfo.InvariantCulture);
        return AreInOneFile(offset, from) ? line : line + " of " + place.Source.Path;
    }

    /// <summary>Whether two offsets lie in the same file.</summary>
    internal bool AreInOneFile(int first, int second) => ReferenceEquals(FileAt(first, out _), FileAt(second, out _));

    /// <summary>Takes in one more file.</summary>
    /// <returns>The offset at which it begins.</returns>
    internal int Add(SourceText file)
    {
        // One more than the length, so that the end of one file is not the start of the next.
        var start = _files.Count == 0 ? 0 : _starts[_files.Count - 1] + _files[_files.Count - 1].Text.Length + 1;
        _files.Add(file);
        _starts.Add(start);
        return start;
    }
}
