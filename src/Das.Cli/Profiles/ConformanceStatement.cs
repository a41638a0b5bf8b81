using System.Globalization;
using Das.Cli.Checking;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Cli.Profiles;

/// <summary>
/// What PS3.15 wants in a Conformance Statement (E.1.3, E.3.6, E.3.7, E.3.10), in Markdown. Lists come from the tables; what is said in words is what
/// the engine does.
/// </summary>
internal sealed partial class ConformanceStatement(ProfileSelection selection, TextWriter output)
{
    private readonly ActionProfile _profile = new([.. selection.Options]);

    /// <summary>Writes the text.</summary>
    public void Write()
    {
        Heading("# Application Level Confidentiality Profile");
        Paragraph(
            $"Das {ToolVersion.Text} de-identifies composite instances by the Basic Application Confidentiality Profile of DICOM PS3.15 Annex E, " +
            $"edition {StandardEdition.Name}, as a de-identifier. It re-identifies nothing.");
        WriteOptions();
        WriteActions();
        WriteReplacements();
        WriteScope();
        WriteDates();
        WriteCleaning();
        WriteContent();
        WritePrivate();
        WriteRest();
    }

    private bool Has(ProfileOption option) => selection.Has(option);

    private void Heading(string text) => output.WriteLine(text + "\n");

    private void Paragraph(string text) => output.WriteLine(text + "\n");

    private void Items(params IEnumerable<string> items)
    {
        foreach (var item in items)
            output.WriteLine("* " + item);
        output.WriteLine();
    }

    private void WriteOptions()
    {
        Heading("## Options");
        if (selection.Options.Count == 0)
            Paragraph("The Basic Profile without options.");
        else
            Items(selection.Options.Select(option => DeidentificationMethod.Of(option).ToString()));
        if (selection.RetainsPatientIdHash)
            Paragraph("Patient ID (0010,0020) becomes a code that depends on the patient and the key of the project: RetainPatientIDHash, which is not an option of PS3.15.");
        if (_profile.Conflicts.ToList() is { Count: > 0 } conflicts)
            Paragraph($"Of {Count(conflicts.Count, "attribute", "attributes")} two options say different things; the stricter one holds: {List(conflicts)}.");
    }

    private void WriteActions()
    {
        Heading("## Attributes");
        Paragraph(
            "Every attribute of Table E.1-1 is handled in the data set and in the items of every sequence, at any depth. X, Z and D on a sequence cover " +
            "all that is in it. Compound codes are decided by the Type of the attribute at its place in the IOD of the object: D for Type 1 and 1C, Z for " +
            "Type 2 and 2C, X for Type 3; where the SOP class or the Type is unknown, the last member of the code. An attribute that the IOD demands is " +
            "not removed, but emptied (Type 2) or replaced (Type 1).");
        WriteRows(ActionCode.X, "Removed");
        WriteRows(ActionCode.Z, "Emptied");
        WriteRows(ActionCode.D, "Replaced by a dummy");
        WriteRows(ActionCode.U, "UIDs replaced");
        WriteRows(ActionCode.ZD, "Emptied, or replaced by a dummy");
        WriteRows(ActionCode.XZ, "Removed, or emptied");
        WriteRows(ActionCode.XD, "Removed, or replaced by a dummy");
        WriteRows(ActionCode.XZD, "Removed, emptied, or replaced by a dummy");
        WriteRows(ActionCode.XZU, "Removed, emptied, or kept with the UIDs in them replaced");
        WriteRows(ActionCode.C, "Cleaned");
        WriteRows(ActionCode.K, "Kept");
        Paragraph(
            "Removed too, though Table E.1-1 does not list them: elements of the groups 0000 to 0006 in a data set, and elements of even groups that PS3.6 does " +
            "not define. A DICOMDIR is refused: it is to be made anew from the results.");
    }

    private void WriteRows(ActionCode code, string title)
    {
        var rows = ActionTable.Rows.Where(row => _profile.ActionFor(row) == code).ToList();
        if (rows.Count == 0)
            return;
        Heading($"### {title} ({ActionCodeInfo.TextOf(code)}): {Count(rows.Count, "attribute", "attributes")}");
        Paragraph(List(rows) + ".");
    }

    private void WriteReplacements()
    {
        Heading("## How values are replaced");
        Items(
            "Dummies are legal for VR and multiplicity, say nothing, and are never equal to the value that they replace: `ANONYMIZED` for names and texts, " +
            "`19000101` for dates, `000000` for times, zeros for numbers, the first Enumerated Value where PS3.3 has a closed list.",
            "A sequence that is replaced keeps its items and their elements; their values become dummies. Values that say how the object is built (Enumerated " +
            "Values, counts, numbers of frames and segments) stay. A sequence that the IOD demands and that has no item gets one with what its Types demand.",
            "Encapsulated documents that are replaced become blank documents of their kind (PDF, CDA, STL, OBJ, MTL), with title and MIME type in step.",
            "UIDs become `2.25.` UIDs, value by value, from HMAC-SHA-256 under the key of the project. UIDs that DICOM registers (PS3.6 Annex A: SOP classes, " +
            "transfer syntaxes, well-known instances and frames of reference) stay." + (Has(ProfileOption.RetainUids) ? " With Retain UIDs the listed UIDs are kept." : ""),
            "Patient's Name, Patient ID, Patient's Birth Date and Institution Name take values that the user of a run gives, where one is given; where the user " +
            "asks for an invented identity, name and ID are derived from patient and key, and the birth date falls in the decade of the original.");
    }

    private void WriteScope()
    {
        Heading("## Scope of consistency");
        Paragraph(
            "Replacement UIDs, codes and date offsets depend on the original value and on the key of the project and on nothing else. With one key they are the " +
            "same in every file, run and machine; with different keys they have nothing in common. Without a key file, a random key holds for one run, and nobody can " +
            "repeat its results. No table of originals is kept.");
    }

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    private static string List(IEnumerable<ActionRow> rows) => string.Join(", ", rows.Select(row => row.Name + " " + row.TagPattern));
}
