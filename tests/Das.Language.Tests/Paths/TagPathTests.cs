using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Tests.Paths;

public class TagPathTests
{
    [Theory]
    [InlineData("(0008,1110)[0]/(0008,1155)", "(0008,1110)[0]/(0008,1155)")]
    [InlineData("( 0008,1110)", null)]
    [InlineData("(0008 , 1024)", "(0008,1024)")]
    [InlineData("(0019,{C}xx)", "(0019,{C}XX)")]
    [InlineData("(0019,{HOLOGIC, Inc. / (1) \"}0@)", "(0019,{HOLOGIC, Inc. / (1) \"}0@)")]
    [InlineData("(00x#,{P  }02)", "(00X#,{P}02)")]
    [InlineData(" */(50x@,xxxx) ", "*/(50X@,XXXX)")]
    [InlineData("(0012,0064)[%]/+/.", "(0012,0064)[%]/+/.")]
    [InlineData("*", "*")]
    [InlineData("(50XX,XXXX)", null)]
    [InlineData("(0012,{CTP}00)", null)]
    [InlineData("(0019,1002)", null)]
    [InlineData("(0019,{}02)", null)]
    [InlineData("(0010,0010)/", null)]
    [InlineData("(0010,0010)[01]", null)]
    [InlineData("(0010,0010) x", null)]
    [InlineData("", null)]
    public void Prints_what_it_reads_in_one_spelling(string text, string? expected)
    {
        Assert.Equal(expected is not null, TagPath.TryParse(text, out var path, out var error, out var offset));
        Assert.Equal(expected, path?.ToString());
        Assert.Equal(expected is null, error is not null);
        Assert.InRange(offset, 0, text.Length);
    }

    [Theory]
    [InlineData("(0008,1110)[0]/(0008,1155)", true)]
    [InlineData("(0008,1110)[0]", true)]
    [InlineData("(0019,{C}01)", true)]
    [InlineData("(0008,1110)/(0008,1155)", false)]
    [InlineData("(0008,1110)[%]/(0008,1155)", false)]
    [InlineData("(0010,002X)", false)]
    [InlineData("(0019,{C}0X)", false)]
    [InlineData("*/(0010,0020)", false)]
    [InlineData("(0012,0064)[%]", false)]
    public void Is_singular_without_wildcards_and_with_item_numbers(string text, bool expected)
    {
        Assert.True(TagPath.TryParse(text, out var path, out _, out _));
        Assert.Equal(expected, path.IsSingular);
    }

    [Fact]
    public void Private_pattern_leaves_the_block_open()
    {
        Assert.True(TagPath.TryParse("(0019,{C}0@)", out var path, out _, out _));
        var pattern = Assert.IsType<TagStep>(path.Steps[0]).Tag;
        Assert.Equal(new(0x0019_0000, 0xFFFF_00F1, "C"), pattern);
        Assert.True(pattern.MatchesDigits(new Tag(0x0019_E10A)));
        Assert.False(pattern.MatchesDigits(new Tag(0x0019_E10B)));
    }

    [Theory]
    [InlineData("(2001,1019)", "(2001,1019)", 0)]
    [InlineData("(0018,9112)[0]/(0018,9239)[1]/(0018,9181)", "(0018,9112)[0]/(0018,9239)[1]/(0018,9181)", 0)]
    [InlineData("(2001,0010)", "(2001,0010)", 0)]
    [InlineData("(0008,1110)/(0008,1155)", null, 0)]
    [InlineData("(0008,1110)[0]/(0008,1155)[0]", null, 15)]
    [InlineData("(0008,1110)[%]/(0008,1155)", null, 12)]
    [InlineData("(0019,{C}01)", null, 6)]
    [InlineData("*/(0008,1155)", null, 0)]
    [InlineData("(0008,11XX)", null, 8)]
    [InlineData("20011019", null, 0)]
    public void Direct_path_holds_exact_tags(string text, string? expected, int errorOffset)
    {
        Assert.Equal(expected is not null, DirectPath.TryParse(text, out var path, out _, out var offset));
        Assert.Equal(expected, path?.ToString());
        if (expected is null)
            Assert.Equal(errorOffset, offset);
        else
            Assert.All(path!.Steps, step => Assert.Equal(0xFFFFFFFF, ((TagStep)step).Tag.Mask));
    }
}
