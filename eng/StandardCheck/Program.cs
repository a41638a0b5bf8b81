using System.Security.Cryptography;
using Das.Standard;
using StandardCheck;

// Digests of four files are our own: they only say that a change was meant. That of Table E.1-1 is not: see PublishedActionTable.
(string File, int Rows, int Built, string Digest)[] tables =
[
    ("data_dictionary.csv", 5356, DataDictionary.Count, "807a99f5fcd79c373b8212571a5163567c5ecb23d4d705edcedafb5e9512f2b5"),
    ("uids.csv", 496, UidRegistry.Count, "a079d8f9a7fb9e321aa91ea71a3be361cb6f924a91e849f3265644af4361db9d"),
    ("table_e1_1.csv", 657, ActionTable.Count, PublishedActionTable.Digest),
    ("safe_private.csv", 479, SafePrivate.Count, "d1a0eb4a0e5b1fd4b8754f32931f10fba31780b157319d4e70b73eb1d73ac965"),
    ("private_dictionary.csv", 15268, PrivateDictionary.Count, "77bde3adda9db633c3eea2ff40a5c7e7ffe6f248e3f0f93a25a80d338db87481"),
];

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: check-standard <folder of the tables>");
    return 2;
}

var failed = false;
Console.WriteLine("Edition of the Standard: " + StandardEdition.Name);
foreach (var (file, expectedRows, built, expectedDigest) in tables)
{
    var bytes = File.ReadAllBytes(Path.Combine(args[0], file));
    var rows = bytes.Count(letter => letter == '\n') - 1;
    var digest = file == "table_e1_1.csv" ? PublishedActionTable.ComputeDigest() : Convert.ToHexStringLower(SHA256.HashData(bytes));
    var right = rows == expectedRows && built == expectedRows && digest == expectedDigest;
    failed |= !right;
    Console.WriteLine($"{file,-22} {rows,5} rows, {built,5} built, SHA-256 {digest} {(right ? "ok" : "WRONG")}");
    if (!right)
        Console.WriteLine($"{"expected",-22} {expectedRows,5} rows, {expectedRows,5} built, SHA-256 {expectedDigest}");
}

return failed ? 1 : 0;
