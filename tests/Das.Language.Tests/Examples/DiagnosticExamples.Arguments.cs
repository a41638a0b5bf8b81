namespace Das.Language.Tests;

/// <content>What functions are given.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Arguments =>
    [
        ("(0008,0020) := shiftDateByIncrement[{|DAS0063:(0008,0030)|}, 1]", "(0008,0020) := shiftDateByIncrement[(0008,0020), 1]"),
        ("(0008,0020) := shiftDateByIncrement[{|DAS0064:\"19.05.2022\"|}, 1]", "(0008,0020) := shiftDateByIncrement[\"20220519\", 1]"),
        ("(0008,0020) := shiftDateByIncrement[(0008,0020), 1, {|DAS0065:\"months\"|}]", "(0008,0020) := shiftDateByIncrement[(0008,0020), 30, \"Days\"]"),
        ("(0020,000D) := mapUID[(0020,000D), {|DAS0066:\"1.2.3.\"|}]", "(0020,000D) := mapUID[(0020,000D), \"1.2.3\"]"),
        ("(0010,0020) := pseudonym[(0010,0020), {|DAS0067:65|}]", "(0010,0020) := pseudonym[(0010,0020), 64]"),
        ("shiftDates[(0008,0020), {|DAS0068:1.5|}]", "shiftDates[(0008,0020), -1]"),
        ("(0010,0010) := inventName[(0010,0020), {|DAS0069:\"female\"|}]", "(0010,0010) := inventName[(0010,0020), \"F\"]"),
    ];
}
