using System.Security.Cryptography;
using Das.Engine.Pseudonyms;
using Das.Testing;

namespace Das.Examples.Tests;

public sealed class CompiledProfileTests : IDisposable
{
    private static readonly string s_data = Path.Combine(RepositoryRoot.Path, "examples", "data");
    private static readonly string s_script = Path.Combine(RepositoryRoot.Path, "examples", "compiled-profile", "profiles", "mr-research.das");

    private readonly TemporaryFolder _folder = new();
    private readonly string _key;

    public CompiledProfileTests()
    {
        _key = _folder["project.key"];
        KeyFile.Create(_key).Dispose();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_is_released_or_held_as_the_command_does_it()
    {
        var (exitCode, output, error) = await ExampleProgram.Run("compiled-profile", "Study A", "S1", _key, s_data, _folder["example"]);
        Assert.True(exitCode == 0, output + error);
        Assert.StartsWith($"profiles/mr-research.das {Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(s_script)))}\n", output, StringComparison.Ordinal);

        (exitCode, output, error) = await ExampleProgram.Run("das", "run", s_script, s_data, "-o", _folder["das", "released"], "--hold-folder",
            _folder["das", "to-review"], "--key-file", _key, "--var", "project=Study A", "--var", "site=S1");
        Assert.True(exitCode == 0, output + error);
        var files = _folder.FilesIn("das").Where(file => Path.GetFileName(file) != ".das-journal").ToList();
        Assert.Equal([.. files, "findings.csv"], _folder.FilesIn("example").Order(StringComparer.Ordinal).OrderBy(file => file == "findings.csv"));
        Assert.Contains(files, file => file.StartsWith("released/", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("to-review/", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.Equal(await File.ReadAllBytesAsync(_folder["das", file]), await File.ReadAllBytesAsync(_folder["example", file]));
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_named_and_the_exit_status_tells()
    {
        Directory.CreateDirectory(_folder["in"]);
        var whole = await File.ReadAllBytesAsync(Path.Combine(s_data, "mr-siemens.dcm"));
        await File.WriteAllBytesAsync(_folder["in", "cut.dcm"], whole[..^7]);
        var (exitCode, _, error) = await ExampleProgram.Run("compiled-profile", "Study A", "S1", _key, _folder["in"], _folder["out"]);
        Assert.Equal(2, exitCode);
        Assert.StartsWith(_folder["in", "cut.dcm"] + ": ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_begins_without_a_key()
    {
        var (exitCode, _, error) = await ExampleProgram.Run("compiled-profile", "Study A", "S1", _folder["no.key"], s_data, _folder["out"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("no.key", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }
}
