using Das.Dicom.Elements;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Pseudonyms;

/// <summary>Who a data set is about: Patient ID, and Issuer of Patient ID where there is one (PS3.3 section C.7.1.1).</summary>
internal static class PatientIdentity
{
    /// <summary>The two as one text; null without a Patient ID.</summary>
    public static string? Read(DataSet dataSet)
    {
        var id = TextOf(dataSet, Tags.PatientID);
        var issuer = TextOf(dataSet, Tags.IssuerOfPatientID);
        return id.Length == 0 ? null : issuer.Length == 0 ? id : id + '\0' + issuer;
    }

    private static string TextOf(DataSet dataSet, Tag tag) =>
        dataSet.TryFind(tag, out var element) && !element.IsSequence && !element.IsEncapsulated ? ElementText.Read(element) : "";
}
