using Das.Language;
using Das.Language.DicomEdit4;

namespace Das.Engine.Tests.DicomEdit4;

/// <summary>What calls of DicomEdit 4 give after the upgrade.</summary>
public class UpgradeFunctionTests
{
    [Theory]
    [InlineData("(0010,0020) := match[\"abc\", \"b\", 0]", "(0010,0020)=A", "(0010,0020)=")]
    [InlineData("(0010,0020) := match[\"abc\", \"a(b|x)c|d\", 1]", "(0010,0020)=A", "(0010,0020)=b")]
    [InlineData("(0010,0020) := match[(0010,1000), \".*\", 0]", "(0010,0020)=A", "(0010,0020)=")]
    [InlineData("v := match[(0010,0020), \"A(.)\", 1]\n(0010,0020) := v\n(0010,1000) := v", "(0010,0020)=AB", "(0010,0020)=B | (0010,1000)=B")]
    [InlineData("(0010,0020) := \"{0}_{1}\" (0010,0020), \"b\"", "(0010,0020)=A", "(0010,0020)=A_b")]
    [InlineData("(0010,0020) := (0010,1000)", "(0010,0020)=A", "(0010,0020)=")]
    [InlineData("(0010,0020) := (0010,1000)", "", "(0010,0020)=")]
    [InlineData("-(0010,1000)\n(0010,0020) := (0010,1000)", "(0010,1000)=B", "(0010,0020)=B")]
    public void Gives_what_DicomEdit_4_gave(string old, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run(ScriptUpgrade.Upgrade(new SourceText("old.das", old))!.Text, input));
}
