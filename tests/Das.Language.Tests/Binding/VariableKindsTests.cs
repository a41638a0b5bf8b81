using Das.Language.Binding;

namespace Das.Language.Tests.Binding;

/// <summary>What the uses of an external variable say about its type.</summary>
public sealed class VariableKindsTests
{
    [Theory]
    [InlineData("shiftDates[{*/(0008,0020)}, given]", VariableKind.Integer)]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), given, \"days\"]\nshiftDates[{(0008,0021)}, given]", VariableKind.Integer)]
    [InlineData("(0010,0020) := pseudonym[(0010,0020), given]", VariableKind.Integer)]
    [InlineData("(0010,0020) := substring[(0010,0020), \"0\", given]", VariableKind.Integer)]
    [InlineData("if ((0008,0060) = \"CT\") { shiftDates[{(0008,0020)}, given] } else { shiftDates[{(0008,0021)}, given] }", VariableKind.Integer)]
    [InlineData("reject[given]", VariableKind.Truth)]
    [InlineData("and[given, not[given]] ? - (0010,0020)", VariableKind.Truth)]
    [InlineData("reject[or[given, ismatch[(0010,0020), \"a\"]]]", VariableKind.Truth)]
    [InlineData("(0010,0020) := given", VariableKind.Text)]
    [InlineData("(0008,0020) := given", VariableKind.Text)]
    [InlineData("given = \"1\" ? - (0010,0020)", VariableKind.Text)]
    [InlineData("removeTags[given]", VariableKind.Text)]
    [InlineData("equals[given, \"true\"] ? - (0010,0020)", VariableKind.Text)]
    [InlineData("shiftDates[{(0008,0020)}, given]\n(0010,4000) := given", VariableKind.Text)]
    [InlineData("shiftDates[{(0008,0020)}, given]\nreject[given]", VariableKind.Text)]
    [InlineData("y := given\nshiftDates[{(0008,0020)}, given]", VariableKind.Text)]
    [InlineData("echo given", VariableKind.Text)]
    [InlineData("l := {given}", VariableKind.Text)]
    public void Is_certain_or_text(string statements, VariableKind expected)
    {
        foreach (var fuse in new[] { true, false })
        {
            var script = ScriptCompiler.Compile(new("a.das", "version \"6.7\"\n" + statements + "\n"), new() { Fuse = fuse }).Script;
            Assert.NotNull(script);
            Assert.Contains("given", script.ExternalVariables);
            Assert.Equal(expected, VariableKinds.Of(script)["given"]);
        }
    }
}
