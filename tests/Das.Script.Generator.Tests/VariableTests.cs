using System.Globalization;
using System.Xml.Linq;
using Das.Dicom;
using Das.Engine;
using Das.Testing;
using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>External variables are properties of the class.</summary>
public sealed class VariableTests
{
    private const string Script = """
        version "6.6"
        describe subject "Code of the subject, <A-001>"
        describe site hidden
        (0010,0020) := subject
        (0008,1010) := site

        """;

    [Fact]
    public void Emits_a_property_for_each_variable()
    {
        var test = new ScriptGeneratorTest { SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/study.das", Script + "export site \"center\"\ndeidentify[RetainUIDs]\ndeidentify[]\n"));
        test.TestState.GeneratedSources.Add("study.g.cs");
        test.Run();
    }

    [Fact]
    public void Class_cannot_be_made_without_a_value_for_each()
    {
        var test = TestOf(Script);
        test.TestState.Sources.Add("class Program { object Profile => new Sample.Study { Site = \"S\" }; }");
        test.TestState.ExpectedDiagnostics.Add(new("CS9035", DiagnosticSeverity.Error, "/project/Source0.cs", 1, 39, 1, 51));
        test.Run();
    }

    [Fact]
    public void Class_with_all_values_compiles_without_a_warning()
    {
        var test = TestOf(Script);
        test.TestState.Sources.Add("class Program { object Profile => new Sample.Study { Subject = \"A-001\", Site = \"S\" }; }");
        test.Run();
    }

    [Fact]
    public void Description_is_the_documentation_of_the_property()
    {
        var type = TestOf(Script).Run().GetTypeByMetadataName("Sample.Study")!;

        Assert.Equal("The variable subject: Code of the subject, <A-001>.", SummaryOf(type, "Subject"));
        Assert.Equal("The variable site.", SummaryOf(type, "Site"));
    }

    [Theory]
    [InlineData("subject", "Subject")]
    [InlineData("site_code", "SiteCode")]
    [InlineData("siteCode", "SiteCode")]
    [InlineData("_x1", "X1")]
    [InlineData("_1", "_1")]
    [InlineData("path", "PathVariable")]
    [InlineData("info", "InfoVariable")]
    [InlineData("apply", "ApplyVariable")]
    [InlineData("toString", "ToStringVariable")]
    [InlineData("study", "StudyVariable")]
    public void Property_has_the_name_of_the_variable(string variable, string property)
    {
        var type = TestOf($"version \"6.6\"\n(0010,0020) := {variable}\n").Run().GetTypeByMetadataName("Sample.Study")!;
        var member = Assert.IsAssignableFrom<IPropertySymbol>(Assert.Single(type.GetMembers(property)));
        Assert.True(member.IsRequired);
        Assert.True(member.SetMethod!.IsInitOnly);
        Assert.Equal("string", member.Type.ToDisplayString());
    }

    [Fact]
    public void Two_variables_of_one_property_are_an_error_where_the_second_is_read()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/study.das", "version \"6.6\"\n(0010,0020) := site_code\n  (0010,0010) := {|DAS0093:siteCode|}\n"));
        test.Run();
    }

    [Fact]
    public void Two_variables_of_one_property_are_an_error_in_the_included_file()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/study.das", "version \"6.6\"\n(0010,0020) := site_code\ninclude \"part.das\"\n"));
        test.TestState.AdditionalFiles.Add(new("/project/part.das", "\n(0010,0010) := {|DAS0093:siteCode|}\n") { Metadata = new() { ["DasInclude"] = "true" } });
        test.Run();
    }

    [Fact]
    public void Value_of_the_property_reaches_the_file()
    {
        using var compiled = Compile(new() { ["subject"] = "A-001", ["site"] = "S" });
        var context = new RunContext { Variables = new Dictionary<string, string> { ["other"] = "no variable of this script" } };

        var (result, bytes) = Apply(compiled.Scripts.Single(), context);

        Assert.Equal(ScriptOutcome.Edited, result.Outcome);
        Assert.Contains("A-001", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("MRN-4711", bytes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A-001")]
    [InlineData("B-002")]
    public void Context_cannot_set_a_property_too(string value)
    {
        using var compiled = Compile(new() { ["subject"] = "A-001", ["site"] = "S" });
        var context = new RunContext { Variables = new Dictionary<string, string> { ["subject"] = value } };
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
        var before = file.ToArray();

        var error = Assert.Throws<ArgumentException>(() => compiled.Scripts.Single().Apply(file, context));

        Assert.Contains("'subject'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, file.ToArray());
    }

    [Fact]
    public void Property_that_was_never_set_refuses_the_file()
    {
        using var compiled = Compile(new() { ["subject"] = "A-001" });
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
        Assert.Contains("'site'", Assert.Throws<ScriptException>(() => compiled.Scripts.Single().Apply(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_of_the_context()
    {
        using var compiled = Compile([]);
        Assert.Equal(["subject", "site"], compiled.Scripts.Single().ExternalVariables);
        Assert.Empty(compiled.Scripts.Single().ContextVariables);
    }

    private static (ScriptResult Result, string Bytes) Apply(Das.Engine.Script script, RunContext context)
    {
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
        return (script.Apply(file, context), System.Text.Encoding.Latin1.GetString(file.ToArray()));
    }

    private static CompiledAssembly Compile(Dictionary<string, string> variables) => new(TestOf(Script).Run(), variables);

    private static ScriptGeneratorTest TestOf(string text)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/study.das", text));
        test.TestState.GeneratedSources.Add("study.g.cs");
        return test;
    }

    private static string SummaryOf(INamedTypeSymbol type, string property) =>
        XElement.Parse(type.GetMembers(property).Single().GetDocumentationCommentXml(CultureInfo.InvariantCulture)!).Element("summary")!.Value;
}
