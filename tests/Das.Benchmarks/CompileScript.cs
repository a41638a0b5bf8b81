using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Das.Language;
using Das.Standard;

namespace Das.Benchmarks;

/// <summary>What does it cost to check a script, and does it grow with its length and no faster?</summary>
[MemoryDiagnoser]
public class CompileScript
{
    private SourceText _source = new("", "");

    /// <summary>How many statements the script has, one a line.</summary>
    [Params(200, 2000, 20000)]
    public int Lines { get; set; }

    /// <summary>Makes a script that deletes, assigns and hashes in turn.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder("version \"6.7\"\n");
        var tags = DataDictionary.Entries.Where(entry => entry.VR == VR.LO && !entry.IsRepeating && entry.Tag.Group > 8).Select(entry => entry.Tag).ToArray();
        for (var i = 0; i < Lines; i++)
        {
            var tag = tags[i % tags.Length];
            text.AppendLine((i % 3) switch
            {
                0 => "- " + tag,
                1 => string.Create(CultureInfo.InvariantCulture, $"{tag} := \"value {i}\""),
                _ => "- */" + tag,
            });
        }

        _source = new SourceText("benchmark.das", text.ToString());
        if (ScriptCompiler.Compile(_source).Script is null)
            throw new InvalidDataException("the script has errors");
    }

    /// <summary>Parse, bind, analyse, fuse.</summary>
    [Benchmark]
    public CompilationResult Compile() => ScriptCompiler.Compile(_source);
}
