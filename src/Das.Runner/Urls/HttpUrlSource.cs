using System.Collections.Concurrent;
using Das.Engine.Urls;

namespace Das.Runner.Urls;

/// <summary>
/// Reads what lies within some prefixes, by HTTP GET, and remembers it for the run. An address is read once; one that could not be read is tried
/// again when it is asked for again.
/// </summary>
public sealed class HttpUrlSource : IUrlSource, IDisposable
{
    private const int MaxRedirects = 5;
    private const int MaxBytes = 1 << 20;

    private readonly IReadOnlyList<UrlPrefix> _allowed;
    private readonly ConcurrentDictionary<string, Lazy<string>> _answers = new(StringComparer.Ordinal);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MaxBytes,
    };

    /// <summary>Reads within these prefixes and nowhere else, redirects included.</summary>
    public HttpUrlSource(IReadOnlyList<UrlPrefix> allowed) => _allowed = allowed;

    /// <inheritdoc />
    public string Get(string url)
    {
        var answer = _answers.GetOrAdd(url, key => new(() => Read(key)));
        try
        {
            return answer.Value;
        }
        catch (IOException)
        {
            _answers.TryRemove(KeyValuePair.Create(url, answer));
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private string Read(string url)
    {
        if (!UrlPrefix.IsWeb(url, out var uri))
            throw new IOException("it is no address of the web");
        for (var i = 0; i <= MaxRedirects; i++)
        {
            if (!_allowed.Any(prefix => prefix.Contains(uri)))
                throw new IOException(i == 0 ? "it is not among the allowed ones" : "it redirects to one that is not allowed");
            using var response = Send(uri);
            if ((int)response.StatusCode is >= 300 and < 400 && Uri.TryCreate(uri, response.Headers.Location, out var location))
                uri = location;
            else if (response.IsSuccessStatusCode)
                return ReadBody(response);
            else
                throw new IOException($"the server answers with status {(int)response.StatusCode}");
        }

        throw new IOException("it redirects too often");
    }

    private HttpResponseMessage Send(Uri uri)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            return _client.Send(request, HttpCompletionOption.ResponseContentRead);
        }
        catch (HttpRequestException e)
        {
            throw new IOException($"the request failed ({e.HttpRequestError})", e);
        }
        catch (OperationCanceledException e)
        {
            throw new IOException("the server does not answer in time", e);
        }
    }

    private static string ReadBody(HttpResponseMessage response)
    {
        try
        {
            return response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        }
        catch (InvalidOperationException e)
        {
            throw new IOException("the answer has an unknown character set", e);
        }
    }
}
