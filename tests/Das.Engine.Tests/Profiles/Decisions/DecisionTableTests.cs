using Das.Engine.Profiles.Decisions;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Profiles.Decisions;

public sealed class DecisionTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tag,value,action,replacement\n\"(0008,103E)\",AX T1,keep,\n", "AX T1", "Keep", null)]
    [InlineData("0008103e,AX T1,empty", "AX T1", "Empty", null)]
    [InlineData("SeriesDescription,\"A, \"\"B\"\"\",remove", "A, \"B\"", "Remove", null)]
    [InlineData("SeriesDescription,re:AX .*,Replace,axial", "AX T1", "Replace", "axial")]
    [InlineData("SeriesDescription,re:AX.*,remove\nSeriesDescription,re:.*T1,empty\nSeriesDescription,AX T1,keep", "AX T1", "Keep", null)]
    [InlineData("SeriesDescription,re:AX.*,remove\nSeriesDescription,re:.*T1,empty", "AX T1", "Remove", null)]
    [InlineData("SeriesDescription,re:AX.*,remove\nSeriesDescription,re:.*T1,empty", "SAG T1", "Empty", null)]
    [InlineData("SeriesDescription,re:AX,keep", "AX Jemima", null, null)]
    [InlineData("SeriesDescription,AX T1,keep", "ax t1", null, null)]
    [InlineData("StudyDescription,AX T1,keep\nStudyDescription,re:.*,keep", "AX T1", null, null)]
    public void Decides_by_exact_text_then_by_pattern_in_order(string text, string value, string? kind, string? replacement)
    {
        var found = Read(text).TryDecide(new Tag(0x0008, 0x103E), value, out var decision);
        Assert.Equal(kind is not null, found);
        Assert.Equal((kind, replacement), (decision?.Kind.ToString(), decision?.Replacement));
    }

    [Theory]
    [InlineData("SeriesDescription,A,keep\nSeriesDescripton,A,keep", "(2,1): 'SeriesDescripton' is neither a keyword of PS3.6 nor a tag")]
    [InlineData("\"(0019,1001)\",A,keep", "(1,1): (0019,1001) is private: such elements are kept by a list of safe ones")]
    [InlineData("SeriesDescription,A,retain", "(1,21): 'retain' is none of keep, empty, remove, replace")]
    [InlineData("SeriesDescription,A,keep,B", "(1,26): only the action 'replace' has a replacement")]
    [InlineData("SeriesDescription,A,replace,", "(1,29): the replacement is missing; the action 'empty' leaves no value")]
    [InlineData("SeriesDescription,A", "(1,1): a row has 2 fields instead of tag, value, action and replacement")]
    [InlineData("StudyDate,20200101,replace,1.1.2020", "(1,28): the replacement is not a value of VR DA: Form")]
    [InlineData("SeriesDescription,A,replace,B\\C", "(1,29): the replacement does not have the number of values of (0008,103E), 1")]
    [InlineData("ContentSequence,A,replace,B", "(1,27): (0040,A730) has no text that could be replaced")]
    [InlineData("SeriesDescription,A,keep\nSeriesDescription,A,remove", "(2,19): there is another decision about this value of (0008,103E) above")]
    [InlineData("SeriesDescription,\"A\nB\",retain", "(2,4): 'retain' is none of keep, empty, remove, replace")]
    public void Names_the_place_of_a_mistake(string text, string message) =>
        Assert.Equal(_folder["d.csv"] + message, Assert.Throws<FormatException>(() => Read(text)).Message);

    [Fact]
    public void Malformed_pattern_is_a_mistake() =>
        Assert.StartsWith(_folder["d.csv"] + "(1,19): the pattern is malformed: ", Assert.Throws<FormatException>(() => Read("SeriesDescription,re:(,keep")).Message, StringComparison.Ordinal);

    private DecisionTable Read(string text)
    {
        File.WriteAllText(_folder["d.csv"], text);
        return DecisionTable.Read(_folder["d.csv"]);
    }
}
