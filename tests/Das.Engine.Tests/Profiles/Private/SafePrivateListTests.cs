using Das.Engine.Profiles.Private;
using Das.Testing;

namespace Das.Engine.Tests.Profiles.Private;

public sealed class SafePrivateListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", "group,element,creator\n0019,0C,\"HOLOGIC, Inc.\"\n", "HOLOGIC, Inc.")]
    [InlineData("a.csv", "0019,0c,Q\r\n", "Q")]
    [InlineData("a.csv", "creator,group,element,vr,vm,meaning\nQ,0019,0C,DS,1,any\n", "Q")]
    [InlineData("a.txt", "# list\n\n0019 100C SIEMENS MR HEADER  # b value\n", "SIEMENS MR HEADER")]
    [InlineData("a.txt", "CREATOR SIEMENS MR HEADER\n0019\txx0C\n", "SIEMENS MR HEADER")]
    [InlineData("a.txt", "CREATOR A\n0019 0C B#1\n", "B#1")]
    public void Reads_both_forms(string name, string text, string creator)
    {
        var list = Read(name, text);
        Assert.Equal(1, list.Count);
        Assert.True(list.Contains(0x0019, 0x0C, creator));
        Assert.True(list.HasCreator(creator));
        Assert.False(list.Contains(0x0019, 0x0C, creator.ToLowerInvariant()));
        Assert.False(list.Contains(0x0019, 0x0D, creator));
    }

    [Fact]
    public void Reads_the_table_of_the_Standard() => Assert.Equal(
        Das.Standard.SafePrivate.Count, SafePrivateList.Read(Path.Combine(RepositoryRoot.Path, "src", "Das.Standard", "Data", "safe_private.csv")).Count);

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Reads_lines_and_blocks_beside_each_other(string newLine, string mark)
    {
        string[] lines =
        [
            "0019 100C SIEMENS MR HEADER", "# a block", "CREATOR\tPhilips  Imaging DD 001 ", "\t2001\t1003", "2001 xx08 # number of the phase", "",
            "0043 39 GEMS_PARM_01", "2001 0A", "CREATOR Q", "0019 0C",
        ];
        var list = Read("a.txt", mark + string.Join(newLine, lines));

        Assert.Equal(6, list.Count);
        Assert.True(list.Contains(0x0019, 0x0C, "SIEMENS MR HEADER"));
        Assert.True(list.Contains(0x2001, 0x03, "Philips  Imaging DD 001"));
        Assert.True(list.Contains(0x2001, 0x08, "Philips  Imaging DD 001"));
        Assert.True(list.Contains(0x0043, 0x39, "GEMS_PARM_01"), "a creator in the line is for that line");
        Assert.True(list.Contains(0x2001, 0x0A, "Philips  Imaging DD 001"), "the block goes on behind it");
        Assert.True(list.Contains(0x0019, 0x0C, "Q"));
    }

    [Theory]
    [InlineData("\uFEFFgroup,element,creator\r\n0019,0C,Q\r\n")]
    [InlineData("\uFEFF0019,0C,Q")]
    public void Reads_rows_behind_a_byte_order_mark(string text) => Assert.True(Read("a.csv", text).Contains(0x0019, 0x0C, "Q"));

    [Fact]
    public void Line_after_a_block_of_another_file_has_no_creator()
    {
        File.WriteAllText(_folder["a.txt"], "CREATOR Q\n0019 0C");
        File.WriteAllText(_folder["b.txt"], "0019 0D");

        Assert.Throws<FormatException>(() => SafePrivateList.Read(_folder["a.txt"], _folder["b.txt"]));
    }

    [Fact]
    public void Several_files_are_one_list()
    {
        File.WriteAllText(_folder["a.csv"], "0019,0C,Q");
        File.WriteAllText(_folder["b.txt"], "0019 100D Q");
        var list = SafePrivateList.Read(_folder["a.csv"], _folder["b.txt"]);
        Assert.True(list.Contains(0x0019, 0x0C, "Q") && list.Contains(0x0019, 0x0D, "Q"));
    }

    [Theory]
    [InlineData("a.csv", "0019,0C,Q\n0018,0C,Q", "(2,1): '0018' is not the number of a private group: four hexadecimal digits, odd")]
    [InlineData("a.csv", "0019,0X,Q", "(1,6): '0X' is not the number of an element: two hexadecimal digits, or four with the block in front")]
    [InlineData("a.csv", "0019,0C,", "(1,9): '' is not a private creator: 1 to 64 characters")]
    [InlineData("a.csv", "0019,0C", "(1,1): a row has a group, an element and a private creator")]
    [InlineData("a.txt", "\n  001 100C Q", "(2,3): '001' is not the number of a private group: four hexadecimal digits, odd")]
    [InlineData("a.txt", "0019 1G0C Q", "(1,6): '1G0C' is not the number of an element: two hexadecimal digits, or four with the block in front")]
    [InlineData("a.txt", "0019 100C", "(1,10): '' is not a private creator: 1 to 64 characters")]
    [InlineData("a.txt", "CREATOR  ", "(1,10): a private creator is missing behind CREATOR")]
    public void Names_the_place_of_a_mistake(string name, string text, string message) =>
        Assert.Equal(_folder[name] + message, Assert.Throws<FormatException>(() => Read(name, text)).Message);

    private SafePrivateList Read(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return SafePrivateList.Read(_folder[name]);
    }
}
