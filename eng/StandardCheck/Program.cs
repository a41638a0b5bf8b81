using System.Security.Cryptography;
using Das.Standard;
using StandardCheck;

// Digests are our own: they only say that a change was meant. That of Table E.1-1 is not: see PublishedActionTable. Tables that are built
// in under the rows of another one, or not at all, have no count of what was built.
(string File, int Rows, int? Built, string Digest)[] tables =
[
    ("data_dictionary.csv", 5356, DataDictionary.Count, "807a99f5fcd79c373b8212571a5163567c5ecb23d4d705edcedafb5e9512f2b5"),
    ("uids.csv", 496, UidRegistry.Count, "a079d8f9a7fb9e321aa91ea71a3be361cb6f924a91e849f3265644af4361db9d"),
    ("table_e1_1.csv", 657, ActionTable.Count, PublishedActionTable.Digest),
    ("safe_private.csv", 479, SafePrivate.Count, "d1a0eb4a0e5b1fd4b8754f32931f10fba31780b157319d4e70b73eb1d73ac965"),
    ("private_dictionary.csv", 15268, PrivateDictionary.Count, "77bde3adda9db633c3eea2ff40a5c7e7ffe6f248e3f0f93a25a80d338db87481"),
    ("tcia_private.csv", 8787, TciaPrivate.Count, "d78c6298cd5951160fec9bbcb1545cbd0ac31b284358c7d2ab86811d59cf2a8c"),
    ("table_e3_4_1.csv", 214, StructuredReportTable.Count, "277789042d9589ef13f05d9230e5c7f74327c9224d12a7ff59f8e1b5cf1ad0c3"),
    ("retired_codes.csv", 30, null, "73112bd7ede0143d82f3cde6bbb59ef53522585c68fb9554d043bdb8258306ea"),
    ("coding_schemes.csv", 66, CodingSchemes.Count, "574bb5f419467f255fa49e914dbf74acf594049278564ee586457995b5af1442"),
    ("cid7050.csv", 13, DeidentificationMethod.All.Count(), "83671e11a3c135c959dc8163face7ed6188db04679776eff74b5224afa7c1371"),
    ("enumerated_values.csv", 97, EnumeratedValues.Count, "6f4cc0989c0788cab630f48e1c6f48c4c906d3614ec279924c526ac4af9a25c3"),
    ("sop_class_iods.csv", 183, Iod.SopClassUids.Count(), "dc6c3bada79155dfa125c1af53c1038dedc35d01039f344c6e6b411cc7cb5eb6"),
    ("iod_modules.csv", 3349, null, "d2b24dc903f4def11c1c1542cea1d4d07ee06eb91e28443b7eb4c473b8170723"),
    ("module_attributes.csv", 9219, null, "cadef225895980f951800dff46e8bc3318e77065daa1cbac33b2012ae996ac40"),
    ("module_type_differences.csv", 96, null, "cd75b546a2df38af668a0454a160d27f76222181a9bf3e2e5fdc21b7489ea349"),
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
    var right = rows == expectedRows && (built ?? rows) == expectedRows && digest == expectedDigest;
    failed |= !right;
    Console.WriteLine($"{file,-27} {rows,5} rows, {built?.ToString() ?? "-",5} built, SHA-256 {digest} {(right ? "ok" : "WRONG")}");
    if (!right)
        Console.WriteLine($"{"expected",-27} {expectedRows,5} rows, {expectedRows,5} built, SHA-256 {expectedDigest}");
}

return failed ? 1 : 0;
