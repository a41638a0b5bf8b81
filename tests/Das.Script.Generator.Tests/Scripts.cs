namespace Das.Script.Generator.Tests;

/// <summary>Scripts that several tests use.</summary>
internal static class Scripts
{
    /// <summary>Every kind of statement and expression.</summary>
    public static string Everything { get; } = new TestFile("", WithMarkup).GetText()!.ToString();

    /// <summary>The same, with markup for the diagnostics.</summary>
    public const string WithMarkup = """
        version "6.6"
        // A script that uses all there is.
        project := "Study \"A\""
        (0010,0010) := project
        (0010,0020) := subject
        (0008,1030) ?= "it's <b>"
        (0008,103E) := (0010,0010)
        (0040,0275)[0]/(0040,0007) := "made"
        {|DAS0043:(0019,{ACME 1.1}08)|} := "private"
        - (0008,0080)
        - (0008,0081)  // The address as well.
        - */(0008,009X)
        removeTags[(0010,1010), \
                   "(0010,1030)"]
        drop := {(0010,21B0), "(0010,4000)"}
        removeTags[drop]
        removeTags[{|DAS0060:more|}]
        (0008,0018) := {|DAS0042:hashUID|}[(0008,0018)]
        hashUIDList[(0020,000D), (0020,000E)]
        set["(0009,0010)", "ACME 2"]
        set["(0009,1001)", {|DAS0060:(0008,0060)|}]
        set[{|DAS0060:place|}, "computed"]
        delete["(0011,1001)"]
        delete[{|DAS0060:victim|}]
        retainPrivateTags[(0019,{ACME 1.1}XX), {|DAS0043:(0009,{ACME 2}01)|}]

        """;
}
