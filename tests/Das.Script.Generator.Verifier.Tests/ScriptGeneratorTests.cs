using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Das.Script.Generator.Verifier.Tests;

public sealed class ScriptGeneratorTests
{
    [Fact]
    public Task Emits_two_files_without_a_warning() => new ScriptGeneratorTest()
        .WithScript("/project/nothing.das", "version \"6.6\"\n")
        .Expecting("nothing.g.cs", "Emits_a_script_that_only_has_a_version/nothing.g.cs")
        .Expecting("nothing.Info.g.cs", "Emits_a_script_that_only_has_a_version/nothing.Info.g.cs")
        .RunAsync();

    [Fact]
    public Task Positions_errors_in_the_script_and_emits_nothing() => new ScriptGeneratorTest()
        .WithScript("/project/wrong.das", "version \"6.6\"\nlowercas[\"a\"]\n  (0010,001X) := \"Anonymous\"\n(0010,0020) := \"never closed\n")
        .Expecting("DAS0013", DiagnosticSeverity.Error, "/project/wrong.das", 2, 1, 9)
        .Expecting("DAS0020", DiagnosticSeverity.Error, "/project/wrong.das", 3, 3, 14)
        .Expecting("DAS0002", DiagnosticSeverity.Error, "/project/wrong.das", 4, 16, 29)
        .RunAsync();

    [Fact]
    public Task A_program_that_forgets_a_variable_does_not_compile()
    {
        var test = new ScriptGeneratorTest { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck }
            .WithScript("/project/study.das", "version \"6.6\"\n(0010,0020) := subject\n")
            .Expecting("DAS0080", DiagnosticSeverity.Info, "/project/study.das", 2, 1, 23);
        test.TestState.Sources.Add("internal static class Program { internal static object Make() => new {|CS9035:Sample.Study|}(); }");
        return test.RunAsync();
    }

    [Fact]
    public Task A_globalconfig_file_sets_severities()
    {
        var test = new ScriptGeneratorTest { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck }
            .WithScript("/project/unknown.das", "version \"6.6\"\n- (0008,0003)\n")
            .Expecting("DAS0027", DiagnosticSeverity.Error, "/project/unknown.das", 2, 3, 14);
        test.TestState.AnalyzerConfigFiles.Add(("/project/rules.globalconfig", "is_global = true\ndotnet_diagnostic.DAS0027.severity = error\n"));
        return test.RunAsync();
    }
}
