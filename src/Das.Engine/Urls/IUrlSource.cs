namespace Das.Engine.Urls;

/// <summary>Reads what <c>getURL</c> asks for: the host's permission to do so. Safe for use by several threads at once.</summary>
public interface IUrlSource
{
    /// <summary>The answer of a URL as text. Within a run the same URL has the same answer.</summary>
    /// <exception cref="IOException">It may not or cannot be read. The message does not hold the URL, in which a value of a file may stand.</exception>
    string Get(string url);
}
