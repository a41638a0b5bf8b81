using System.Text;
using FsCheck.Xunit;

namespace Das.Standard.Tests;

public class UidRegistryTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("uids.csv");

    private static readonly Dictionary<string, UidType> _types = new()
    {
        ["SOP Class"] = UidType.SopClass,
        ["Meta SOP Class"] = UidType.MetaSopClass,
        ["Transfer Syntax"] = UidType.TransferSyntax,
        ["Well-known SOP Instance"] = UidType.WellKnownSopInstance,
        ["Well-known Frame of Reference"] = UidType.WellKnownFrameOfReference,
        ["Synchronization Frame of Reference"] = UidType.SynchronizationFrameOfReference,
        ["Coding Scheme"] = UidType.CodingScheme,
        ["DICOM UIDs as a Coding Scheme"] = UidType.DicomUidsAsCodingScheme,
        ["Mapping Resource"] = UidType.MappingResource,
        ["Application Context Name"] = UidType.ApplicationContextName,
        ["Service Class"] = UidType.ServiceClass,
        ["Application Hosting Model"] = UidType.ApplicationHostingModel,
        ["LDAP OID"] = UidType.LdapOid,
    };

    [Fact]
    public void Finds_every_row_with_all_its_facts()
    {
        Assert.Equal(496, _rows.Count);
        Assert.Equal(496, UidRegistry.Count);
        foreach (var row in _rows)
        {
            Assert.True(UidRegistry.TryGet(row["uid"], out var entry), row["uid"]);
            Assert.True(UidRegistry.TryGet(Encoding.ASCII.GetBytes(row["uid"]), out var same));
            Assert.Equal(entry, same);
            Assert.Equal(row["uid"], entry.Uid);
            Assert.Equal(row["keyword"], entry.Keyword);
            Assert.Equal(row["name"], entry.Name);
            Assert.Equal(_types[row["type"]], entry.Type);
            Assert.Equal(row["retired"] == "Y", entry.IsRetired);
        }
    }

    [Fact]
    public void Entries_are_the_rows_in_order() => Assert.Equal(_rows.Select(row => row["uid"]), UidRegistry.Entries.Select(entry => entry.Uid));

    [Theory]
    [InlineData(UidType.TransferSyntax, 63)]
    [InlineData(UidType.SopClass, 314)]
    [InlineData(UidType.WellKnownSopInstance, 19)]
    [InlineData(UidType.WellKnownFrameOfReference, 28)]
    public void Counts_per_type(UidType type, int count) => Assert.Equal(count, UidRegistry.Entries.Count(entry => entry.Type == type));

    [Fact]
    public void Count_of_retired_UIDs() => Assert.Equal(75, UidRegistry.Entries.Count(entry => entry.IsRetired));

    [Theory]
    [InlineData("")]
    [InlineData("1.2.840.10008")]
    [InlineData("1.2.840.10008.1.1.")]
    [InlineData("1.2.840.10008.1.2\0")]
    [InlineData("1.2.840.10008.1.2 ")]
    [InlineData("1.2.840.10008.9.9.9.9")]
    [InlineData("1.2.840.10008.1.１")]
    public void Does_not_find_other_UIDs(string uid) => Assert.False(UidRegistry.TryGet(uid, out _));

    [Property(MaxTest = 5_000)]
    public void Finds_only_registered_bytes(byte[] bytes) =>
        Assert.Equal(_rows.Exists(row => Encoding.ASCII.GetBytes(row["uid"]).AsSpan().SequenceEqual(bytes)), UidRegistry.TryGet(bytes, out _));

    [Fact]
    public void UID_must_be_given() => Assert.Throws<ArgumentNullException>(() => UidRegistry.TryGet((string)null!, out _));

    [Fact]
    public void Entry_prints_as_UID_and_name()
    {
        Assert.True(UidRegistry.TryGet("1.2.840.10008.1.2", out var entry));
        Assert.Equal("1.2.840.10008.1.2 Implicit VR Little Endian", entry.ToString());
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                found += UidRegistry.TryGet("1.2.840.10008.1.2.1"u8, out var entry) && entry.Type == UidType.TransferSyntax ? 1 : 0;
                found += UidRegistry.TryGet("1.2.840.10008.5.1.4.1.1.2", out _) ? 1 : 0;
                found += UidRegistry.TryGet("1.2.3.4.5.6.7"u8, out _) ? 1 : 0;
            }
        });
        Assert.Equal(4000, found);
    }
}
