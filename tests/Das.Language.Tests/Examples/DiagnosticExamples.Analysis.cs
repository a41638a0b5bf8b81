namespace Das.Language.Tests;

/// <content>Statements in vain, branches never taken, and what a script gives away.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Analysis =>
    [
        ("(0010,0020) = \"A\" ? {|DAS0075:(0010,0020) := hashUID[(0010,0020)]|}\n-*/(0010,0020)", "(0010,0020) = \"A\" ? (0010,0020) := \"B\"\n-*/(0010,0021)"),
        ("-*/(0010,0020)\n{|DAS0076:-(0010,0020)|}", "-(0010,0020)\n-*/(0010,0020)"),
        (KeepAll + "\n{|DAS0077:(0010,0020) ?= \"\"|}", KeepAll + "\n(0010,0020) := \"\""),
        ("if ((0008,0060) = \"MR\") { -(0018,1000) } elseif ({|DAS0078:(0008,0060) = \"MR\"|}) { -(0018,1020) }", "(0008,0060) = \"MR\" ? -(0018,1000) : -(0018,1020)"),
        ("(0008,0050) = \"A\" ? {|DAS0079:-(0008,0040)|}", "(0008,1030) = \"A\" ? (0008,103E) := \"B\""),
        ("{|DAS0080:-(0010,0020)|}", "-*/(0010,0020)"),
        ("shiftDates[{*/(0008,0020)}, {|DAS0081:17|}]", "shiftDatesByPatient[*/(0008,0020)]"),
        ("echo {|DAS0082:(0010,0010)|}", "echo (0008,0060)"),
    ];
}
