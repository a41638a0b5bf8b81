namespace Das.Language.Tests;

/// <content>Comments that disable diagnostics.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Severity =>
    [
        ("-(0010,0010) // das:disable {|DAS0110:DAS0013|} we know", Suppressed),
        ("// das:disable {|DAS0111:DAS0O27|} old archive\n-{|DAS0027:(0008,0003)|}", Suppressed),
        ("//  {|DAS0112:das:disable DAS0027|} \n-{|DAS0027:(0008,0003)|}", Suppressed),
        ("-(0010,0010) //das:disable {|DAS0113:DAS0027|} old archive", Suppressed),
        ("-(0010,0010) // {|DAS0114:das:disable|}", Suppressed),
        ("-(0010,0010) // {|DAS0114:das:enable DAS0027 old archive|}", "-(0010,0010) // das is a language"),
    ];

    private const string Suppressed = "-(0008,0003) // das:disable DAS0027 old archive";
}
