namespace Das.Engine.Profiles.Documents;

/// <summary>The least that HL7 CDA Release 2 demands of a document: each person and organisation is there, and nothing is said of them.</summary>
internal static class BlankCda
{
    /// <summary>The document, in ASCII.</summary>
    public const string Text = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3">
          <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
          <id root="{BlankDocument.Hl7Identifier}"/>
          <code nullFlavor="UNK"/>
          <title>{BlankDocument.Title}</title>
          <effectiveTime nullFlavor="UNK"/>
          <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
          <recordTarget>
            <patientRole>
              <id nullFlavor="MSK"/>
            </patientRole>
          </recordTarget>
          <author>
            <time nullFlavor="UNK"/>
            <assignedAuthor>
              <id nullFlavor="MSK"/>
            </assignedAuthor>
          </author>
          <custodian>
            <assignedCustodian>
              <representedCustodianOrganization>
                <id nullFlavor="MSK"/>
              </representedCustodianOrganization>
            </assignedCustodian>
          </custodian>
          <component>
            <nonXMLBody>
              <text mediaType="text/plain">{BlankDocument.Title}</text>
            </nonXMLBody>
          </component>
        </ClinicalDocument>

        """;
}
