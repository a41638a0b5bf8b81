using System.Security;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <content>External variables: each is a property.</content>
internal sealed partial class ScriptEmitter
{
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

    private void WriteSupply(SourceWriter source)
    {
        if (_script.ExternalVariables.Count == 0)
            return;
        var kinds = VariableKinds.Of(_script);
        source.Line("/// <inheritdoc />");
        source.Open("protected override void SupplyVariables(" + SessionType + " session)");
        foreach (var variable in _script.ExternalVariables)
            source.Line($"session.SupplyVariable({Literal(variable)}, {Text(variable, kinds[variable])});");
        source.Close();
        source.Line();
    }

    private static string Keyword(VariableKind kind) => kind switch
    {
        VariableKind.Integer => "long",
        VariableKind.Truth => "bool",
        _ => "string",
    };

    /// <summary>The text that the script sees.</summary>
    private string Text(string variable, VariableKind kind) =>
        kind == VariableKind.Text ? Property(variable) : $"{SessionType}.ValueOf({Property(variable)}).Text";

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
