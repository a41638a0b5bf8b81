using Das.Engine;

namespace Das.Profiles.Tests;

public class DirectoryTests
{
    [Fact]
    public void Directory_is_refused()
    {
        var sopClass = SyntheticFile.SopClasses.Single(pair => pair.Iod == "basic-directory").SopClass;
        var file = SyntheticFile.Of(sopClass, isComplete: true);
        Assert.Throws<ScriptException>(() => new ScriptRun(new OptionSet([])).Deidentify(file.Bytes));
    }
}
