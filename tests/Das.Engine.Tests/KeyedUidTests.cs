using System.Text.RegularExpressions;
using Das.Engine.Pseudonyms;
using Das.Standard;

namespace Das.Engine.Tests;

/// <summary>newUID, mapUID, mapReferencedUIDs, replaceUIDs and pseudonym. What is derived from the key, ProjectKeyTests tell.</summary>
public class KeyedUidTests
{
    private const string Prefix = "1.2.826.0.1.3680043.10.9";
    private const string Replaced = "2.25.292056090974713796374447631299739855819";
    private const string Mapped = Prefix + ".161754950763338887461837130804868673554";
    private const string MappedNull = Prefix + ".137992787855952008760204909411881699187";
    private const string Code = "7CC020CPBZ6B";

    [Fact]
    public void A_new_UID_is_another_one_each_time()
    {
        var first = ScriptTest.Run("(0008,0018) := newUID[]", Das.Testing.DataSetNotation.Parse("(0008,0018)=1.2.3"));
        var second = ScriptTest.Run("(0008,0018) := newUID[]", Das.Testing.DataSetNotation.Parse("(0008,0018)=1.2.3"));
        Assert.NotEqual(first, second);
        Assert.All([first, second], text =>
        {
            Assert.StartsWith("(0008,0018)=2.25.", text, StringComparison.Ordinal);
            Assert.True(UidSyntax.IsValid(text["(0008,0018)=".Length..]));
        });
    }

    [Theory]
    [InlineData("u := (0020,000D)\n(0020,000D) := mapUID[u, \"" + Prefix + "\"]", "(0020,000D)=1.2.3.4.5", "(0020,000D)=" + Mapped)]
    [InlineData("(0020,000D) := mapUID[(0020,000D), \"" + Prefix + "\"]", "(0020,000D)=1.2.3.4.5", "(0020,000D)=" + Mapped)]
    [InlineData("(0020,000D) := mapUID[(0020,000D), \"" + Prefix + "\"]", "", "(0020,000D)=" + MappedNull)]
    [InlineData(
        "mapReferencedUIDs[\"" + Prefix + "\", \"(0008,1110)/(0008,1155)\", (0008,0018)]",
        "(0008,0018)=1.2.3.4.5 | (0008,1110)[0]/(0008,1155)=1.2.3.4.5",
        "(0008,0018)=" + Mapped + " | (0008,1110)[0]/(0008,1155)=" + Mapped)]
    [InlineData("mapReferencedUIDs[\"" + Prefix + "\", (0008,001A)]", "(0008,001A)=1.2.3.4.5\\\\1.2.3.4.5", "(0008,001A)=" + Mapped + "\\\\" + Mapped)]
    [InlineData("mapReferencedUIDs[\"" + Prefix + "\", (0008,001A)]", "(0008,001A)=", "(0008,001A)=")]
    public void A_value_has_one_UID_under_a_prefix(string script, string input, string expected) => Assert.Equal(expected, KeyedTest.Run(script, input));

    [Fact]
    public void Values_and_prefixes_are_kept_apart()
    {
        var result = KeyedTest.Run(
            "(0008,0018) := mapUID[\"a\", \"6.666\"]\n(0020,000D) := mapUID[\"b\", \"6.666\"]\n(0020,000E) := mapUID[\"a\", \"6.777\"]\n"
            + "(0020,0052) := mapUID[\"\", \"6.666\"]\n(0020,0200) := mapUID[(0010,0010), \"6.666\"]",
            "");
        var uids = result.Split(" | ").Select(entry => entry["(0008,0018)=".Length..]).ToArray();
        Assert.Equal(["6.666", "6.666", "6.777", "6.666", "6.666"], uids.Select(uid => uid[..5]));
        Assert.Distinct(uids.Select(uid => uid[5..]));
    }

