using Das.Runner.Output;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class ExclusiveRenameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Ways => new("best", "link", "name");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_free_name_is_taken(string way)
    {
        File.WriteAllText(_folder["a"], "A");
        Assert.True(Move(way, _folder["a"], _folder["b ü"]));
        Assert.Equal(["b ü"], _folder.FilesIn(""));
        Assert.Equal("A", File.ReadAllText(_folder["b ü"]));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_name_that_is_taken_stays_as_it_is(string way)
    {
        File.WriteAllText(_folder["a"], "A");
        File.WriteAllText(_folder["b"], "B");
        Directory.CreateDirectory(_folder["c"]);
        File.CreateSymbolicLink(_folder["d"], "nowhere");
        foreach (var name in (string[])["b", "c", "d"])
            Assert.False(Move(way, _folder["a"], _folder[name]));
        Assert.Equal("A", File.ReadAllText(_folder["a"]));
        Assert.Equal("B", File.ReadAllText(_folder["b"]));
        Assert.Equal("nowhere", new FileInfo(_folder["d"]).LinkTarget);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_folder_that_is_not_there_is_an_error(string way)
    {
        File.WriteAllText(_folder["a"], "A");
        Assert.ThrowsAny<IOException>(() => Move(way, _folder["a"], _folder["none", "b"]));
    }

    private static bool Move(string way, string source, string target) => way switch
    {
        "best" => ExclusiveRename.TryMove(source, target),
        "link" => ExclusiveRename.TryMoveByLink(source, target),
        _ => ExclusiveRename.TryMoveByName(source, target),
    };
}
