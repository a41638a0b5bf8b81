using System.Security.Cryptography;
using System.Text;
using Das.Engine.Pseudonyms;

namespace Das.Engine.Functions;

/// <summary>
/// DicomEdit's <c>hashUID</c>: the first 16 bytes of the SHA-1 of the text, with the version 5 and variant bits of RFC 4122, as a UID under
/// 2.25 (PS3.5 B.2). Unkeyed: whoever knows the original UID can compute it.
/// </summary>
internal static class UidHash
{
    public static string Compute(string text)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // DicomEdit's algorithm; scripts rely on its results, not on its strength.
        SHA1.HashData(Encoding.UTF8.GetBytes(text), hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return UidNumber.OfUuid(hash[..16]);
    }
}
