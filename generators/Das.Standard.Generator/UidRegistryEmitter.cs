namespace Das.Standard.Generator;

/// <summary>uids.csv: the UIDs that PS3.6 annex A registers.</summary>
internal sealed class UidRegistryEmitter() : TableEmitter("uids.csv", "UidRegistry", ["uid", "keyword", "name", "type", "retired"])
{
    private const int RetiredBit = 0x80;

    // In the order of Das.Standard.UidType.
    private static readonly string[] _types =
    [
        "SOP Class", "Meta SOP Class", "Transfer Syntax", "Well-known SOP Instance", "Well-known Frame of Reference",
        "Synchronization Frame of Reference", "Coding Scheme", "DICOM UIDs as a Coding Scheme", "Mapping Resource",
        "Application Context Name", "Service Class", "Application Hosting Model", "LDAP OID",
    ];

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Uid: row.Uid(0), Keyword: row.Keyword(1), Name: row.Text(2), Type: row.OneOf(3, _types, "a UID type"), IsRetired: row.Flag(4)),
            row => row.Uid);

        source.Numbers("UID type (7 bits), retired (1).", "byte", "Facts",
            entries.Select(entry => (byte)(entry.Type | (entry.IsRetired ? RetiredBit : 0))));
        EmitTextHash(source, "", [.. entries.Select((entry, i) => (entry.Uid, i))]);
        EmitTexts(source, ["Uid", "Keyword", "Name"], entries.ConvertAll(entry => new[] { entry.Uid, entry.Keyword, entry.Name }));
    }
}
