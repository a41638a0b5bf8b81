using System.Buffers.Binary;
using System.Globalization;

namespace Das.Engine.Pseudonyms;

/// <summary>Names of people that do not exist: <c>Nonesuch4711^Maria</c>. Whoever reads one sees that it is invented.</summary>
/// <remarks>
/// A family name, a number of four digits and a given name: 32 · 10,000 · 24 names, or 32 · 10,000 · 8 where the given name fits a sex. Two of n
/// patients get the same name with a chance of about n² / 2 divided by that: of a hundred patients 1 in 1,500, of a thousand 1 in 16, of two
/// thousand 1 in 4. A name is for people to read; what must tell patients apart is Patient ID.
/// </remarks>
internal static class InventedName
{
    private const int Numbers = 10_000;

    private static readonly string[] _families =
    [
        "Nonesuch", "Placeholder", "Mustermann", "Fictive", "Inventado", "Imaginaire", "Nessuno", "Nikdo", "Nemo", "Nobody", "Figment", "Madeup",
        "Sansnom", "Ohnename", "Unbekannt", "Inconnu", "Ignoto", "Ukjent", "Okand", "Tuntematon", "Neznamy", "Nieznany", "Anonimo", "Anonyme",
        "Pretend", "Example", "Sample", "Beispiel", "Exemple", "Esempio", "Ejemplo", "Voorbeeld",
    ];

    private static readonly string[] _female = ["Maria", "Anna", "Aiko", "Fatima", "Ingrid", "Olga", "Priya", "Chloe"];
    private static readonly string[] _male = ["Jan", "Ivan", "Kenji", "Omar", "Lars", "Pedro", "Arjun", "Louis"];
    private static readonly string[] _either = ["Alex", "Robin", "Kim", "Sasha", "Noor", "Charlie", "Jo", "Sam"];
    private static readonly string[] _all = [.. _female, .. _male, .. _either];

    /// <summary>The name for a patient: ASCII, at most 64 characters, family name and given name (PS3.5 section 6.2.1).</summary>
    /// <param name="key">The key of the run.</param>
    /// <param name="patient">Who it is: the same text has the same family name and number, whatever the sex.</param>
    /// <param name="sex">Patient's Sex (0010,0040), <c>F</c>, <c>M</c> or <c>O</c>, that the given name fits; null if it need not.</param>
    public static string Of(ProjectKey key, string patient, string? sex = null)
    {
        Span<byte> bytes = stackalloc byte[12];
        key.Derive(KeyPurpose.Name, patient, bytes);
        var given = sex switch
        {
            null => _all,
            "F" => _female,
            "M" => _male,
            _ => _either,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Choose(_families, bytes)}{Number(bytes[4..]) % Numbers:D4}^{Choose(given, bytes[8..])}");
    }

    private static string Choose(string[] names, ReadOnlySpan<byte> bytes) => names[Number(bytes) % names.Length];

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
