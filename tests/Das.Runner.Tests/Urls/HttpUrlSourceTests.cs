using Das.Runner.Urls;

namespace Das.Runner.Tests.Urls;

public sealed class HttpUrlSourceTests : IDisposable
{
    private readonly LoopbackServer _other = new(_ => (200, "from elsewhere"));
    private readonly LoopbackServer _server;
    private readonly HttpUrlSource _source;
    private int _failures = 1;

    public HttpUrlSourceTests()
    {
        _server = new(Answer);
        Assert.True(UrlPrefix.TryParse(_server.Address + "/api", out var prefix));
        _source = new([prefix]);
    }

    public void Dispose()
    {
        _source.Dispose();
        _server.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Asks_once_for_each_address()
    {
        Assert.Equal("äb\r\nc", _source.Get(_server.Address + "/api/text?x=1"));
        Assert.Equal("äb\r\nc", _source.Get(_server.Address + "/api/text?x=1"));
        Assert.Equal(["/api/text?x=1"], _server.Requests);
    }

    [Fact]
    public void Follows_redirects_within_what_is_allowed()
    {
        Assert.Equal("äb\r\nc", _source.Get(_server.Address + "/api/near"));
        Assert.Equal(["/api/near", "/api/text"], _server.Requests);
    }

    [Theory]
    [InlineData("/secret", "it is not among the allowed ones", 0)]
    [InlineData("/api/far", "it redirects to one that is not allowed", 1)]
    [InlineData("/api/up", "it redirects to one that is not allowed", 1)]
    [InlineData("/api/loop", "it redirects too often", 6)]
    [InlineData("/api/missing", "the server answers with status 404", 1)]
    public void Refuses_the_rest(string path, string reason, int requests)
    {
        Assert.Equal(reason, Assert.Throws<IOException>(() => _source.Get(_server.Address + path)).Message);
        Assert.Equal(requests, _server.Requests.Count);
        Assert.Empty(_other.Requests);
    }

    [Fact]
    public void Tries_again_what_could_not_be_read()
    {
        Assert.Throws<IOException>(() => _source.Get(_server.Address + "/api/once"));
        Assert.Equal("at last", _source.Get(_server.Address + "/api/once"));
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("no address")]
    public void Reads_the_web_only(string url) => Assert.Equal("it is no address of the web", Assert.Throws<IOException>(() => _source.Get(url)).Message);

    [Fact]
    public void Says_that_nobody_answers()
    {
        using var gone = new LoopbackServer(_ => (200, ""));
        gone.Dispose();
        Assert.True(UrlPrefix.TryParse(gone.Address, out var prefix));
        using var source = new HttpUrlSource([prefix]);

        Assert.StartsWith("the request failed", Assert.Throws<IOException>(() => source.Get(gone.Address + "/MRN-4711")).Message, StringComparison.Ordinal);
    }

    private (int Status, string Content) Answer(string path) => path.Split('?')[0] switch
    {
        "/api/text" => (200, "äb\r\nc"),
        "/api/near" => (302, "/api/text"),
        "/api/far" => (302, _other.Address + "/api/text"),
        "/api/up" => (307, "../secret"),
        "/api/loop" => (301, "/api/loop"),
        "/api/once" => _failures-- > 0 ? (503, "") : (200, "at last"),
        _ => (404, "nothing"),
    };
}
