namespace Das.Language.Tests;

/// <content>Values.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Values =>
    [
        ("(0008,103E) := {|DAS0030:{\"a\", \"b\"}|}", "(0008,103E) := \"a\\\\b\""),
        ("{|DAS0031:(0008,1140)|} := \"A\"", "-(0008,1140)"),
        ("(0028,0010) := {|DAS0032:\"5.0\"|}", "(0028,0010) := \"5\""),
        ("(0010,0020) := substring[\"abc\", {|DAS0054:\"one\"|}, 2]", "(0010,0020) := substring[\"abc\", \"1\", 2]"),
        ("(0008,0020) := shiftDateByIncrement[(0008,0020), 1, {|DAS0055:\"months\"|}]", "(0008,0020) := \"20200101\""),
        ("(0010,0020) := format[\"{|DAS0056:{|}0\", \"a\"]", "(0010,0020) := format[\"{0}\", \"a\"]"),
        ("(0010,0020) := substring[\"abc\", {|DAS0057:2, 1|}]", "(0010,0020) := substring[\"abc\", 1, 2]"),
    ];
}
