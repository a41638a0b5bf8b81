using Das.Engine.Pseudonyms;
using Das.Testing;

namespace Das.Engine.Tests.Pseudonyms;

public sealed class KeyFileTests : IDisposable
{
    private const string Digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["project.key"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_key_is_read_as_it_was_made()
    {
        using var made = KeyFile.Create(Path);
        using var read = KeyFile.Read(Path);
        Assert.Equal(made.Id, read.Id);
        Assert.Equal(KeyedUid.Of(made, "1.2.3"), KeyedUid.Of(read, "1.2.3"));
        Assert.Matches("^das-key-1\n[0-9a-f]{64}\n$", File.ReadAllText(Path));
    }

    [Fact]
    public void A_new_key_is_for_its_owner_alone()
    {
        KeyFile.Create(Path).Dispose();
        Assert.False(KeyFile.IsOpenToOthers(Path));
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));

        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.True(KeyFile.IsOpenToOthers(Path));
    }

    [Fact]
    public void An_existing_file_is_never_replaced()
    {
        File.WriteAllText(Path, "precious");
        Assert.Throws<IOException>(() => KeyFile.Create(Path));
        Assert.Equal("precious", File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("das-key-1\n" + Digits + "\n")]
    [InlineData("das-key-1\r\n" + Digits + "\r\n")]
    [InlineData("das-key-1\n" + Digits)]
    public void Line_ends_do_not_matter(string text)
    {
        File.WriteAllText(Path, text);
        using var key = KeyFile.Read(Path);
        Assert.Equal(KeyedTest.Key.Id, key.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Digits)]
    [InlineData("das-key-2\n" + Digits + "\n")]
    [InlineData("das-key-1\n000102\n")]
    [InlineData("das-key-1\n" + Digits + "00\n")]
    [InlineData("das-key-1\nx" + Digits + "\n")]
    [InlineData("das-key-1\nx00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n")]
    [InlineData("das-key-1\n" + Digits + "\n" + Digits + "\n")]
    public void A_file_that_is_no_whole_key_is_refused_without_telling_it(string text)
    {
        File.WriteAllText(Path, text);
        var error = Assert.Throws<FormatException>(() => KeyFile.Read(Path));
        Assert.DoesNotContain("0001", error.Message, StringComparison.Ordinal);
    }
}
