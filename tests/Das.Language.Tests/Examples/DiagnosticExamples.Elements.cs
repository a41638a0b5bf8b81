namespace Das.Language.Tests;

/// <content>What the dictionaries know of elements.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Elements =>
    [
        ("-{|DAS0029:(FFFE,E000)|}", "-(0008,1140)[0]"),
        ("-{|DAS0029:(0007,{P}01)|}", "-(0003,{ELSCINT1}01)"),
        ("-{|DAS0043:(0009,{Philips mr}10)|}\n-(0009,{Philips mr}12)", "-(0009,{PHILIPS MR}XX)"),
        ("-{|DAS0044:(0019,{SIEMENS MR HEADER}FE)|}", "-(0019,{SIEMENS MR HEADER}FX)"),
        ("-{|DAS0044:(0029,{Philips Imaging DD 097}05)|}", "-(2001,{Philips Imaging DD 097}05)"),
        ("{|DAS0045:(0008,0001)|} := \"5\"", "-(0008,0001)"),
        ("(0008,0060) := {|DAS0045:(0008,0001)|}", "keepTags[(0008,0001), *]"),
        ("-{|DAS0046:(0010,0000)|}", "-(0010,000X)"),
    ];
}
