using System.Diagnostics.CodeAnalysis;

namespace Das.Runner.Urls;

/// <summary>A part of the web that a script may read: a scheme, a host with its port, and a path with all that is below it.</summary>
public sealed class UrlPrefix
{
    private readonly Uri _base;

    private UrlPrefix(Uri uri) => _base = uri;

    /// <summary>Reads a prefix.</summary>
    /// <param name="text">An address that begins with <c>http://</c> or <c>https://</c>, without user, query and fragment.</param>
    /// <param name="prefix">What it means.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out UrlPrefix? prefix)
    {
        prefix = IsWeb(text, out var uri) && uri.Query.Length == 0 && IsPlain(uri) ? new UrlPrefix(uri) : null;
        return prefix is not null;
    }

    /// <summary>
    /// Whether an address lies within the prefix. Addresses are compared in their normal form; one that hides a dot or slash of its path in
    /// percent signs, which a server may take for either, lies within none.
    /// </summary>
    public bool Contains(Uri uri) =>
        IsPlain(uri) && uri.Scheme == _base.Scheme && uri.IdnHost == _base.IdnHost && uri.Port == _base.Port &&
        (uri.AbsolutePath == _base.AbsolutePath || uri.AbsolutePath.StartsWith(_base.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal));

    /// <summary>An absolute address of the web.</summary>
    internal static bool IsWeb(string text, out Uri uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri!) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static bool IsPlain(Uri uri) =>
        uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 &&
        !((string[])["%2e", "%2f", "%5c"]).Any(hidden => uri.AbsolutePath.Contains(hidden, StringComparison.OrdinalIgnoreCase));
}
