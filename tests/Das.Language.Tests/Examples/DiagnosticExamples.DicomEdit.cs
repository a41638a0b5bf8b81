namespace Das.Language.Tests;

/// <content>What DicomEdit does otherwise.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] DicomEdit =>
    [
        ("(0010,0020) := concatenate[{|DAS0060:subject|}, \"_1\"]", "s := subject\n(0010,0020) := concatenate[s, \"_1\"]"),
        ("blankValues[{{|DAS0060:\"A\\\\B\"|}}]", "blankValues[\"A\\\\B\"]"),
        ("-(0010,1002)/{|DAS0060:+|}/(0010,0020)", "-+/(0010,0020)"),
        ("(0010,0010) ?= {|DAS0060:(0010,0020)|}", "(0010,0010) := (0010,0020)"),
        ("(0010,0010) ?= {|DAS0060:match[\"a\", \"b\", 0]|}", "(0010,0010) := match[\"a\", \"b\", 0]"),
        ("(0010,0010) := format[\"{0}\", {|DAS0060:(0010,0020)|}]", "(0010,0010) := format[\"{0}\", \"a\"]"),
        ("(0010,0010) := uppercase[{|DAS0060:(0010,0020)|}]", "n := (0010,0020)\n(0010,0010) := uppercase[n]"),
        ("set[\"(0010,0010)\", {|DAS0060:(0010,0020)|}]", "n := (0010,0020)\nset[\"(0010,0010)\", n]"),
        ("equals[{|DAS0060:(0010,0010)|}, \"A\"] ? -(0010,0010)", "(0010,0010) = \"A\" ? -(0010,0010)"),
        ("mapReferencedUIDs[\"1.2\", {|DAS0060:(0020,000D)|}]", "mapReferencedUIDs[\"1.2\", \"(0020,000D)\"]"),
        ("shiftDateTimeSequenceByIncrement[\"600\", {|DAS0060:(0018,9151)|}]", "shiftDateTimeSequenceByIncrement[\"600\", \"(0018,9151)\"]"),
        ("(0020,000D) := mapUID[{|DAS0060:(0020,000D)|}, \"6.666\"]", "u := (0020,000D)\n(0020,000D) := mapUID[u, \"6.666\"]"),
    ];
}
