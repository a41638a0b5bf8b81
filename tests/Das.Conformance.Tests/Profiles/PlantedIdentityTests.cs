using System.Buffers;
using System.Text;
using Das.Dicom;
using Das.Engine;
using Das.Testing;

namespace Das.Conformance.Tests.Profiles;

/// <summary>No text that was planted in a file is in its result, in any form, at any place.</summary>
public class PlantedIdentityTests
{
    [Fact]
    public void No_planted_text_is_in_any_byte_of_a_result()
    {
        var failures = new Failures();
        var searched = 0;
        var files = PlantedFiles.All().Concat(OfCorpus()).ToList();
        foreach (var options in ProfileRuns.OptionSets)
        {
            var forms = Planted.Forbidden(options)
                .SelectMany(text => Planted.FormsOf(text).Select(form => (Form: form, Text: text)))
                .DistinctBy(form => form.Form)
                .ToList();
            var values = SearchValues.Create([.. forms.Select(form => form.Form)], StringComparison.OrdinalIgnoreCase);
            var script = new ProfileScript(options);
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, source =>
            {
                if (Apply(script, source.Bytes) is not { } result)
                {
                    if (!source.Name.StartsWith("made/", StringComparison.Ordinal)) // Some of those are damaged on purpose.
                        failures.Add(source.Name, $"{options}: there is no result");
                    return;
                }

                Interlocked.Increment(ref searched);
                foreach (var (part, text) in Parts(result))
                {
                    var at = text.AsSpan().IndexOfAny(values);
                    if (at < 0)
                        continue;
                    var found = forms.First(form => text.AsSpan(at).StartsWith(form.Form, StringComparison.OrdinalIgnoreCase)).Text;
                    failures.Add(source.Name, $"{options}: '{found}' at {at} of {part}");
                }
            });
        }

        failures.AssertNone(searched);
        Assert.True(searched >= 10 * ProfileRuns.OptionSets.Count, $"only {searched} results were searched");
    }

    /// <summary>Each planted text is found where nothing was done: the search does not miss what is there.</summary>
    [Fact]
    public void All_planted_texts_are_found_in_the_sources()
    {
        var sources = string.Concat(PlantedFiles.All().SelectMany(file => Parts(file.Bytes)).Select(part => part.Text));
        var expected = Planted.Forbidden("").Except(["Yamada", "山田太郎", "שרון", "ไทย"]); // Those are in files of the corpus.
        Assert.All(expected, text => Assert.Contains(Planted.FormsOf(text), form => sources.Contains(form, StringComparison.OrdinalIgnoreCase)));
        Assert.All(Planted.FormsOf("Zimmermann").TakeLast(3), form => Assert.True(form.Length >= 8));
    }

    private static byte[]? Apply(Script script, byte[] source)
    {
        try
        {
            using var file = DicomFile.Read(source);
            script.Apply(file, new RunContext { Key = ProfileKeys.First });
            return file.ToArray();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The bytes in front of the data set, and those of the data set, inflated: each byte as one character.</summary>
    private static IEnumerable<(string Part, string Text)> Parts(byte[] file) =>
    [
        ("the file", Encoding.Latin1.GetString(file)),
        ("the data set", Encoding.Latin1.GetString(DataSetBytes.Of(file).Span)),
    ];

    private static IEnumerable<(string Name, byte[] Bytes)> OfCorpus() =>
        Corpus.Files.Where(file => file.StartsWith("made/", StringComparison.Ordinal)).Select(file => (file, File.ReadAllBytes(Corpus.PathOf(file))));
}
