using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Includes;

namespace Das.Language.Tests;

public class IncludeTests
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    [Fact]
    public void Statements_of_the_file_take_the_place_of_the_include()
    {
        _files["parts/b.das"] = "x1 := \"b\"\ninclude \"c.das\"\n";
        _files["parts/c.das"] = "x2 := \"c\"";
        var script = Compile("x0 := \"a\"\nif (true[]) {\n  include \"parts/b.das\"\n} else {\n include \"parts/c.das\"\n}\nx3 := x2\n").Script!;

        Assert.Equal("x0", Assert.IsType<BoundSetVariable>(script.Statements[0]).Name);
        var block = Assert.IsType<BoundIf>(script.Statements[1]);
        Assert.Equal(["x1", "x2"], block.Branches[0].Statements.Select(s => ((BoundSetVariable)s).Name));
        Assert.Equal(["x2"], block.Else.Select(s => ((BoundSetVariable)s).Name));
        Assert.Equal("test.das", script.Path);
    }

    [Fact]
    public void Diagnostic_names_the_included_file()
    {
        _files["parts/b.das"] = "-(0010,0020)\n  nosuchh[]\n";
        var result = Compile("version \"6.7\"\ninclude \"parts/b.das\"\n-(0010,00)\n", "dir/a.das");
        Assert.Equal(
            ["dir/a.das(3,10): error DAS0005", "dir/parts/b.das(2,3): error DAS0013"],
            result.Diagnostics.Select(d => DiagnosticFormatter.Format(result.Sources, d)).Select(text => text[..(text.IndexOf("DAS", StringComparison.Ordinal) + 7)]));
        Assert.Equal("  nosuchh[]\n  ^^^^^^^", DiagnosticFormatter.RenderSource(result.Sources, result.Diagnostics[1]));
    }

    [Fact]
    public void Diagnostic_inside_a_string_of_an_included_file_marks_the_piece()
    {
        _files["b.das"] = "// a\n\nremoveTags[\"(0010,001)\"]\n";
        var result = Compile("version \"6.7\"\ninclude \"b.das\"");
        Assert.Equal("removeTags[\"(0010,001)\"]\n                     ^", DiagnosticFormatter.RenderSource(result.Sources, Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void End_of_one_file_is_not_the_start_of_the_next()
    {
        _files["b.das"] = "nosuchh[]";
        var result = Compile("version \"6.7\"\ninclude \"b.das\"\n-");
        Assert.Equal(["test.das(3,2)", "b.das(1,1)"], result.Diagnostics.Select(d => DiagnosticFormatter.Format(result.Sources, d).Split(':')[0]));
    }

    [Fact]
    public void File_is_read_once_and_its_diagnostics_are_said_once()
    {
        _files["b.das"] = "-(0009,0010)\n-(7fff,0010)\nnosuchh[]\n";
        var result = Compile("version \"6.7\"\ninclude \"b.das\"\ninclude \"./b.das\"\n");
        Assert.Equal(["b.das"], _asked);
        Assert.Equal(2, result.Sources.Files.Count);
        Assert.Single(result.Diagnostics, d => d.Id == "DAS0013");
    }

    [Fact]
    public void Missing_file_is_said_at_each_include_and_asked_for_once()
    {
        var result = Compile("version \"6.7\"\ninclude \"b.das\"\ninclude \"b.das\"\n");
        Assert.Equal(["DAS0100", "DAS0100"], result.Diagnostics.Select(d => d.Id));
        Assert.Equal(["b.das"], _asked);
    }

    [Fact]
    public void Cycle_is_named_file_by_file_at_the_include_that_closes_it()
    {
        _files["parts/b.das"] = "include \"../c.das\"\n";
        _files["c.das"] = "-(0010,0010)\ninclude \"parts/b.das\"\n";
        var result = Compile("version \"6.7\"\ninclude \"parts/b.das\"");
        Assert.Equal(
            "c.das(2,9): error DAS0104: This file includes itself: parts/b.das > c.das > parts/b.das",
            DiagnosticFormatter.Format(result.Sources, Assert.Single(result.Diagnostics)));
    }

    [Fact]
    public void Including_the_script_itself_is_a_cycle()
    {
        _files["b.das"] = "include \"a.das\"";
        _files["a.das"] = "version \"6.7\"\ninclude \"b.das\"";
        var result = Compile(_files["a.das"], "somewhere/a.das");
        Assert.Equal("This file includes itself: a.das > b.das > a.das", Assert.Single(result.Diagnostics).Message);
    }

    [Theory]
    [InlineData("parts/b.das", "../c.das", "c.das")]
    [InlineData("parts/b.das", "../../c.das", null)]
    [InlineData("b.das", "x/../../c.das", null)]
    [InlineData("b.das", "x//./c.das", "x/c.das")]
    public void Path_is_taken_from_the_folder_of_the_file_that_names_it(string includer, string path, string? expected) =>
        Assert.Equal(expected, IncludePath.Resolve(includer, path));

    [Fact]
    public void Version_of_an_included_file_is_checked_and_is_not_that_of_the_script()
    {
        _files["b.das"] = "version \"6.1\"\n-*/(0010,0010)\n";
        _files["c.das"] = "version \"5\"\n";
        Assert.Equal("6.7", Compile("version \"6.7\"\ninclude \"b.das\"").Script!.Version);
        Assert.Equal(["DAS0011"], Compile("include \"b.das\"").Diagnostics.Select(d => d.Id));
        Assert.Equal(["DAS0010"], Compile("version \"6.7\"\ninclude \"c.das\"").Diagnostics.Select(d => d.Id));
        Assert.Empty(Compile("version \"6.7\"\ninclude \"d.das\"", files: ("d.das", "-*/(0010,0010)")).Diagnostics);
    }

    [Fact]
    public void Deletions_fuse_across_files()
    {
        _files["b.das"] = "-(0010,0020)\n-(0010,0030)\n";
        var script = Compile("version \"6.7\"\n-(0010,0010)\ninclude \"b.das\"\n-(0010,0040)\n").Script!;
        Assert.Equal(4, Assert.IsType<BoundRemovals>(Assert.Single(script.Statements)).Statements.Count);
    }

    [Theory]
    [InlineData("include \"a.das\"")]
    [InlineData("if (true[]) {include \"a.das\"}")]
    [InlineData("include \\\n \"a.das\" // include")]
    [InlineData("include \"\\\na.das\"")]
    [InlineData("-(0010,0010) include \"a.das\"")]
    public void Every_include_is_among_the_mentions(string script)
    {
        _files["a.das"] = "";
        Assert.NotNull(Compile(script).Script);
        Assert.Equal(["a.das"], _asked);
        Assert.Equal(["a.das"], IncludePath.MentionedIn(script));
    }

    private CompilationResult Compile(string script, string path = "test.das", params (string Path, string Text)[] files)
    {
        foreach (var (name, text) in files)
            _files[name] = text;
        return ScriptCompiler.Compile(new(path, script), new()
        {
            Includes = asked =>
            {
                _asked.Add(asked);
                return _files.TryGetValue(asked, out var text) ? IncludedText.Found(text) : IncludedText.NotFound;
            },
        });
    }
}
