using Das.Standard;

namespace Das.Cli.Profiles;

/// <content>What depends on options, what is inserted, and what the profile leaves alone.</content>
internal sealed partial class ConformanceStatement
{
    private void WriteDates()
    {
        Heading("## Dates and times");
        if (Has(ProfileOption.RetainFullDates))
        {
            Paragraph("Dates and times that the option lists are kept in full. Longitudinal Temporal Information Modified (0028,0303) is UNMODIFIED.");
            return;
        }

        if (!Has(ProfileOption.RetainModifiedDates))
        {
            Paragraph("Dates and times are treated as the codes say, and not kept. Longitudinal Temporal Information Modified (0028,0303) is REMOVED.");
            return;
        }

        Paragraph(
            "Dates (DA) and dates with times (DT) that the option lists move into the past by whole days, from 1 to 365, at every level. The number of days is derived from " +
            "Patient ID, its issuer if there is one, and the key of the project, so it is the same for all files of a patient: intervals stay, also across midnight, and " +
            "times of day (TM) and Timezone Offset From UTC (0008,0201) stay as they are. Partial, zoned and fractional values keep their form; values that cannot be read are treated as by the " +
            "Basic Profile. Longitudinal Temporal Information Modified (0028,0303) is MODIFIED. A file without Patient ID has no offset: the Basic Profile " +
            "holds for its dates, (0028,0303) is REMOVED, and it is listed for review.");
        WriteRowsOf(ProfileOption.RetainModifiedDates);
    }

    private void WriteCleaning()
    {
        Heading("## Cleaning");
        var cleaned = ActionTable.Rows.Any(row => _profile.ActionFor(row) == ActionCode.C);
        if (!cleaned)
        {
            Paragraph("No option that is on asks to clean values.");
        }
        else
        {
            Paragraph(
                "Values with code C are kept only where they are known to identify nobody: where a table of decisions, which a person has made and a run is given, " +
                "keeps the exact value or a pattern of it; and, for codes, where the coding scheme is one that PS3.16 lists. The table can also say to empty, remove " +
                "or replace a value. Without a decision the Basic Profile's action is taken, and the place is listed for review.");
        }

        if (Has(ProfileOption.RetainPatientCharacteristics))
        {
            Heading("### Retain Patient Characteristics");
            Paragraph("Kept characteristics are not changed if their code is K; those with code C, such as texts, are cleaned as above.");
            WriteRowsOf(ProfileOption.RetainPatientCharacteristics);
        }

        foreach (var option in (ProfileOption[])[ProfileOption.CleanDescriptors, ProfileOption.RetainDeviceIdentity, ProfileOption.RetainInstitutionIdentity, ProfileOption.RetainUids])
        {
            if (!Has(option))
                continue;
            Heading("### " + Meaning(option));
            WriteRowsOf(option);
        }

        Heading("### Graphics");
        Paragraph(Has(ProfileOption.CleanGraphics)
            ? "With Clean Graphics an overlay stays where a decision says that its data may, without its label, description and comments; other overlays are removed with " +
              "their whole group. Curves are removed. Graphic annotations are treated element by element, by their own codes."
            : "Overlays are removed with their whole group, and so are curves. Graphic annotations are replaced by dummies.");
    }

    private void WriteContent()
    {
        Heading("## Structured content");
        if (!Has(ProfileOption.CleanStructuredContent))
        {
            Paragraph("Clean Structured Content is not on: content items, acquisition context and specimen preparation are treated by the codes of their sequences.");
            return;
        }

        Paragraph(
            "Content items whose concept name is in Table E.3.4-1, with its current or a retired code, take the action of the table. X/D is D: the tree stays, and a report is " +
            "never emptied. Relationships to removed items are removed. Text stays only by a decision; codes stay if their scheme is one that PS3.16 lists. " +
            "Content items that the table does not know: texts and local codes are replaced without a decision, persons, dates and UIDs are treated by Table E.1-1.");
        foreach (var actions in StructuredReportTable.Rules.GroupBy(_profile.ActionFor).OrderBy(group => group.Key))
            Items($"{ActionCodeInfo.TextOf(actions.Key)}: " + string.Join(", ", actions.Select(rule => $"{rule.Meaning} ({rule.CodeValue}, {rule.CodingScheme}), {rule.ValueType}")));
    }

    private void WritePrivate()
    {
        Heading("## Private attributes");
        if (!Has(ProfileOption.RetainSafePrivate))
        {
            Paragraph("All private elements are removed at every level, with their creators.");
            return;
        }

        Paragraph(
            $"Kept with the creators that they need: the {SafePrivate.Count} elements of Table E.3.10-1; elements that the file itself declares safe in Private Data Element " +
            "Characteristics Sequence (0008,0300), except those with values of OB, OW and UN; elements on lists that a run is given. A Deidentification Action that the file " +
            "declares is followed. A run can be told to follow the private tag knowledge base of The Cancer Imaging Archive: keep, delete, hash or offset. All other private " +
            "elements, and blocks that nobody has reserved, are removed. Private sequences are judged element by element. " +
            (Has(ProfileOption.RetainUids) ? "UIDs in kept elements stay" : "UIDs in kept elements are replaced") +
            (Has(ProfileOption.RetainModifiedDates) ? "; their dates move with those of the patient." : "."));
        Items(SafePrivate.Entries.GroupBy(entry => entry.Creator, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: " + string.Join(", ", group.Select(entry => $"({entry.Group:X4},xx{entry.Element:X2})"))));
    }

    private void WriteRest()
    {
        Heading("## What is inserted");
        Items(
            "Patient Identity Removed (0012,0062): YES; NO where a script retains an attribute that the profile takes, and then no method is claimed.",
            $"De-identification Method (0012,0063): `Das: PS3.15 {StandardEdition.Name} Annex E, Basic Profile`, added to what is there.",
            "De-identification Method Code Sequence (0012,0064), added to what is there: " +
            string.Join(", ", DeidentificationMethod.All.Where(method => method.Option is { } option ? Has(option) : method.CodeValue == BasicProfileCode)) + ".",
            "Longitudinal Temporal Information Modified (0028,0303), as said above.",
            "File Meta Information, made anew; of the source only the transfer syntax stays. The preamble is zero.");
        Heading("## Pixel data");
        Paragraph(
            "The profile does not change pixels: neither Clean Pixel Data nor Clean Recognizable Visual Features is applied, and Burned In Annotation (0028,0301) and Recognizable " +
            "Visual Features (0028,0302) are left as they are. Files whose pixels may show text, by Burned In Annotation or by SOP class, are listed for review.");
        Heading("## Encryption");
        Paragraph("None: no Encrypted Attributes Sequence (0400,0500) is made. Digital signatures are removed.");
    }

    private const string BasicProfileCode = "113100";

    private static string Verb(ActionCode code, ProfileOption option) => code switch
    {
        ActionCode.K => "Kept",
        ActionCode.C => option == ProfileOption.RetainModifiedDates ? "Moved" : "Cleaned",
        _ => "Changed",
    };

    private static string Meaning(ProfileOption option) => DeidentificationMethod.Of(option).CodeMeaning;

    private void WriteRowsOf(ProfileOption option)
    {
        var rows = ActionTable.Rows.Where(row => row.GetAction(option) is { } code && _profile.ActionFor(row) == code).ToList();
        foreach (var group in rows.GroupBy(_profile.ActionFor).OrderBy(group => group.Key))
            Paragraph($"{Verb(group.Key, option)} by {Meaning(option)} ({ActionCodeInfo.TextOf(group.Key)}): {List(group)}.");
    }
}
