namespace Das.Language.Tests;

/// <content>Included files; see <see cref="IncludableFiles"/>.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Include =>
    [
        ("include {|DAS0100:\"none.das\"|}", "include \"common/dates.das\""),
        ("include {|DAS0101:\"locked.das\"|}", "include \"common/dates.das\""),
        ("include {|DAS0102:\"../dates.das\"|}", "include \"common/../common/dates.das\""),
        ("include {|DAS0102:\"link.das\"|}", "include \"./common/dates.das\""),
        ("include {|DAS0103:\"/common/dates.das\"|}", "include \"common/dates.das\""),
        ("include {|DAS0103:\"C:/dates.das\"|}", "include \"common/dates.das\""),
        ("include {|DAS0103:\"common\\\\dates.das\"|}", "include \"common/dates.das\""),
        ("include {|DAS0103:\"notes.txt\"|}", "include \"common/dates.das\""),
        ("include {|DAS0104:\"test.das\"|}", "include \"common/dates.das\"\ninclude \"common/dates.das\""),
        ("include {|DAS0105:\"deep/0.das\"|}", "include \"deep/1.das\""),
        ("include {|DAS0105:\"doubling/0.das\"|}", "include \"doubling/20.das\""),
        ("include {|DAS0106:\"stdin.das\"|}", "include \"common/dates.das\""),
        ("include {|DAS0107:http://localhost/dates.das|}", "include := \"a\"\n(0010,0010) := include"),
        ("if (true[]) {\ninclude {|DAS0107:host label 3|}\n}", "if (true[]) {\ninclude \"common/dates.das\"\n}"),
    ];
}
