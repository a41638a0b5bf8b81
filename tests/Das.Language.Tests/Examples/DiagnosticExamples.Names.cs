namespace Das.Language.Tests;

/// <content>Names, versions and calls.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Names =>
    [
        ("version {|DAS0010:\"6.8\"|}", "version \"6.10\""),
        ("{|DAS0011:|}-(0010,0020)", "version \"6.7\"\n-(0010,0020)"),
        ("{|DAS0013:removeTag|}[(0010,0020)]", "removeTags[(0010,0020)]"),
        ("(0008,0018) := {|DAS0014:hashUID|}[]", "(0008,0018) := hashUID[(0008,0018)]"),
        ("removeTags[{|DAS0015:5|}]", "removeTags[(0010,0020)]"),
        ("(0010,0010) := {|DAS0016:removeTags|}[(0008,0020)]", "removeTags[(0008,0020)]"),
        ("{|DAS0017:hashUID|}[(0008,0018)]", "hashUIDList[(0008,0018)]"),
        ("if ((0008,0060) = \"MR\") { w := \"1\" }\n(0008,0070) := {|DAS0018:w|}", "w := \"2\"\nif ((0008,0060) = \"MR\") { w := \"1\" }\n(0008,0070) := w"),
        ("modalty := (0008,0060)\n(0018,1003) := {|DAS0019:modality|}", "modality := (0008,0060)\n(0018,1003) := modality"),
        ("(0018,1003) := {|DAS0019:v|}\nv := \"A\"", "v := \"A\"\n(0018,1003) := v"),
        ("site1 := \"A\"\n(0018,1003) := {|DAS0019:site2|}", "describe site2 \"Site\"\nsite1 := \"A\"\n(0018,1003) := site2"),
    ];
}
