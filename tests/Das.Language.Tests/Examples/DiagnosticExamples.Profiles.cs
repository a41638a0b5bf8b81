namespace Das.Language.Tests;

/// <content>The Basic Profile and its options.</content>
internal static partial class DiagnosticExamples
{
    private static (string Wrong, string Right)[] Profiles =>
    [
        ("deidentify[{|DAS0130:RetainUID|}, {|DAS0130:\"Clean\"|}]", "deidentify[RETAINUIDSOPTION, \"cleanDescriptors\"]"),
        ("deidentify[{|DAS0131:(0010,0010)|}, {|DAS0131:5|}, {|DAS0131:{RetainUIDs}|}, {|DAS0131:newUID[]|}]", "deidentify[]"),
        ("deidentify[RetainUIDs, {|DAS0132:retainUIDsOption|}]", "deidentify[RetainUIDs, RetainPatientIDHashOption]"),
        (
            "{|DAS0133:deidentify|}[RetainFullDates, RetainLongitudinalTemporalInformationModifiedDatesOption]",
            "deidentify[RetainLongitudinalTemporalInformationModifiedDatesOption]"),
        ("{|DAS0134:deidentify|}[RetainDeviceIdentity, RetainModifiedDates]", "deidentify[RetainDeviceIdentity, RetainFullDates]"),
        ("deidentify[]\n{|DAS0135:deidentify|}[RetainUIDs]", "(0008,0060) = \"CT\" ? deidentify[] : deidentify[RetainUIDs]"),
        ("if ((0008,0060) = \"CT\") { deidentify[] }\n{|DAS0135:deidentify|}[]", "if ((0008,0060) = \"CT\") { deidentify[] } else { deidentify[CleanGraphics] }"),
    ];
}
