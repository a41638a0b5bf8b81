using Das.Language.Binding;

namespace Das.Language.Tests.Binding;

/// <summary>What the uses of an external variable say about its type.</summary>
public sealed class VariableKindsTests
{
    [Theory]
    [InlineData("shiftDates[{*/(0008,0020)}, x]", VariableKind.Integer)]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), x, \"days\"]\nshiftDates[{(0008,0021)}, x]", VariableKind.Integer)]
    [InlineData("(0010,0020) := pseudonym[(0010,0020), x]", VariableKind.Integer)]
    [InlineData("(0010,0020) := substring[(0010,0020), \"0\", x]", VariableKind.Integer)]
    [InlineData("if ((0008,0060) = \"CT\") { shiftDates[{(0008,0020)}, x] } else { shiftDates[{(0008,0021)}, x] }", VariableKind.Integer)]
    [InlineData("reject[x]", VariableKind.Truth)]
    [InlineData("and[x, not[x]] ? - (0010,0020)", VariableKind.Truth)]
    [InlineData("reject[or[x, ismatch[(0010,0020), \"a\"]]]", VariableKind.Truth)]
    [InlineData("(0010,0020) := x", VariableKind.Text)]
    [InlineData("(0008,0020) := x", VariableKind.Text)]
    [InlineData("x = \"1\" ? - (0010,0020)", VariableKind.Text)]
    [InlineData("removeTags[x]", VariableKind.Text)]
    [InlineData("equals[x, \"true\"] ? - (0010,0020)", VariableKind.Text)]
    [InlineData("shiftDates[{(0008,0020)}, x]\n(0010,4000) := x", VariableKind.Text)]
    [InlineData("shiftDates[{(0008,0020)}, x]\nreject[x]", VariableKind.Text)]
    [InlineData("y := x\nshiftDates[{(0008,0020)}, x]", VariableKind.Text)]
    [InlineData("echo x", VariableKind.Text)]
    [InlineData("l := {x}", VariableKind.Text)]
    public void Is_certain_or_text(string statements, VariableKind expected)
    {
        foreach (var fuse in new[] { true, false })
        {
            var script = ScriptCompiler.Compile(new("a.das", "version \"6.7\"\n" + statements + "\n"), new() { Fuse = fuse }).Script;
            Assert.NotNull(script);
            Assert.Contains("x", script.ExternalVariables);
            Assert.Equal(expected, VariableKinds.Of(script)["x"]);
        }
    }
}
