extern alias Generator;

using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Das.Language;
using Das.Standard;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScriptGenerator = Generator::Das.Script.Generator.ScriptGenerator;

namespace Das.Benchmarks;

/// <summary>What does a script of 2,000 lines cost in a compiler that is warm, and what does typing elsewhere?</summary>
[MemoryDiagnoser]
public class GenerateScript
{
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("Benchmark");
    private ScriptText _script = new("");
    private ScriptText _other = new("");
    private Compilation _edited = CSharpCompilation.Create("Benchmark");
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(new ScriptGenerator());

    /// <summary>How many statements the script has, one a line.</summary>
    [Params(200, 2000)]
    public int Lines { get; set; }

    /// <summary>Makes a script of every common kind of statement, and runs the generator once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _script = new(TextOf(Lines, "a"));
        _other = new(TextOf(Lines, "b"));
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;"));
        _driver = CSharpGeneratorDriver.Create([new ScriptGenerator().AsSourceGenerator()], [_script]).RunGenerators(_compilation);
        if (_driver.GetRunResult().GeneratedTrees.Length != 2)
            throw new InvalidDataException("the script has errors");
    }

    /// <summary>The part that <c>das check</c> has too: parse, bind, analyse, fuse.</summary>
    [Benchmark]
    public CompilationResult Check() => ScriptCompiler.Compile(new("benchmark.das", _other.Text));

    /// <summary>A value of the script changes: it is checked, and both parts of its class are written and parsed.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver ChangedScript() => _driver.ReplaceAdditionalText(_script, _other).RunGenerators(_compilation);

    /// <summary>C# changes.</summary>
    [Benchmark]
    public GeneratorDriver ChangedCode() => _driver.RunGenerators(_edited);

    private static string TextOf(int lines, string value)
    {
        var text = new StringBuilder("version \"6.7\"\n");
        var tags = DataDictionary.Entries.Where(entry => entry.VR == VR.LO && !entry.IsRepeating && entry.Tag.Group > 8).Select(entry => entry.Tag).ToArray();
        for (var i = 0; i < lines; i++)
        {
            var tag = tags[i % tags.Length];
            text.AppendLine((i % 6) switch
            {
                0 => "- " + tag,
                1 => string.Create(CultureInfo.InvariantCulture, $"{tag} := \"{value} {i}\""),
                2 => "- */" + tag,
                3 => $"{tag} := pseudonym[(0010,0020), 16]",
                4 => $"{tag} = \"x\" ? {tag} := \"y\" : - {tag}",
                _ => $"*/{tag} ?= uppercase[(0010,0020)]",
            });
        }

        return text.ToString();
    }

    private sealed class ScriptText(string text) : AdditionalText
    {
        public string Text => text;

        public override string Path => "benchmark.das";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }
}
