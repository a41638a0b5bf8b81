namespace Das.Language.Tests;

/// <content>Regular expressions.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Regexes =>
    [
        ("(0008,0060) ~ \"M{|DAS0050:(|}R\" ? -(0010,0010)", "(0008,0060) ~ \"M(R)\" ? -(0010,0010)"),
        ("(0008,0060) ~ {|DAS0051:\"(?!CT)(\\\\w+ ?)+\"|} ? -(0010,0010)", "(0008,0060) ~ \"(\\\\w+ ?)+\" ? -(0010,0010)"),
        ("(0010,0020) := match[\"a1\", \"[a-z](\\\\d)\", {|DAS0052:2|}]", "(0010,0020) := match[\"a1\", \"[a-z](\\\\d)\", 1]"),
        ("(0010,0020) := regexReplace[\"a1\", \"(\\\\d)\", \"{|DAS0053:$|}2\"]", "(0010,0020) := regexReplace[\"a1\", \"(\\\\d)\", \"$1\"]"),
    ];
}
