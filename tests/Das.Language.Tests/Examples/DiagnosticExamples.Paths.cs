namespace Das.Language.Tests;

/// <content>Tag paths.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Paths =>
    [
        ("{|DAS0020:*|}/(0010,0010) := \"X\"", "*/(0010,0010) ?= \"X\""),
        ("(0010,0010) := {|DAS0021:+|}/(0010,0010)", "(0010,0010) := (0010,0020)"),
        ("{|DAS0022:(0008,1111)|}/(0008,1150) := \"1.2\"", "(0008,1111)[0]/(0008,1150) := \"1.2\""),
        ("delete[\"{|DAS0023:(|}0008,1110)/(0008,1155)\"]", "delete[\"(0008,1110)[0]/(0008,1155)\"]"),
        ("hashUIDList[\"{|DAS0024:j|}unk\"]", "hashUIDList[\"(0008,0018)\"]"),
        ("a := (0008,0020)\nremoveTags[{|DAS0025:a|}]", "a := {(0008,0020)}\nremoveTags[a]"),
        ("retainPrivateTags[{|DAS0026:(0010,0010)|}]", "retainPrivateTags[(0019,{P}01)]"),
        ("-{|DAS0027:(0010,0019)|}", "-(0010,001X)"),
        ("valueAt[{|DAS0028:*|}/(0008,0060)] = \"MR\" ? -(0008,0060)", "valueAt[(0008,0060)] = \"MR\" ? -(0008,0060)"),
    ];
}
