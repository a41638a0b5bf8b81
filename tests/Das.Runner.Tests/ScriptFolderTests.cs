using Das.Language;
using Das.Language.Diagnostics;
using Das.Runner.Sources;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class ScriptFolderTests : IDisposable
{
    private const string Part = "-*/(0010,0010)\n";

    private readonly TemporaryFolder _folder = new();

    public ScriptFolderTests()
    {
        Directory.CreateDirectory(_folder["inside", "parts"]);
        File.WriteAllText(_folder["inside", "parts", "part.das"], Part);
        File.WriteAllText(_folder["outside.das"], Part);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_files_below_the_folder_of_the_script() => Assert.Empty(Check("parts/part.das"));

    [Fact]
    public void Link_that_stays_inside_is_followed()
    {
        File.CreateSymbolicLink(_folder["inside", "link.das"], "parts/part.das");
        Assert.Empty(Check("link.das"));
    }

    [Fact]
    public void Link_that_leads_out_is_refused()
    {
        File.CreateSymbolicLink(_folder["inside", "link.das"], _folder["outside.das"]);
        Assert.Equal(["DAS0102"], Check("link.das"));
    }

    [Fact]
    public void Folder_link_that_leads_out_is_refused()
    {
        Directory.CreateSymbolicLink(_folder["inside", "up"], "..");
        Assert.Equal(["DAS0102"], Check("up/outside.das"));
    }

    [Fact]
    public void Folder_of_a_script_may_itself_be_behind_a_link()
    {
        Directory.CreateSymbolicLink(_folder["way"], "inside");
        Assert.Empty(Check("parts/part.das", "way"));
    }

    [Fact]
    public void Files_that_are_not_there_are_told_from_those_that_cannot_be_read()
    {
        Directory.CreateDirectory(_folder["inside", "folder.das"]);
        File.CreateSymbolicLink(_folder["inside", "circle.das"], "circle.das");
        Assert.Equal(["DAS0100"], Check("none.das"));
        Assert.Equal(["DAS0100"], Check("folder.das"));
        Assert.Equal(["DAS0101"], Check("circle.das"));
    }

    private IEnumerable<string> Check(string path, string folder = "inside")
    {
        var source = new SourceText(_folder[folder, "main.das"], $"version \"6.7\"\ninclude \"{path}\"\n");
        return ScriptCompiler.Compile(source, CompilationOptions.Including(ScriptFolder.Of(source.Path))).Diagnostics.Select(Id);

        static string Id(Diagnostic diagnostic) => diagnostic.Id;
    }
}
