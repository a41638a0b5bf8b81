using Das.Runner.Urls;

namespace Das.Runner.Tests.Urls;

public class UrlPrefixTests
{
    [Theory]
    [InlineData("https://host", "https://host", true)]
    [InlineData("https://host", "https://host/", true)]
    [InlineData("https://host", "HTTPS://HOST:443/a?b=c", true)]
    [InlineData("https://host", "https://host.evil/", false)]
    [InlineData("https://host", "https://host@evil/", false)]
    [InlineData("https://host", "https://user@host/", false)]
    [InlineData("https://host", "http://host/", false)]
    [InlineData("https://host", "https://host:8443/", false)]
    [InlineData("https://host/api", "https://host/api", true)]
    [InlineData("https://host/api", "https://host/api?x", true)]
    [InlineData("https://host/api", "https://host/api/x/../y", true)]
    [InlineData("https://host/api/", "https://host/api/x", true)]
    [InlineData("https://host/api", "https://host/apis", false)]
    [InlineData("https://host/api", "https://host/API", false)]
    [InlineData("https://host/api", "https://host/api/../secret", false)]
    [InlineData("https://host/api", "https://host/api/%2e%2e/secret", false)]
    [InlineData("https://host/api", "https://host/api/..%2Fsecret", false)]
    [InlineData("https://host/api", "https://host/api/..%5Csecret", false)]
    [InlineData("https://host/api", "https://host/api\\..\\secret", false)]
    public void Contains_what_is_below_it_and_nothing_that_looks_like_it(string prefix, string url, bool expected)
    {
        Assert.True(UrlPrefix.TryParse(prefix, out var parsed));
        Assert.Equal(expected, parsed.Contains(new Uri(url)));
    }

    [Theory]
    [InlineData("host")]
    [InlineData("ftp://host/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:word@host/")]
    [InlineData("https://host/?a")]
    [InlineData("https://host/#a")]
    [InlineData("")]
    public void Refuses_what_is_no_part_of_the_web(string prefix) => Assert.False(UrlPrefix.TryParse(prefix, out _));
}
