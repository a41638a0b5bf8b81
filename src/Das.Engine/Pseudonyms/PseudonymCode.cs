namespace Das.Engine.Pseudonyms;

/// <summary>
/// Codes of digits and upper case letters without I, L, O and U, which are easily taken for others: legal in CS, LO, SH and AE. Each character
/// holds 5 bits under the key, and a shorter code is the beginning of a longer one.
/// </summary>
/// <remarks>
/// Two of n values get the same code with a chance of about n² / 2^(5 · length + 1): of a million patients 1 in 2 million with 12 characters,
/// but 1 in 3 with 8.
/// </remarks>
internal static class PseudonymCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(ProjectKey key, string value, int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        key.Derive(KeyPurpose.Pseudonym, value, bytes);
        Span<char> code = stackalloc char[length];
        for (var i = 0; i < length; i++)
            code[i] = Alphabet[bytes[i] % Alphabet.Length];
        return new string(code);
    }
}
