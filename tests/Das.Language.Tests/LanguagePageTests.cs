namespace Das.Language.Tests;

public class LanguagePageTests
{
    [Fact]
    public void Every_example_of_the_language_page_compiles_without_a_warning()
    {
        var scripts = Repository.ScriptsIn("docs/language.md");
        Assert.True(scripts.Count >= 4);
        Assert.All(scripts, script => Markup.Verify(script));
    }
}
