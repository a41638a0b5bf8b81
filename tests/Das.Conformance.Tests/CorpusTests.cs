using Das.Testing;

namespace Das.Conformance.Tests;

public class CorpusTests
{
    [RequiresCorpusFact]
    public void Every_file_that_the_corpus_lists_is_there()
    {
        var listed = File.ReadLines(Corpus.PathOf("README.md"))
            .SkipWhile(line => line != "## Files")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('/'))
            .Select(line => line.Split('|')[1].Trim())
            .Where(name => name.Contains('/') && !name.Contains(' '))
            .ToList();

        Assert.True(listed.Count > 200);
        Assert.Empty(listed.Except(Corpus.Files));
    }
}
