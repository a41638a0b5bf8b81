using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Testing;

namespace Das.Vectors.Tests;

public sealed class RandomScriptTests
{
    private const int Count = 600;

    [Fact]
    public void Random_scripts_do_the_same_fused_unfused_and_compiled()
    {
        var seed = Environment.TickCount;
        var texts = Enumerable.Range(seed, Count).Select(RandomScript.Create)
            .Where(text => VectorScripts.Compile(new("random.das", text)).Script is not null).ToArray();
        Assert.InRange(texts.Length, Count * 2 / 3, Count);

        var compiled = CompiledScripts.Of(texts);
        var (edited, failed) = (0, 0);
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var isImplicit in new[] { false, true })
            {
                var expected = Outcome(VectorScripts.Interpret(texts[i], fuse: true), isImplicit);
                _ = expected.StartsWith('(') ? failed++ : edited++;
                Assert.True(expected == Outcome(VectorScripts.Interpret(texts[i], fuse: false), isImplicit), $"seed {seed}, unfused:\n{texts[i]}");
                Assert.True(expected == Outcome(compiled[i], isImplicit), $"seed {seed}, compiled:\n{texts[i]}");
            }
        }

        Assert.True(edited > failed, $"{edited} edited, {failed} failed");
    }

    /// <summary>The bytes of the result, what each statement did and what was said, or where and why the script failed.</summary>
    private static string Outcome(Engine.Script script, bool isImplicit)
    {
        var log = new List<string>();
        using var file = DicomFile.Read(DataSetNotation.Parse(RandomScript.Input, isImplicit).ToArray());
        try
        {
            var elements = CountElements(file);
            var result = script.Apply(file, new RunContext { Log = log.Add });
            Assert.Equal(elements + result.Counts.Added - result.Counts.Removed, CountElements(file));
            return Convert.ToHexString(file.ToArray()) + string.Join(' ', result.Rules) + string.Join('\n', log);
        }
        catch (ScriptException e)
        {
            return $"({e.Line},{e.Column}) {e.Reason}";
        }
    }

    private static int CountElements(DicomFile file)
    {
        return Count(file.FileMeta) + Count(file.DataSet);

        static int Count(DataSet dataSet)
        {
            var count = 0;
            foreach (var element in dataSet)
            {
                count++;
                foreach (var item in element.Items)
                    count += Count(item);
            }

            return count;
        }
    }
}
