using Das.Dicom;
using Das.Engine.Lookups;
using Das.Engine.Urls;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Values from outside: vectors F17 to F19 of the language's conformance table.</summary>
public sealed class LookupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PatientName1", "Mapped1")]
    [InlineData("Other", "Other")]
    [InlineData("A/B", "A/B")]
    [InlineData("twice", "second")]
    [InlineData("nothing", "")]
    public void Finds_the_value_of_a_key_or_none(string name, string expected)
    {
        var table = Read("table.txt", """
            // pn/Other = commented
            pn/PatientName1 = Mapped1

              pn / twice=first
            pn/A/B = x
            pn/twice = second
            pn/nothing =
            id/Other = 1
            """);

        Assert.Equal($"(0010,0010)={expected}", Apply("(0010,0010) := lookup[\"pn\", (0010,0010)]", name, new RunContext { Lookup = table }));
    }

    [Fact]
    public void Names_the_lines_that_are_no_entry()
    {
        var path = _folder["table.txt"];
        var table = Read("table.txt", "pn/a = 1\npn/a/b = 2\n\npn/c == 3\npn/d\n// comment\n/e = 4\n = 5\n");

        Assert.Equal(1, table.Count);
        Assert.Equal([new(path, 2), new(path, 4), new(path, 5), new(path, 7), new(path, 8)], table.Dropped);
    }

    [Theory]
    [InlineData("type,key,value\npn,A,1\n", "1")]
    [InlineData("pn,A,1", "1")]
    [InlineData("pn,A,\"1\r\n\"\"2\"\",\"\r\npn,B,3\r\n", "1\r\n\"2\",")]
    [InlineData("pn,A,1\n\n\"pn\",A,\n", "")]
    [InlineData("pn,A, 1 \n", " 1 ")]
    [InlineData("\uFEFFpn,A,1\rpn,B,2\r", "1")]
    public void Reads_comma_separated_values(string text, string expected) => Assert.Equal(expected, Read("t.CSV", text).Find("pn", "A"));

    [Fact]
    public void Names_the_rows_that_are_no_entry()
    {
        var table = Read("t.csv", "pn,\"A\nB\",1\npn,A\npn,A,1,2\n,A,1\npn,,1\ntype,key,value\n");

        Assert.Equal([3, 4, 5, 6], table.Dropped.Select(dropped => dropped.Line));
        Assert.Equal("value", table.Find("type", "key"));
    }

    [Theory]
    [InlineData("pn,A,1\npn,\"A,1\n", "t.csv(2): a quoted field is never closed")]
    [InlineData("pn,\"A\"B,1\n", "t.csv(1): a comma is missing behind a quoted field")]
    public void Refuses_a_table_whose_rows_cannot_be_told_apart(string text, string message) =>
        Assert.EndsWith(message, Assert.Throws<FormatException>(() => Read("t.csv", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("t.csv", "pn,M?ller,S-1\n")]
    [InlineData("t.txt", "pn/M?ller = S-1\n")]
    public void Refuses_a_table_whose_keys_nobody_would_find(string name, string text)
    {
        File.WriteAllBytes(_folder[name], [.. text.Select(c => c == '?' ? (byte)0xFC : (byte)c)]);
        Assert.Equal($"{_folder[name]}: not a text in UTF-8", Assert.Throws<FormatException>(() => LookupTable.Read(_folder[name])).Message);
    }

    [Fact]
    public void Later_files_count_more()
    {
        File.WriteAllText(_folder["a"], "pn/A = 1\npn/B = 1");
        File.WriteAllText(_folder["b.csv"], "pn,B,2");
        var table = LookupTable.Read(_folder["a"], _folder["b.csv"]);

        Assert.Equal(("1", "2"), (table.Find("pn", "A"), table.Find("pn", "B")));
    }

    [Fact]
    public void Absent_key_has_no_value() =>
        Assert.Equal("(0010,0010)=A", Apply("(0010,0010) := lookup[\"pn\", (0010,0020)]", "A", new RunContext { Lookup = Read("t", "pn/A = 1") }));

    [Fact]
    public void GetUrl_joins_the_lines_of_the_answer() =>
        Assert.Equal("(0010,0010)=abc", Apply("(0010,0010) := getURL[concatenate[\"http://a/\", (0010,0010)]]", "X", new RunContext { Urls = new Answers("a\r\nb\nc\n") }));

    [Theory]
    [InlineData("lookup[\"pn\", (0010,0010)]", null, "the run has no lookup table")]
    [InlineData("getURL[\"http://a\"]", null, "the run reads no URL")]
    [InlineData("getURL[\"http://a\"]", "\n\n", "the URL answers with an empty text")]
    [InlineData("getURL[(0010,0010)]", "!", "the URL cannot be read: no answer")]
    [InlineData("getURL[(0010,0020)]", "a", "an argument of getURL has no value")]
    public void Fails_without_an_answer(string call, string? answer, string reason)
    {
        var context = new RunContext { Urls = answer is null ? null : new Answers(answer) };

        var error = Assert.Throws<ScriptException>(() => Apply("(0010,0010) := " + call, "Secret", context));

        Assert.EndsWith(reason, error.Message, StringComparison.Ordinal);
    }

    private LookupTable Read(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return LookupTable.Read(_folder[name]);
    }

    private static string Apply(string script, string name, RunContext context)
    {
        using var file = DicomFile.Read(new DicomFileBuilder { { 0x00100010, VR.PN, name } }.ToArray());
        ScriptTest.Compile(script).Apply(file, context);
        return ScriptTest.Describe(file.DataSet);
    }

    /// <summary>Answers everything with one text; <c>!</c> is no answer.</summary>
    private sealed class Answers(string text) : IUrlSource
    {
        public string Get(string url) => text == "!" ? throw new IOException("no answer") : text;
    }
}
