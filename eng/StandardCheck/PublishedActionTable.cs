using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Das.Standard;

namespace StandardCheck;

/// <summary>
/// Table E.1-1 as built into Das.Standard, in the form in which the pymedphys project publishes a digest of its own extraction from the
/// 2026d HTML of PS3.15: a JSON array of the rows in the order of publication, keys sorted, no white space, UTF-8.
/// </summary>
internal static class PublishedActionTable
{
    /// <summary>The digest that pymedphys publishes for edition 2026d.</summary>
    internal const string Digest = "e257bc5e1cfecb3156ad3b871c43e6d73581cba6e80df460f4a4a87694e89442";

    private static readonly (string Name, ProfileOption Option)[] _options =
    [
        ("clean_descriptors", ProfileOption.CleanDescriptors),
        ("clean_graphics", ProfileOption.CleanGraphics),
        ("clean_structured_content", ProfileOption.CleanStructuredContent),
        ("retain_device_identity", ProfileOption.RetainDeviceIdentity),
        ("retain_institution_identity", ProfileOption.RetainInstitutionIdentity),
        ("retain_longitudinal_full_dates", ProfileOption.RetainFullDates),
        ("retain_longitudinal_modified_dates", ProfileOption.RetainModifiedDates),
        ("retain_patient_characteristics", ProfileOption.RetainPatientCharacteristics),
        ("retain_safe_private", ProfileOption.RetainSafePrivate),
        ("retain_uids", ProfileOption.RetainUids),
    ];

    internal static string ComputeDigest()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();

            foreach (var row in ActionTable.Rows.OrderBy(SortKey, StringComparer.Ordinal))
                Write(writer, row);
            writer.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(json.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, ActionRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("basic_profile", Code(row.BasicProfile));
        writer.WriteBoolean("in_standard_iod", row.InStandardIod);

        // Our table leaves out the one reference to a note that the published name holds.
        writer.WriteString("name", row.Keyword == "IconImageSequence" ? row.Name + " (see Note 11)" : row.Name);
        writer.WriteStartObject("options");
        foreach (var (name, option) in _options)
        {
            if (row.GetAction(option) is { } code)
                writer.WriteString(name, Code(code));
        }

        writer.WriteEndObject();
        writer.WriteBoolean("retired", row.IsRetired);
        writer.WriteString("tag", row.TagPattern == "(GGGG,EEEE)" ? "(gggg,eeee) where gggg is odd" : row.TagPattern.Replace('X', 'x'));
        writer.WriteEndObject();
    }

    // The Standard sorts the table by name, and does not see case, spaces and hyphens when it does.
    private static string SortKey(ActionRow row) => row.Name.ToLowerInvariant().Replace(" ", "").Replace("-", "");

    private static string Code(ActionCode code) => code == ActionCode.XZU ? "X/Z/U*" : string.Join('/', code.ToString().AsEnumerable());
}
