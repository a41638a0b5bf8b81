using Das.Language.DicomAnonymizer;
using Das.Testing;

namespace Das.Engine.Tests.Scripts;

/// <summary>
/// A dictionary with every action of Kitware dicom-anonymizer: the imported script leaves, element by element, what the table of actions in that tool's
/// README promises.
/// </summary>
public class AnonymizerDictionaryTests
{
    private const string Input = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | (0008,0018)=1.2.3.4 | (0008,0020)=20080701 | (0008,0050)=ACC1 | (0008,0060)=MR"
        + " | (0008,0080)=Hospital | (0008,0081)=Street | (0008,0090)=House | (0008,1030)=Study | (0008,103E)=Series | (0008,1048)=Record | (0008,1050)=Performing"
        + " | (0008,1070)=Operator | (0010,0010)=Doe^Jane | (0010,0020)=4711 | (0010,21B0)=History | (0010,4000)=Comment | (0018,1030)=Protocol"
        + " | (0020,000D)=1.2.3 | (0020,000E)=1.2.3.1 | (0020,0011)=7 | (0020,0052)=1.2.9 | (0020,4000)=Image | (0028,3000)[0]/(0020,0052)=1.2.9";

    /// <summary>Tag, action, options, and the promise: the value as it was (K), absent (X), a dummy (D), empty or a dummy (Z), another UID (U), or a value.</summary>
    private static readonly (string Tag, string Action, string[] Options, string Promise)[] s_rules =
    [
        ("0008,0050", "empty", [], "Z"),
        ("0008,1030", "empty", [], "Z"),
        ("0010,0010", "delete", [], "X"),
        ("0020,0011", "delete", [], "X"),
        ("0010,0020", "keep", [], "K"),
        ("0018,1030", "keep", [], "K"),
        ("0020,0052", "replace_UID", [], "U"),
        ("0020,000E", "delete_or_empty_or_replace_UID", [], "U"),
        ("0008,1048", "delete_or_empty_or_replace_UID", [], "Z"),
        ("0008,0080", "replace", [], "D"),
        ("0008,0081", "empty_or_replace", [], "D"),
        ("0010,21B0", "delete_or_empty", [], "Z"),
        ("0010,4000", "delete_or_replace", [], "D"),
        ("0008,1050", "delete_or_empty_or_replace", [], "D"),
        ("0008,1070", "deleteOrEmptyOrReplace", [], "D"),
        ("0020,4000", "clean", [], "D"),
        ("0008,0020", "regexp", ["0701$", "0000"], "20080000"),
        ("0008,103E", "regexp", ["(?P<first>S)e", "\\g<first>E"], "SEries"),
        ("0008,0090", "replace_with_value", ["new_value"], "new_value"),
    ];

    private static Dictionary<string, string> ElementsOf(string notation) =>
        notation.Split(" | ").Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry.ElementAtOrDefault(1) ?? "");

    private static Dictionary<string, string> Run(bool keepsPrivate, string input)
    {
        var rules = s_rules.Select((rule, i) => new AnonymizerRule(
            "(0x" + rule.Tag.Replace(",", ", 0x", StringComparison.Ordinal) + ")", rule.Action, new(rule.Options.Select(option => new AnonymizerOption(null, option))), i + 2, 5));
        var imported = AnonymizerImport.Import([.. rules], keepsPrivate);
        Assert.Equal(["clean"], imported.Remarks.Select(remark => remark.Rule.Action));
        return ElementsOf(ScriptTest.Run(imported.Text!.Replace("version \"6.7\"\n", "", StringComparison.Ordinal), DataSetNotation.Parse(input)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_action_gives_what_the_table_of_its_documentation_promises(bool keepsPrivate)
    {
        var before = ElementsOf(Input);
        var after = Run(keepsPrivate, Input);
        foreach (var (tag, action, _, promise) in s_rules)
        {
            var old = before[$"({tag})"];
            var isLeft = after.TryGetValue($"({tag})", out var value);
            var isKept = promise switch
            {
                "X" => !isLeft,
                "K" => value == old,
                "Z" => isLeft && value != old,
                "D" => isLeft && value!.Length > 0 && value != old,
                "U" => isLeft && value!.StartsWith("2.25.", StringComparison.Ordinal),
                _ => value == promise,
            };
            Assert.True(isKept, $"{tag} {action}: {(isLeft ? value : "absent")}");
        }

        Assert.Equal(after["(0020,0052)"], after["(0028,3000)[0]/(0020,0052)"]);
        Assert.NotEqual("1.2.3.4", after["(0008,0018)"]);
    }

    [Fact]
    public void Private_elements_stay_only_if_that_is_asked_for()
    {
        const string Private = Input + " | (0029,0010)=ACME | (0029,1001)=x";
        Assert.False(Run(false, Private).ContainsKey("(0029,1001)"));
        Assert.Equal("x", Run(true, Private)["(0029,1001)"]);
    }
}
