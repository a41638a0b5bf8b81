using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

public sealed class ScriptGeneratorTests
{
    private const string Small = "version \"6.6\"\nremoveAllPrivateTags\n";

    [Fact]
    public void Emits_each_kind_of_statement()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/profiles/mr-research.das", Scripts.WithMarkup));
        test.TestState.GeneratedSources.Add("profiles/mr-research.g.cs");
        test.Run();
    }

    [Fact]
    public void Emits_a_script_that_only_has_a_version()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/nothing.das", "version \"6.6\"\n"));
        test.TestState.GeneratedSources.Add("nothing.g.cs");
        test.Run();
    }

    [Fact]
    public void Positions_five_errors_in_the_script()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/wrong.das", """
            version "6.6"
            // Nothing below is right.
            {|DAS0013:lowercas|}["a"]
            (0010,0010) := "Anonymous"
              {|DAS0020:(0010,001X)|} := "Anonymous"
            {|DAS0014:delete|}["(0008,0018)", "x"]
            (0010,0020) := {|DAS0002:"never closed|}
            {|DAS0017:shiftDateByIncrement|}[(0008,0020), "3"]

            """));
        test.Run();
    }

    [Fact]
    public void Reports_information_beside_the_class()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.Add(new("/project/uids.das", "version \"6.6\"\n(0008,0016) := {|DAS0042:hashUID|}[(0008,0016)]\n"));
        test.TestState.GeneratedSources.Add("uids.g.cs");
        test.Run();
    }

    [Theory]
    [InlineData("/project/mr-research.das", "Sample.MrResearch")]
    [InlineData("/project/profiles/mr_research v2.das", "Sample.Profiles.MrResearchV2")]
    [InlineData("/project/profiles/siemens-ct/KeepAll.das", "Sample.Profiles.SiemensCt.KeepAll")]
    [InlineData("/project/10-dates.das", "Sample._10Dates")]
    [InlineData("/project/Größe.das", "Sample.Größe")]
    [InlineData("/project/path.das", "Sample.PathScript")]
    [InlineData("/project/requirements.das", "Sample.RequirementsScript")]
    [InlineData("/project/info.das", "Sample.InfoScript")]
    [InlineData("/project/---.das", "Sample._")]
    [InlineData("/shared/scripts/outside.das", "Sample.Outside")]
    [InlineData("/project/CASE.DAS", "Sample.CASE")]
    public void Names_the_class_after_folder_and_file(string path, string className)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.Add(new(path, Small));
        test.TestState.GeneratedSources.Add(HintNames(test.TestState).Single());
        Assert.NotNull(test.Run().GetTypeByMetadataName(className));
    }

    [Theory]
    [InlineData("My-App.class", "My_App.class.A")]
    [InlineData("", "A")]
    public void Makes_the_root_namespace_a_name(string rootNamespace, string className)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.Properties["RootNamespace"] = rootNamespace;
        test.TestState.AdditionalFiles.Add(new("/project/a.das", Small));
        test.TestState.GeneratedSources.Add("a.g.cs");
        Assert.NotNull(test.Run().GetTypeByMetadataName(className));
    }

    [Fact]
    public void Takes_the_names_of_the_item_metadata()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.Add(new("/project/a.das", Small) { Metadata = new() { ["DasNamespace"] = "Hospital.Rules", ["DasClass"] = "Export" } });
        test.TestState.GeneratedSources.Add("a.g.cs");
        Assert.NotNull(test.Run().GetTypeByMetadataName("Hospital.Rules.Export"));
    }

    [Theory]
    [InlineData("DasClass", "not a name")]
    [InlineData("DasClass", "class")]
    [InlineData("DasClass", "Execute")]
    [InlineData("DasClass", "Info")]
    [InlineData("DasNamespace", "Hospital..Rules")]
    public void Refuses_metadata_that_is_no_name(string metadata, string value)
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/a.das", "{|DAS0091:|}" + Small) { Metadata = new() { [metadata] = value } });
        test.Run();
    }

    [Fact]
    public void Refuses_a_second_script_of_the_same_class()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.Add(new("/project/a_b.das", "{|DAS0092:|}" + Small));
        test.TestState.AdditionalFiles.Add(new("/project/a-b.das", Small));
        test.TestState.GeneratedSources.Add("a-b.g.cs");
        test.Run();
    }

    [Theory]
    [InlineData("Sample", "/project/profiles.das", "/project/profiles/mr/head.das", "profiles/mr/head.g.cs")]
    [InlineData("", "/project/profiles.das", "/project/profiles/head.das", "profiles/head.g.cs")]
    public void Refuses_a_class_with_the_name_of_a_namespace(string rootNamespace, string path, string inside, string hintName)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.Properties["RootNamespace"] = rootNamespace;
        test.TestState.AdditionalFiles.Add(new(path, "{|DAS0094:|}" + Small));
        test.TestState.AdditionalFiles.Add(new(inside, Small));
        test.TestState.GeneratedSources.Add(hintName);
        test.Run();
    }

    [Fact]
    public void Gives_each_script_its_own_hint_name()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.AddRange(
        [
            new("/project/b/x.das", Small),
            new("/project/B/X.das", Small) { Metadata = new() { ["DasClass"] = "Second" } },
            new("/project/x;1.das", Small),
            new("/project/x,1.das", Small) { Metadata = new() { ["DasClass"] = "Third" } },
            new("/project/x;1.das", Small),
            new("/project/y.das", Small),
            new("/project/y.info.das", Small),
            new("/project/Z.INFO.das", Small),
            new("/project/z.das", Small),
        ]);
        test.TestState.GeneratedSources.AddRange(["B/X.g.cs", "b/x-2.g.cs", "x_1.g.cs", "x_1-2.g.cs", "y.g.cs", "y.info-2.g.cs", "Z.INFO.g.cs", "z-2.g.cs"]);
        test.Run();
    }

    [Fact]
    public void Reports_a_script_that_cannot_be_read()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.Add(new("/project/gone.das", null));
        test.TestState.AdditionalFiles.Add(new("/project/here.das", Small));
        test.TestState.GeneratedSources.Add("here.g.cs");
        test.TestState.ExpectedDiagnostics.Add(new("DAS0090", DiagnosticSeverity.Error, "/project/gone.das", 1, 1, 1, 1));
        test.Run();
    }

    [Fact]
    public void Leaves_other_files_alone()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/notes.txt", "not a script"));
        test.Run();
    }

    [Fact]
    public void Maps_what_the_compiler_says_about_a_statement_to_the_script()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.References = TestReferences.Framework;
        test.TestState.Sources.Add("""
            #pragma warning disable CS1591
            namespace Das.Engine
            {
                public abstract class Script
                {
                    public abstract string Path { get; }
                    public abstract System.Collections.Generic.IReadOnlyList<string> ExternalVariables { get; }
                    protected abstract void Execute(EditSession session);
                    protected virtual void VisitResult(EditSession session) { }
                }

                public record ScriptInfo(string Path, string? Version, string Digest, object? Variables, Das.Language.Binding.ScriptRequirements Requirements, object? Profiles);

                public class EditSession
                {
                    public ResultElements Result => default;
                    public void At(int line, int column) { }
                    [System.Obsolete] public void RemoveAllPrivate() { }
                }

                public struct ResultElement { }

                public struct ResultElements
                {
                    public ResultElement Current => default;
                    public bool MoveNext() => false;
                }
            }

            namespace Das.Language.Binding
            {
                public enum ScriptRequirements { None }
            }
            """);
        test.TestState.AdditionalFiles.Add(new("/project/a.das", "version \"6.6\"\n\n  removeAllPrivateTags\n"));
        test.TestState.GeneratedSources.Add("a.g.cs");

        // The oldest compiler ends the mapped span with the statement of the script, later ones behind as many columns as the C# has.
        var end = typeof(Compilation).Assembly.GetName().Version!.Major < 5 ? 23 : 29;
        test.TestState.ExpectedDiagnostics.Add(new("CS0612", DiagnosticSeverity.Warning, "/project/a.das", 3, 3, 3, end));
        test.Run();
    }

    [Fact]
    public void Paths_do_not_depend_on_where_the_project_lies()
    {
        Assert.Equal(PathOf("/project/", "/project/profiles/a.das"), PathOf(@"C:\work\app\", @"c:\work\app\profiles\a.das"));
        Assert.Equal("../scripts/a.das", PathOf("/home/one/app", "/home/one/scripts/a.das"));
        Assert.Equal("/other/a.das", PathOf("/home/one/app", "/other/a.das"));
        Assert.Equal("/project/a.das", PathOf("", "/project/a.das"));
    }

    private static string PathOf(string projectDirectory, string path)
    {
        var state = new TestState { AdditionalFiles = { new(path, Small) }, Properties = { ["ProjectDir"] = projectDirectory } };
        var test = new ScriptGeneratorTest { SkipsSnapshots = true };
        test.TestState.AdditionalFiles.AddRange(state.AdditionalFiles);
        test.TestState.Properties["ProjectDir"] = projectDirectory;
        test.TestState.GeneratedSources.AddRange(HintNames(state));
        using var assembly = new CompiledAssembly(test.Run());
        return assembly.Scripts.Single().Path;
    }

    private static IEnumerable<string> HintNames(TestState state) => ScriptGeneratorTest.CreateDriver(state)
        .RunGenerators(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Sample"))
        .GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName)
        .Where(name => !name.EndsWith(".Info.g.cs", StringComparison.Ordinal));
}
