using Das.Language.Binding;

namespace Das.Script.Generator;

/// <summary>
/// Writes the part of the class that says what the script is. It is a file of its own, because it changes with every letter of the script and
/// the rest does not.
/// </summary>
internal static class ScriptInfoEmitter
{
    private const string InfoType = "global::Das.Engine.ScriptInfo";
    private const string VariableType = "global::Das.Engine.ScriptVariable";
    private const string KindType = "global::Das.Language.Binding.VariableKind";
    private const string ProfileType = "global::Das.Language.Profiles.ProfileSelection";

    /// <summary>The source of the part.</summary>
    internal static string Emit(ParsedScript parsed, BoundScript script, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var source = new SourceWriter();
        ScriptEmitter.WriteHead(source, parsed, script);
        source.Open("partial class " + parsed.ClassName);
        source.Line("/// <summary>Which text the class was made from, and what it needs.</summary>");
        source.Line($"public static {InfoType} Info {{ get; }} = new {InfoType}(");
        source.Line("    Path: " + ScriptEmitter.Literal(script.Path) + ",");
        source.Line("    Version: " + ScriptEmitter.LiteralOrNull(script.Version) + ",");
        source.Line("    Digest: " + ScriptEmitter.Literal(parsed.Digest) + ",");
        var kinds = VariableKinds.Of(script);
        WriteArray(source, "Variables", VariableType, NamesOf(script).Select(name => Variable(parsed, script, name, kinds)), ",");
        source.Line("    Requirements: " + ScriptEmitter.Requirements(script.Requirements) + ",");
        WriteArray(source, "Profiles", ProfileType, script.Profiles.Select(profile => $"{ProfileType}.Of({Texts(profile.OptionNames)})"), ");");
        source.Close();
        return source.ToString();
    }

    private static void WriteArray(SourceWriter source, string name, string type, IEnumerable<string> entries, string end)
    {
        var all = entries.ToArray();
        if (all.Length == 0)
        {
            source.Line($"    {name}: default{end}");
            return;
        }

        source.Line($"    {name}: new(new {type}[]");
        source.Line("    {");
        foreach (var entry in all)
            source.Line("        " + entry + ",");
        source.Line("    })" + end);
    }

    private static IEnumerable<string> NamesOf(BoundScript script) => script.ExternalVariables
        .Concat(script.Descriptions.Select(description => description.Name))
        .Concat(script.Exports.Select(export => export.Name))
        .Distinct();

    private static string Variable(ParsedScript parsed, BoundScript script, string name, VariableKinds kinds)
    {
        var property = script.ExternalVariables.Contains(name) ? VariableNaming.PropertyOf(name, parsed.ClassName) : null;
        var isHidden = script.Descriptions.Any(description => description.Name == name && description.IsHidden);
        var exports = script.Exports.Where(export => export.Name == name).Select(export => export.Field).Distinct().ToArray();
        return $"new {VariableType}({ScriptEmitter.Literal(name)}, Property: {ScriptEmitter.LiteralOrNull(property)}, "
            + $"Kind: {KindType}.{(property is null ? VariableKind.Text : kinds[name])}, "
            + $"Description: {ScriptEmitter.LiteralOrNull(ScriptEmitter.DescriptionOf(script, name))}, IsHidden: {(isHidden ? "true" : "false")}, "
            + $"Exports: {(exports.Length == 0 ? "default" : $"new(new string[] {{ {Texts(exports)} }})")})";
    }

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(ScriptEmitter.Literal));
}
