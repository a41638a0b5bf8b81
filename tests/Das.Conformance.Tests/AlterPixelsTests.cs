using System.Text.Json;
using Das.Conformance.Tests.Judges;
using Das.Dicom;
using Das.Dicom.Writing;
using Das.Engine;
using Das.Language;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary><c>alterPixels</c> on every image there is, judged by pydicom and an own reading of the Standard's layouts in Python.</summary>
[Collection(nameof(ReadyScriptRuns))]
public class AlterPixelsTests(ReadyScriptRuns runs)
{
    [JudgedFact]
    public void Fills_the_rectangle_and_leaves_the_rest_of_the_file_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var text = new SourceText("pixels.das", "version \"6.7\"\nalterPixels[\"rectangle\", \"l=3, t=2, r=91, b=41\", \"solid\", \"v=0\"]\n");
        var script = new InterpretedScript(ScriptCompiler.Compile(text).Script!, text);
        var failures = new Failures();
        var written = new Dictionary<string, SourceFile>();
        var input = "3 2 91 41\n";
        foreach (var source in runs.Sources.Files.Where(file => runs.SourceReadings[file.Path] is { Error: null, Whole: true }))
        {
            var result = folder[$"{written.Count}.dcm"];
            try
            {
                using var file = DicomFile.Open(source.Path);
                script.Apply(file);
                using var handle = File.OpenHandle(result, FileMode.CreateNew, FileAccess.Write);
                DicomFileWriter.Write(file, handle);
            }
            catch (ScriptException e)
            {
                if (!e.Reason.Contains("encapsulated", StringComparison.Ordinal) && !LacksAttributes(source))
                    failures.Add(source, e.Reason);
                continue;
            }
            catch (IOException)
            {
                continue; // Whether it may be refused is the question of ReadingTests.
            }

            written.Add(source.Path, source);
            input += $"{source.Path}\t{result}\n";
        }

        var layouts = new HashSet<string>();
        foreach (var line in Pydicom.Run(PythonScript.Read("altered_pixels.py"), input).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var verdict = JsonDocument.Parse(line).RootElement;
            foreach (var wrong in verdict.GetProperty("wrong").EnumerateArray())
                failures.Add(written[verdict.GetProperty("path").GetString()!], wrong.GetString()!);
            if (verdict.GetProperty("layout").GetString() is { } layout)
                layouts.Add(layout);
        }

        Assert.True(layouts.Count >= (Corpus.IsPresent ? 12 : 3), "only these layouts were seen: " + string.Join(", ", layouts));
        failures.AssertNone(written.Count);
    }

    /// <summary>Files with pixel data of which they do not say how they are laid out.</summary>
    private static bool LacksAttributes(SourceFile source) =>
        source.Folder == "planted" || Path.GetFileName(source.Name) is "badVR.dcm" or "meta_missing_tsyntax.dcm";
}
