using Das.Dicom;
using Das.Engine;
using Das.Language;
using Das.Language.Includes;
using Das.Testing;

namespace Das.Script.Generator.Tests;

/// <summary>Scripts that are made of several files of the project.</summary>
public sealed class IncludeTests
{
    private const string Main = "version \"6.6\"\n- */(0008,0080)\ninclude \"parts/dates.das\"\n- */(0008,0081)\n";

    [Fact]
    public void Included_statements_are_mapped_to_their_own_file()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/main.das", Main));
        test.TestState.AdditionalFiles.Add(OnlyIncluded("/project/parts/dates.das", "- */(0008,0020)\n(0008,0060) := \"A\"\n  (0008,0070) := \"B\"\n"));
        test.TestState.GeneratedSources.Add("main.g.cs");
        test.Run();
    }

    [Fact]
    public void Diagnostic_stands_in_the_included_file()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/main.das", Main));
        test.TestState.AdditionalFiles.Add(OnlyIncluded("/project/parts/dates.das", "- (0008,0020)\n  {|DAS0013:nosuch|}[]\n"));
        test.Run();
    }

    [Fact]
    public void File_that_is_script_and_part_says_its_errors_once()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/main.das", Main));
        test.TestState.AdditionalFiles.Add(new("/project/parts/dates.das", "version \"6.6\"\n{|DAS0013:nosuch|}[]\n"));
        test.Run();
    }

    [Fact]
    public void File_that_is_no_item_of_the_project_is_not_found()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["part.das"], "- (0010,0010)\n");
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new(folder["main.das"], "version \"6.6\"\ninclude {|DAS0100:\"part.das\"|}\n"));
        test.Run();
    }

    [Fact]
    public void File_above_the_folder_of_the_script_stays_out_of_reach()
    {
        var test = new ScriptGeneratorTest();
        test.TestState.AdditionalFiles.Add(new("/project/profiles/main.das", "version \"6.6\"\ninclude {|DAS0102:\"../part.das\"|}\n"));
        test.TestState.AdditionalFiles.Add(OnlyIncluded("/project/part.das", "- (0010,0010)\n"));
        test.Run();
    }

    [Fact]
    public void Failure_in_an_included_file_is_named_as_the_interpreter_names_it()
    {
        const string Part = "\n  removeTags[more]\n";
        const string Text = "version \"6.6\"\ninclude \"part.das\"\n";
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/profiles/main.das", Text));
        test.TestState.AdditionalFiles.Add(OnlyIncluded("/project/profiles/part.das", Part));
        test.TestState.GeneratedSources.Add("profiles/main.g.cs");
        var variables = new Dictionary<string, string> { ["more"] = "no path" };
        using var compiled = new CompiledAssembly(test.Run(), variables);
        var checkedScript = ScriptCompiler.Compile(new("profiles/main.das", Text), CompilationOptions.Including(_ => IncludedText.Found(Part)));

        var messages = new[] { compiled.Scripts.Single(), new InterpretedScript(checkedScript.Script!, checkedScript.Sources) }.Select(script =>
        {
            using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
            return Assert.Throws<ScriptException>(() => script.Apply(file, new RunContext { Variables = script is InterpretedScript ? variables : [] })).Message;
        });
        Assert.All(messages, message => Assert.StartsWith("profiles/part.das(2,3): ", message, StringComparison.Ordinal));
    }

    private static TestFile OnlyIncluded(string path, string text) => new(path, text) { Metadata = { ["DasInclude"] = "true" } };
}
