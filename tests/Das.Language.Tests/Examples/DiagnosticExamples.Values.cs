namespace Das.Language.Tests;

/// <content>Values.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Values =>
    [
        ("(0008,103E) := {|DAS0030:{\"a\", \"b\"}|}", "(0008,103E) := \"a\\\\b\""),
        ("{|DAS0031:(0008,1140)|} := \"A\"", "-(0008,1140)"),
        ("(0028,0010) := {|DAS0032:\"5.0\"|}", "(0028,0010) := \"5\""),
    ];
}
