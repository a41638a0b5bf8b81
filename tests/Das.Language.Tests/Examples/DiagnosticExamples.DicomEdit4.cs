namespace Das.Language.Tests;

/// <content>Scripts for DicomEdit 4.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] DicomEdit4 =>
    [
        ("{|DAS0120:(0008,0060) = \"MR\"|} : -(0010,0010)", "(0008,0060) = \"MR\" ? -(0010,0010)"),
        ("-(0010,0010)\n{|DAS0121:(0010,0010)|} := \"A\"", "version \"6.7\"\n-(0010,0010)\n(0010,0010) := \"A\""),
        ("(0010,0010) := \"A\"\n(0010,0020) := {|DAS0122:(0010,0010)|}", "(0010,0020) := (0010,0010)\n(0010,0010) := \"A\""),
        ("(0010,0020) := {|DAS0123:match[(0010,0020), \"\\\\d+\", 0]|}", "(0010,0020) := match[(0010,0020), \"^\\\\d+$\", 0]"),
    ];
}
