namespace Das.Language.Tests;

/// <content>Text that is no script.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Syntax =>
    [
        ("(0010,0010) {|DAS0001:\"|}A\"", "(0010,0010) := \"A\""),
        ("(0010,0010) := {|DAS0002:\"A|}", "(0010,0010) := \"A\""),
        ("(0008,0080) := \"a{|DAS0003:\\d|}\"", "(0008,0080) := \"a\\\\d\""),
        ("(0020,0013) := {|DAS0004:007|}", "(0020,0013) := \"007\""),
        ("version \"6.7\"\n-(0019,{|DAS0005:1|}002)", "-(0019,{GEMS_ACQU_01}02)"),
        ("{|DAS0006:x|} := \"1\"", "x1 := \"1\""),
        ("removeTags{|DAS0007:[|}(0010,0020)", "removeTags[(0010,0020)]"),
        ("a := " + new string('{', 100) + "{|DAS0008:{|}" + new string('}', 101), "a := " + new string('{', 100) + new string('}', 100)),
        ("-(0010,0020){|DAS0009:;|}", "-(0010,0020)"),
    ];
}
