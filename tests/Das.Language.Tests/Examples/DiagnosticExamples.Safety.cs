namespace Das.Language.Tests;

/// <content>Scripts that lose or leak more than they seem to.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Safety =>
    [
        ("{|DAS0040:keepTags[{}]|}", KeepAll),
        ("{|DAS0041:keepTags|}[(0010,0020)]", KeepAll),
        ("{|DAS0041:keepTags|}[(0008,XXXX)]", "retainTags[(0028,XXXX), (7FE0,0010)]\nkeepTags[(0008,XXXX)]"),
        ("(0008,0018) := {|DAS0042:hashUID|}[(0008,0018)]", "(0008,0018) := \"1.2\""),
    ];

    private const string KeepAll = "keepTags[(0008,0005), (0008,0016), (0008,0018), (0028,XXXX), (7FE0,0010)]";
}
