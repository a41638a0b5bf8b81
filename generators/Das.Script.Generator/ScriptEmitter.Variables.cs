using System.Security;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <content>External variables: each is a property.</content>
internal sealed partial class ScriptEmitter
{
    private const string VariableType = Engine + "Values.Variable";
    private const string TextList = "global::System.Collections.Generic.IReadOnlyList<string>";

    private void WriteVariables(SourceWriter source)
    {
        var kinds = VariableKinds.Of(_script);
        foreach (var variable in _script.ExternalVariables)
        {
            source.Line("/// <summary>The variable <c>" + variable + "</c>" + Description(variable) + "</summary>");
            source.Line($"public required {Keyword(kinds[variable])} {Property(variable)}" + " { get; init; }");
            source.Line();
        }

        source.Line("/// <inheritdoc />");
        source.Line("public override " + TextList + " ExternalVariables { get; } =");
        source.Line("    global::System.Array.AsReadOnly(new string[] { " + string.Join(", ", _script.ExternalVariables.Select(Literal)) + " });");
        source.Line();
        if (_script.ExternalVariables.Count == 0)
            return;
        source.Line("/// <inheritdoc />");
        source.Line("public override " + TextList + " ContextVariables => global::System.Array.Empty<string>();");
        source.Line();
    }

    /// <summary>A local for each variable: those of the host with their values, the others as long as nothing has set them.</summary>
    private void DeclareVariables(SourceWriter source)
    {
        foreach (var variable in _script.ExternalVariables)
            source.Line($"var {Local(variable)} = new {VariableType}({Literal(variable)}, this.{Property(variable)});");
        var own = SetIn(_script.Statements).Distinct().Where(variable => !_script.ExternalVariables.Contains(variable)).ToArray();
        foreach (var variable in own)
            source.Line($"var {Local(variable)} = new {VariableType}({Literal(variable)});");
        if (_script.ExternalVariables.Count + own.Length > 0)
            source.Line();
    }

    private static IEnumerable<string> SetIn(IEnumerable<BoundStatement> statements) => statements.SelectMany(statement => statement switch
    {
        BoundSetVariable variable => [variable.Name],
        BoundIf branching => branching.Branches.SelectMany(branch => SetIn(branch.Statements)).Concat(SetIn(branching.Else)),
        _ => (IEnumerable<string>)[],
    });

    /// <summary>The type of a property.</summary>
    private static string Keyword(VariableKind kind) => kind switch
    {
        VariableKind.Integer => "long",
        VariableKind.Truth => "bool",
        _ => "string",
    };

    /// <summary>The local of a variable; no keyword, parameter or field is called like it.</summary>
    private static string Local(string variable) => variable + "Variable";

    private string Property(string variable) => VariableNaming.PropertyOf(variable, _parsed.ClassName);

    /// <summary>What <c>describe</c> says, as the end of a sentence.</summary>
    private string Description(string variable)
    {
        var text = DescriptionOf(_script, variable) is { } said ? StatementPlace.OneLine(said, int.MaxValue) : "";
        return text.Length == 0 ? "." : ": " + SecurityElement.Escape(text) + (text.EndsWith(".", StringComparison.Ordinal) ? "" : ".");
    }

    /// <summary>The last text wins.</summary>
    internal static string? DescriptionOf(BoundScript script, string variable) =>
        script.Descriptions.LastOrDefault(description => description.Name == variable && description.Text is not null)?.Text;
}
