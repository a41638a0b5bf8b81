using Das.Language;
using Das.Language.DicomEdit4;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Engine.Tests.DicomEdit4;

/// <summary>An upgraded script does what the old one did: <see cref="OldScript"/> says what that was.</summary>
public class UpgradePropertyTests
{
    private static readonly string[] s_tags = ["(0008,1010)", "(0008,1030)", "(0010,0020)", "(0010,1000)"];

    private const string Private = "(0019,1002)";

    private static Gen<string> Tag => Gen.Elements(s_tags);

    private static Gen<OldValue> Text => Gen.Elements("", "A", "1.2.3.4.5").Select(text => new OldValue(text));

    private static Gen<OldCondition> Condition => Gen.OneOf(
        from tag in Tag from text in Text select new OldCondition(tag, '=', text),
        from tag in Tag from other in Tag select new OldCondition(tag, '=', new(null, other)),
        from tag in Tag from regex in Gen.Elements("1.*6", "[0-9.]+", ".*", "2|1") select new OldCondition(tag, '~', new(regex)));

    private static Gen<string> Target => Gen.Frequency((6, Tag), (1, Gen.Constant(Private)));

    private static Gen<IReadOnlyList<OldCondition>> Conditions =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (4, Gen.Constant(1)), (1, Gen.Constant(2)))
        from conditions in Condition.ListOf(count)
        select (IReadOnlyList<OldCondition>)conditions;

    private static Gen<IReadOnlyList<OldStatement>> Assignment =>
        from conditions in Conditions
        from target in Target
        from text in Text
        select (IReadOnlyList<OldStatement>)[new OldStatement(conditions, target, text)];

    /// <summary>Reads an element that its condition wants to be there.</summary>
    private static Gen<IReadOnlyList<OldStatement>> Copy =>
        from target in Target
        from condition in Condition
        from isHashed in Gen.Elements(true, false)
        select (IReadOnlyList<OldStatement>)[new OldStatement([condition], target, new(null, condition.Tag, isHashed))];

    /// <summary>Reads an element that may be absent.</summary>
    private static Gen<IReadOnlyList<OldStatement>> Read =>
        from conditions in Conditions
        from target in Target
        from tag in Tag
        from isHashed in Gen.Elements(true, false)
        select (IReadOnlyList<OldStatement>)[new OldStatement(conditions, target, new(null, tag, isHashed))];

    private static Gen<IReadOnlyList<OldStatement>> Deletion =>
        from conditions in Conditions
        from target in Gen.Frequency((3, Target), (1, Gen.Elements("(0010,XXXX)", "(0008,10XX)", "(00@@,10@@)")))
        select (IReadOnlyList<OldStatement>)[new OldStatement(conditions, target, null)];

    /// <summary>"The hash if it is well formed, else nothing", as scripts for DicomEdit 4 write it.</summary>
    private static Gen<IReadOnlyList<OldStatement>> HashThenDelete =>
        from tag in Tag
        select (IReadOnlyList<OldStatement>)[new OldStatement([new(tag, '~', new("1.*"))], tag, new(null, tag, IsHashed: true)), new OldStatement([], tag, null)];

    private static Gen<OldScript> Script => Gen.OneOf(Assignment, Copy, Read, Deletion, HashThenDelete).ListOf()
        .Select(parts => new OldScript([.. parts.SelectMany(part => part)]));

    private static Gen<Dictionary<string, string>> DataSet =>
        from values in Gen.Elements([null, .. OldValue.Hashable]).ArrayOf(s_tags.Length + 1)
        select s_tags.Append(Private).Zip(values).Where(pair => pair.Second is not null).Append(("(0019,0010)", "P"))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2!);

    [Property(MaxTest = 300)]
    public Property An_upgraded_script_does_what_the_old_one_did() => Prop.ForAll(Script.ToArbitrary(), DataSet.ToArbitrary(), (script, dataSet) =>
    {
        var upgraded = ScriptUpgrade.Upgrade(new SourceText("old.das", script.ToString()))!;
        var input = string.Join(" | ", dataSet.Select(element => $"{element.Key}={element.Value}"));
        var (actual, expected) = (ScriptTest.Run(upgraded.Text, input), script.Apply(dataSet));
        return (actual == expected).Label($"{script}\n---\n{upgraded.Text}\n---\n{input}\n---\n{actual}\n{expected}");
    });
}
