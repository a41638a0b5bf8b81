using System.Security.Cryptography;
using System.Text;
using Das.Engine;
using Das.Language.Binding;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Script.Generator.Tests;

/// <summary>What a class says of itself.</summary>
public sealed class ScriptInfoTests
{
    private const string Text = """
        version "6.7"
        describe subject "Code of the \"subject\""
        describe site "Where"
        describe site hidden
        export site "project"
        export site "project"
        export site "center"
        made := "1"
        export made "made"
        describe unused const
        (0010,0020) := subject
        (0008,1010) := site
        if ((0008,0060) = "MR") {
            deidentify[RetainUIDs, RetainPatientIDHash]
        } else {
            deidentify[]
        }
        (0008,103E) := lookup["s", getURL[(0008,103E)]]

        """;

    [Fact]
    public void Names_all_that_the_script_needs()
    {
        var info = InfoOf(Text);

        Assert.Equal("profiles/study.das", info.Path);
        Assert.Equal("6.7", info.Version);
        Assert.Equal(
            [
                new("subject", "Subject", VariableKind.Text, "Code of the \"subject\"", false, default),
                new("site", "Site", VariableKind.Text, "Where", true, new(["project", "center"])),
                new("unused", null, VariableKind.Text, null, false, default),
                new("made", null, VariableKind.Text, null, false, new(["made"])),
            ],
            info.Variables);
        Assert.Equal(ScriptRequirements.Key | ScriptRequirements.Lookup | ScriptRequirements.Url, info.Requirements);
        Assert.Equal([ProfileSelection.Of("RetainUIDs", "RetainPatientIDHash"), ProfileSelection.Basic], info.Profiles);
        Assert.True(info.Profiles[0].Has(ProfileOption.RetainUids));
    }

    [Fact]
    public void Says_that_a_small_script_needs_nothing()
    {
        var info = InfoOf("removeAllPrivateTags\n");
        Assert.Null(info.Version);
        Assert.Empty(info.Variables);
        Assert.Empty(info.Profiles);
        Assert.Equal(ScriptRequirements.None, info.Requirements);
    }

    [Fact]
    public void Digest_is_that_of_the_file()
    {
        const string Umlaut = "version \"6.7\"\n(0010,0010) := \"Größe\" // µ\n";
        Assert.Equal(Sha256(Umlaut), InfoOf(Umlaut).Digest);
        Assert.NotEqual(Sha256(Umlaut), InfoOf(Umlaut + " ").Digest);
    }

    [Fact]
    public void Digest_does_not_depend_on_line_ends() => Assert.Equal(Sha256(Text), InfoOf(Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Digest);

    [Fact]
    public void Digest_covers_included_files()
    {
        const string Main = "version \"6.7\"\ninclude \"parts/b.das\"\ninclude \"a.das\"\ninclude \"a.das\"\n";
        const string First = "-(0010,0010)\n";
        const string Second = "-(0010,0020)\n";
        var list = $"{Sha256(Main)}  study.das\n{Sha256(Second)}  parts/b.das\n{Sha256(First)}  a.das\n";
        Assert.Equal(Sha256(list), InfoOf(Main, ("a.das", First), ("parts/b.das", Second)).Digest);
    }

    [Fact]
    public void Digest_tells_files_apart_that_are_cut_elsewhere()
    {
        const string Main = "version \"6.7\"\ninclude \"a.das\"\n";
        const string Moved = "-(0010,0010)\n";
        const string Rest = "(0010,0010) := \"x\"\n";
        Assert.NotEqual(InfoOf(Main + Moved, ("a.das", Rest)).Digest, InfoOf(Main, ("a.das", Moved + Rest)).Digest);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static ScriptInfo InfoOf(string text, params (string Path, string Text)[] included)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/profiles/study.das", text));
        foreach (var (path, part) in included)
            test.TestState.AdditionalFiles.Add(new("/project/profiles/" + path, part) { Metadata = new() { ["DasInclude"] = "true" } });
        test.TestState.GeneratedSources.Add("profiles/study.g.cs");
        using var compiled = new CompiledAssembly(test.Run());
        return CompiledAssembly.InfoOf(compiled.Scripts.Single().GetType());
    }
}