    [Theory]
    [InlineData("(0008,0018) := mapUID[\"a\", (0010,0020)]")]
    [InlineData("mapReferencedUIDs[(0010,0020), (0008,0018)]")]
    public void A_prefix_that_is_read_must_be_a_UID(string script)
    {
        Assert.Contains("prefix", ScriptTest.Fails(script, "(0010,0020)=1.2.3."), StringComparison.Ordinal);
        Assert.Contains("prefix", ScriptTest.Fails(script, "(0010,0010)=A"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(0008,0018)=1.2.3.4.5", "(0008,0018)=" + Replaced)]
    [InlineData("(0008,0018)=", "(0008,0018)=")]
    [InlineData("(0008,001A)=1.2.3.4.5\\1.2.840.10008.1.2\\\\1.2.3.4.5", "(0008,001A)=" + Replaced + "\\1.2.840.10008.1.2\\\\" + Replaced)]
    [InlineData("(0008,0016)=1.2.840.10008.5.1.4.1.1.4", "(0008,0016)=1.2.840.10008.5.1.4.1.1.4")]
    [InlineData("(0020,0052)=1.2.840.10008.1.4.1.1", "(0020,0052)=1.2.840.10008.1.4.1.1")]
    [InlineData("(0008,0016)=1.2.840.10008.1.2.1", "(0008,0016)=1.2.840.10008.1.2.1")]
    [InlineData("(0019,0010)=P | (0019,1001):UI=1.2.3.4.5", "(0019,0010)=P | (0019,1001)=" + Replaced)]
    [InlineData("(0019,0010)=P | (0019,1001):LO= 1.2.3.4.5 ", "(0019,0010)=P | (0019,1001)=" + Replaced)]
    [InlineData("(0019,0010)=P | (0019,1001):UN=312E322E332E342E3520", "(0019,0010)=P | (0019,1001)=" + Replaced)]
    [InlineData("(0019,0010)=P | (0019,1001):UT=1.2.3.4.5", "(0019,0010)=P | (0019,1001)=" + Replaced)]
    [InlineData("(0008,1110)[0]/(0008,1155)=1.2.3.4.5", "(0008,1110)[0]/(0008,1155)=" + Replaced)]
    public void Replaces_each_UID_that_DICOM_does_not_register(string input, string expected) =>
        Assert.Equal(expected, KeyedTest.Run("replaceUIDs[*/(0008,XXXX), (0020,0052), (0019,{P}01)]", input));

    [Fact]
    public void Instance_UID_of_the_file_meta_information_follows()
    {
        using var file = Das.Dicom.DicomFile.Read(Das.Testing.DicomFileBuilder.Instance(instance: "1.2.3.4.5").ToArray());
        ScriptTest.Compile("replaceUIDs[(0008,0018), (0002,0003)]").Apply(file, new RunContext { Key = KeyedTest.Key });
        using var written = Das.Dicom.DicomFile.Read(file.ToArray());
        Assert.True(written.FileMeta.TryFind(Tags.MediaStorageSOPInstanceUID, out var uid));
        Assert.Equal(Replaced, System.Text.Encoding.ASCII.GetString(uid.Value).TrimEnd('\0'));
    }

    [Theory]
    [InlineData("(0008,0005)=ISO_IR 100 | (0010,0010)=Müller", Code)]
    [InlineData("(0008,0005)=ISO_IR 100 | (0010,0010)= Müller ", Code)]
    [InlineData("(0010,0010)=", "")]
    public void A_pseudonym_depends_on_the_value_alone(string input, string expected) =>
        Assert.EndsWith(" | (0010,0020)=" + expected, KeyedTest.Run("(0010,0020) := pseudonym[(0010,0010), 12]", input), StringComparison.Ordinal);

    [Fact]
    public void Nothing_has_no_pseudonym() =>
        Assert.Equal("(0008,0060)=MR", KeyedTest.Run("(0010,0020) := pseudonym[(0010,0010), 12]", "(0008,0060)=MR"));

    [Theory]
    [InlineData("3")]
    [InlineData("65")]
    [InlineData("99999999999")]
    [InlineData("-12")]
    public void A_pseudonym_has_from_4_to_64_characters(string length) =>
        Assert.Contains(
            "between 4 and 64", ScriptTest.Fails("(0010,0020) := pseudonym[\"a\", (0010,0010)]", "(0010,0010)=" + length), StringComparison.Ordinal);

    [Fact]
    public void Without_a_key_a_run_has_a_random_one()
    {
        const string script = "replaceUIDs[(0008,0018)]\n(0010,0020) := pseudonym[\"a\", 12]";
        var run = new RunContext();
        Assert.False(run.HasKey);
        Assert.Equal(KeyedTest.Run(script, "(0008,0018)=1.2.3", run), KeyedTest.Run(script, "(0008,0018)=1.2.3", run));
        Assert.NotEqual(KeyedTest.Run(script, "(0008,0018)=1.2.3", run), KeyedTest.Run(script, "(0008,0018)=1.2.3", new RunContext()));
    }

    [Fact]
    public void Nothing_of_one_key_is_in_the_results_of_another()
    {
        const string script = "replaceUIDs[(0008,0018)]\n(0020,000D) := mapUID[\"a\", \"1.2\"]\n(0010,0020) := pseudonym[\"a\", 12]";
        using var other = ProjectKey.NewRandom();
        var first = Values(KeyedTest.Run(script, "(0008,0018)=1.2.3"));
        Assert.Equal(3, first.Length);
        Assert.Empty(first.Intersect(Values(KeyedTest.Run(script, "(0008,0018)=1.2.3", new RunContext { Key = other }))));

        static string[] Values(string result) => [.. Regex.Matches(result, "=([^ ]+)").Select(match => match.Groups[1].Value)];
    }
}
