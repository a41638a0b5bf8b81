using Das.Engine;
using Das.Language;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>A folder <c>in</c> and a folder <c>out</c> for one test, and a script between them.</summary>
internal sealed class RunFolders : IRunObserver, IDisposable
{
    /// <summary>Changes nothing that names are made of.</summary>
    public const string Rename = "version \"6.7\"\n(0010,0010) := \"ANON\"\n";

    private readonly TemporaryFolder _folder = new();
    private readonly List<FileResult> _results = [];

    /// <summary>What became of each file, by its name.</summary>
    public Dictionary<string, FileResult> Files => _results.ToDictionary(result => Path.GetFileName(result.Path));

    public RunFolders() => Directory.CreateDirectory(In);

    public string In => this["in"];

    public string Out => this["out"];

    public string this[params string[] names] => _folder[names];

    /// <summary>Files in <c>out</c>.</summary>
    public IReadOnlyList<string> Results => _folder.FilesIn("out");

    /// <summary>Reasons of failure by the name of the input.</summary>
    public Dictionary<string, string> Reasons => _results.Where(r => r.Status == FileStatus.Failed).ToDictionary(r => Path.GetFileName(r.Path), r => r.Reason!);

    public RunSummary Run(string script = Rename, OutputLayout layout = OutputLayout.Uid, int jobs = 2, string? input = null, string? output = null) =>
        Run([input ?? In], script, layout, jobs, output);

    public RunSummary Run(IReadOnlyList<string> inputs, string script = Rename, OutputLayout layout = OutputLayout.Uid, int jobs = 2, string? output = null) =>
        Run(new RunOptions { Inputs = inputs, Output = output ?? Out, Jobs = jobs, Layout = layout }, script);

    /// <summary>A run from <c>in</c> to <c>out</c>, or as the options say.</summary>
    public RunSummary Run(RunOptions options, string script = Rename)
    {
        _results.Clear();
        var summary = BatchRunner.Run(Compile(script), options, this);
        Assert.Equal(_results.Count, summary.Files);
        return summary;
    }

    /// <summary>What a run from <c>in</c> to <c>out</c> is told.</summary>
    public RunOptions Options => new() { Inputs = [In], Output = Out, Jobs = 2 };

    /// <summary>Files below a folder.</summary>
    public IReadOnlyList<string> FilesIn(string name) => _folder.FilesIn(name);

    public static Script Compile(string text)
    {
        var source = new SourceText("test.das", text);
        var result = ScriptCompiler.Compile(source);
        return new InterpretedScript(Assert.IsType<Language.Binding.BoundScript>(result.Script), source);
    }

    public void FileDone(in FileResult result)
    {
        lock (_results)
            _results.Add(result);
    }

    /// <summary>Folders that were given another name.</summary>
    public List<(string Folder, string Target)> Renamed { get; } = [];

    public void FolderRenamed(string folder, string target) => Renamed.Add((folder, target));

    public void Dispose() => _folder.Dispose();
}
