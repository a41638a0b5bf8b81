using Das.Language.Diagnostics;
using Das.Language.Formatting;
using Das.Language.Parsing;
using Das.Testing;

namespace Das.Language.Tests.Formatting;

public class FormatterTests
{
    private static readonly string[] s_scripts =
    [
        .. new[] { "scripts", "examples" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "*.das", SearchOption.AllDirectories)),
    ];

    private static string? Format(string text) => Formatter.Format(new("test.das", text)).Text;

    private static void Formats(string text, string expected)
    {
        Assert.Equal(expected, Format(text));
        Assert.Equal(expected, Format(expected));
    }

    [Theory]
    [InlineData("-   (0010,0010)", "-(0010,0010)\n")]
    [InlineData("\t(0008,00ab):=a", "(0008,00AB) := a\n")]
    [InlineData("* / (0019, { A b } xx )[ % ]", null)]
    [InlineData("*/(0019 ,\t{ A b }xx) [ % ] / (50x@,fffX)\t?=\"\"", "*/(0019,{A b}XX)[%]/(50X@,FFFX) ?= \"\"\n")]
    [InlineData("a:={ (0010,0010) ,5,{ } , f[ ]}", "a := {(0010,0010), 5, {}, f[]}\n")]
    [InlineData("a!~\"b\"?echo a:echo", "a !~ \"b\" ? echo a : echo\n")]
    [InlineData("f [1 ]?-(0010,0010)", "f[1] ? -(0010,0010)\n")]
    [InlineData("describe  a\thidden export a \"f\"", "describe a hidden\nexport a \"f\"\n")]
    public void One_blank_around_operators_and_behind_commas(string text, string? expected)
    {
        if (expected is null)
            Assert.Null(Format(text));
        else
            Formats(text, expected);
    }

    [Fact]
    public void Each_statement_has_its_line_and_no_semicolon() =>
        Formats("v := (0010,0010)v = \"Doe^John\" ? -(0010,0010);  ; removeAllPrivateTags;", "v := (0010,0010)\nv = \"Doe^John\" ? -(0010,0010)\nremoveAllPrivateTags\n");

    [Fact]
    public void Blocks_are_indented_and_go_on_behind_their_brace() => Formats(
        "if( a=\"b\" )\n{ echo a echo b\n if (f[]) {\n}}\nelseif (f[\\\n]) {}  else\n{\n\n-(0010,0010)\n\n}",
        """
        if (a = "b") {
            echo a
            echo b
            if (f[]) {
            }
        } elseif (f[]) {
        } else {
            -(0010,0010)
        }

        """);

    [Fact]
    public void One_blank_line_is_kept_but_none_at_the_ends() => Formats(
        "\n\n-(0010,0010)\n \n\t\n-(0010,0020)\nif (f[]) {\n\n\n\necho a\n\n}\n\n\na := {\n\nb,\n\n\nc\n\n}\n\n\n",
        """
        -(0010,0010)

        -(0010,0020)
        if (f[]) {
            echo a
        }

        a := {
            b,

            c
        }

        """);

    [Fact]
    public void Lists_stay_on_one_line_or_get_a_line_for_each_entry() => Formats(
        "a := {b,c}\na := {b,\nc}\nremoveTags[{(0010,0010),\n(0010,0020)}]\nremoveTags[(0010,0010), {\n(0010,0020)}]\nf[(0010,0010),\n{a}]",
        """
        a := {b, c}
        a := {
            b,
            c
        }
        removeTags[{
            (0010,0010),
            (0010,0020)
        }]
        removeTags[ \
            (0010,0010), \
            {
                (0010,0020)
            } \
        ]
        f[
            (0010,0010),
            {a}
        ]

        """);

    [Theory]
    [InlineData(120)]
    [InlineData(121)]
    public void A_list_that_does_not_fit_is_broken(int width)
    {
        var name = new string('n', width - "a := {b, }".Length);
        Formats("a := {b, " + name + "}", width == 120 ? "a := {b, " + name + "}\n" : "a := {\n    b,\n    " + name + "\n}\n");
    }

    [Fact]
    public void A_long_call_is_broken_in_the_way_that_DicomEdit_6_reads()
    {
        var name = new string('n', 110);
        Formats("removeTags[aaaaaa, " + name + "]", "removeTags[ \\\n    aaaaaa, \\\n    " + name + " \\\n]\n");
    }

    [Fact]
    public void What_follows_brackets_counts_for_their_line()
    {
        var name = new string('n', 106);
        Formats("if (f[" + name + "] = a) {}", "if (f[" + name + "] = a) {\n}\n");
        Formats("if (f[" + name + "] = abc) {}", "if (f[ \\\n    " + name + " \\\n] = abc) {\n}\n");
    }

    [Fact]
    public void Escaped_line_ends_go_where_the_statement_fits_on_a_line() =>
        Formats("(0008,0100) := \\\n    \"INSERTED\"\nremoveTags[(0010,00\\\n10), \\\r\n  (0010,0020)]", "(0008,0100) := \"INSERTED\"\nremoveTags[(0010,0010), (0010,0020)]\n");

    [Fact]
    public void Escaped_line_ends_stay_in_a_statement_that_does_not_fit()
    {
        var name = new string('n', 60);
        Formats(
            $"f[] \\\n?\\\n a := {name} : \\\nb := {name} c := {name}",
            $"f[] \\\n    ? a := {name} \\\n    : b := {name}\nc := {name}\n");
    }

    [Theory]
    [InlineData("\"INSERTED \\\n   STR\\\nING\"")]
    [InlineData("\"  \\n \\\\d \\\" \\( \\101 // ; , (0008,00ab)  \t\"")]
    public void Strings_are_never_changed(string literal) => Formats("a:=" + literal, "a := " + literal + "\n");

    [Fact]
    public void Comments_stay_with_what_they_stood_beside() => Formats(
        """
        // first
        -(0010,0010) // name
          // own line
        a := {// list
        // before
        b// entry
        ,c // another
        // last
        }// end
        if (f[]) {// block
        echo a// in
        // at its end
        }// if
        // before else
        else// else
        {}
        // end
        """,
        """
        // first
        -(0010,0010) // name
        // own line
        a := { // list
            // before
            b, // entry
            c // another
            // last
        } // end
        if (f[]) { // block
            echo a // in
            // at its end
        } // if
        // before else
        else { // else
        }
        // end

        """);

    [Fact]
    public void Comments_without_a_place_go_to_the_next_one_in_their_order() => Formats(
        "if // a\n( // b\n f // c\n[ // d\nz\n] // e\n = // f\n y) // g\n// h\n{ // i\n}",
        """
        if (f[ // a
            // b
            // c
            // d
            z
        ] = y) { // e
            // f
            // g
            // h
            // i
        }

        """);

    [Fact]
    public void No_comment_comes_before_an_escaped_line_end()
    {
        var name = new string('n', 120);
        Formats("if ( // c\nf[" + name + "]) {}", "if (f[ \\\n    " + name + " \\\n]) { // c\n}\n");
    }

    [Theory]
    [InlineData("// a \\\n-(0010,0010)\necho a", "// a \\\n-(0010,0010)\necho a\n")]
    [InlineData("// a \\ \t\necho a", "// a \\ \necho a\n")]
    [InlineData("echo a // b \\", "echo a // b \\ \n")]
    [InlineData("// a \\\n", "// a \\ \n")]
    public void A_comment_swallows_what_it_did_and_nothing_else(string text, string expected) => Formats(text, expected);

    [Theory]
    [InlineData("echo a\r\n\r\n// c \\\r\nd\r\necho \"b\\\r\nc\"", "echo a\r\n\r\n// c \\\r\nd\r\necho \"b\\\r\nc\"\r\n")]
    [InlineData("echo a\r\necho b\n", "echo a\r\necho b\r\n")]
    [InlineData("echo a\necho b\r\n", "echo a\necho b\n")]
    [InlineData("echo a\recho b\r", "echo a\necho b\n")]
    public void All_lines_end_as_the_first_does_in_CRLF_or_LF(string text, string expected) => Formats(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void Nothing_stays_nothing(string text) => Formats(text, "");

    [Fact]
    public void A_script_with_syntax_errors_is_not_formatted()
    {
        var result = Formatter.Format(new("test.das", "-(0010,0010);\n-(0010,\n"));
        Assert.Null(result.Text);
        Assert.Equal(["DAS0009", "DAS0005"], result.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_script_that_only_parses_is_formatted() => Formats("nosuch [ 1 ]", "nosuch[1]\n");

    [Theory]
    [InlineData("a := b // c\n", "a := b // c\n", null)]
    [InlineData("a := b // c\n", "a := c // c\n", "what the script does")]
    [InlineData("a := b // c\n", "a := b\na := b // c\n", "what the script does")]
    [InlineData("a := b // c\n", "a := \n // c\n", "what the script does")]
    [InlineData("a := b // c\n", "a := b // d\n", "the comments")]
    [InlineData("a := b // c\n", "a := b\n", "the comments")]
    public void A_fault_of_the_formatter_does_not_get_out(string source, string formatted, string? difference)
    {
        var text = LogicalText.Create(source);
        var script = ScriptParser.ParseText(text, new DiagnosticBag());
        void Verify() => Formatter.Verify(script, Formatter.CommentsOf(text, source), formatted);
        if (difference is null)
            Verify();
        else
            Assert.Contains(difference, Assert.Throws<FormattingException>(Verify).Message);
    }

    [Fact]
    public void Scripts_of_the_repository_are_formatted()
    {
        Assert.NotEmpty(s_scripts);
        Assert.All(s_scripts, script => Assert.Equal(Format(File.ReadAllText(script)), File.ReadAllText(script)));
    }

    [Fact]
    public void Scripts_of_the_repository_keep_what_they_do()
    {
        var pages = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories).SelectMany(Repository.ScriptsIn);
        var formatted = 0;
        foreach (var script in s_scripts.Select(File.ReadAllText).Concat(pages))
        {
            if (Format(script) is not { } text)
                continue;
            formatted++;
            Assert.Equal(text, Format(text));
            var (before, after) = (Markup.Compile(script), Markup.Compile(text));
            Assert.Equal(before.Diagnostics.Where(d => d.Id != "DAS0009").Select(d => (d.Id, d.Message)), after.Diagnostics.Select(d => (d.Id, d.Message)));
            Assert.Equal(before.Script?.Statements.Count, after.Script?.Statements.Count);
        }

        Assert.InRange(formatted, 50, int.MaxValue);
    }

    [Fact]
    public void Page_shows_scripts_before_and_after()
    {
        var scripts = Repository.ScriptsIn("docs/formatting.md");
        Assert.NotEmpty(scripts);
        Assert.Equal(0, scripts.Count % 2);
        for (var i = 0; i < scripts.Count; i += 2)
            Formats(scripts[i], scripts[i + 1] + "\n");
    }
}
