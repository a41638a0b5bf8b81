using System.Globalization;
using Das.Language.Binding;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Script.Generator;

/// <content>Paths that are known: nothing of them is left to be read when the program starts.</content>
internal sealed partial class ScriptEmitter
{
    private const string KnownPathType = Engine + "Paths.KnownPath";
    private const string PathSetType = Engine + "Paths.PathSet";
    private const string RemovalPassType = Engine + "RemovalPass";
    private const string RulePositionType = Engine + "RulePosition";
    private const string TagPathType = "global::Das.Language.Paths.TagPath";
    private const string WildcardType = "global::Das.Language.Paths.LevelWildcard";

    private string Field(TagPath path) => Field("_path", TagPathType, PathOf(path) + ";" + Comment(path));

    /// <summary>The paths of one rule.</summary>
    private string Field(TagPath[] paths) => Field(new[] { paths });

    /// <summary>The paths of rules.</summary>
    private string Field(TagPath[][] rules)
    {
        if (TagSwitch.Of(rules) is { } tags)
            return Field(tags);
        var lines = new List<string> { PathSetType + (rules.Length == 1 ? ".Of(" : ".OfRules(") };
        for (var i = 0; i < rules.Length; i++)
        {
            var end = i < rules.Length - 1 ? "," : ");";
            if (rules.Length > 1)
                lines.Add($"    new {TagPathType}[]");
            if (rules.Length > 1)
                lines.Add("    {");
            for (var j = 0; j < rules[i].Length; j++)
            {
                var isLast = j == rules[i].Length - 1;
                lines.Add((rules.Length > 1 ? "        " : "    ") + PathOf(rules[i][j]) + (rules.Length > 1 ? "," : isLast ? end : ",") + Comment(rules[i][j]));
            }

            if (rules.Length > 1)
                lines.Add("    }" + end);
        }

        if (rules.Length == 1 && rules[0].Length == 0)
            lines[0] += ");";
        return Field("_paths", PathSetType, [.. lines]);
    }

    /// <summary>Consecutive removals: their paths, and where each of them stands.</summary>
    private string Field(BoundRemovals removals)
    {
        var paths = Field(removals.Statements.Select(removal => PathsOf(removal.Paths)).ToArray());
        var lines = new List<string> { $"new {RemovalPassType}(", $"    {paths}," };
        for (var i = 0; i < removals.Statements.Count; i++)
        {
            var place = NextPlace();
            var position = string.Format(CultureInfo.InvariantCulture, "new {0}({1}, {2}, {3})", RulePositionType, LiteralOrNull(FileOf(place)), place.Line, place.Column);
            lines.Add($"    {position}{(i < removals.Statements.Count - 1 ? "," : ");")} // {place.Comment}");
        }

        return Field("_removals", RemovalPassType, [.. lines]);
    }

    /// <summary>Paths that a switch over tags can tell apart: the switch is a method beside the field. One tag needs none.</summary>
    private string Field(TagSwitch tags)
    {
        if (tags.Only is { } only)
            return Field("_paths", PathSetType, OfTag(only));
        var content = $"{tags.Rules} {tags.FirstInside} {string.Join(" ", tags.Cases)}";
        if (_fieldNames.TryGetValue(content, out var name))
            return name;

        name = "_paths" + Number(_fields.Count + 1);
        _fieldNames.Add(content, name);
        _fields.Add([string.Format(
            CultureInfo.InvariantCulture, "private static readonly {0} {1} = {0}.OfTags(RuleIn{1}, rules: {2}, firstInside: {3}{4});",
            PathSetType, name, tags.Rules, tags.FirstInside, tags.AreFew ? string.Concat(tags.Cases.Select(one => ", " + Hex(one.Tag))) : "")]);
        _methods.Add(source =>
        {
            source.Line($"// The number of the first rule of {name} that reaches a tag, -1 for none.");
            source.Line($"private static int RuleIn{name}(uint tag, bool isRoot) => tag switch");
            source.OpenBlock();
            foreach (var (tag, root, inside) in tags.Cases)
            {
                var rule = root == inside ? Number(root) : $"isRoot ? {Number(root)} : {Number(inside)}";
                source.Line($"{Hex(tag)} => {rule}," + Comment(TagPattern.Exact(new(tag))));
            }

            source.Line("_ => -1,");
            source.Close("};");
        });
        return name;
    }

    private static string OfTag(TagCase only) =>
        $"{PathSetType}.OfTag({Hex(only.Tag)}, isInRoot: {Truth(only.Root >= 0)}, isInItems: {Truth(only.Inside >= 0)});" + Comment(TagPattern.Exact(new(only.Tag)));

    private static string Truth(bool value) => value ? "true" : "false";

    private static TagPath[] PathsOf(IEnumerable<BoundExpression> paths) => [.. paths.Select(path => ((BoundPath)path).Path)];

    private static string PathOf(TagPath path) => $"{KnownPathType}.Of({string.Join(", ", path.Steps.Select(StepOf))})";

    private static string StepOf(PathStep step)
    {
        if (step is not TagStep { Tag: var tag, Item: var item })
            return $"{KnownPathType}.Levels({WildcardType}.{((LevelStep)step).Wildcard})";
        var digits = Hex(tag.Value) + (tag is { IsExact: true, Creator: null } ? "" : $", {Hex(tag.Mask)}, {LiteralOrNull(tag.Creator)}");
        return $"{KnownPathType}.Tag({digits}{(item is null ? "" : ", item: " + Number(item.Value))})";
    }

    /// <summary>The path, and the keyword of the last element where it has one.</summary>
    private static string Comment(TagPath path)
    {
        var keyword = path.Steps[path.Steps.Count - 1] is TagStep step ? Keyword(step.Tag) : "";
        return " // " + OneLine(path.ToString()) + (keyword.Length > 0 ? " " + keyword : "");
    }

    private static string Comment(TagPattern tag) => Keyword(tag) is { Length: > 0 } keyword ? " // " + keyword : "";

    private static string Keyword(TagPattern tag) =>
        tag is { IsExact: true, Creator: null } && DataDictionary.TryGet(new Tag(tag.Value), out var entry) ? entry.Keyword : "";

    private static string Hex(uint value) => "0x" + value.ToString("X8", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
