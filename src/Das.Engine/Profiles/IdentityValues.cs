using Das.Dicom.Elements;
using Das.Engine.Pseudonyms;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>
/// What a data set says about its patient before the profile changes it, and the values that stand for that afterwards (see
/// <see cref="IdentitySettings"/>). They are written at the top level alone.
/// </summary>
internal sealed class IdentityValues
{
    private const int IdLength = 12;

    private static readonly Tag _institutionName = new(0x00080080);
    private static readonly Tag _patientName = new(0x00100010);
    private static readonly Tag _patientSex = new(0x00100040);

    private readonly string? _patient;
    private readonly string _birthDate;
    private readonly string _sex;

    private IdentityValues(string? patient, string birthDate, string sex)
    {
        _patient = patient;
        _birthDate = birthDate;
        _sex = sex;
    }

    /// <summary>Notes what the source says. What cannot be read counts as absent.</summary>
    public static IdentityValues Read(DataSet source)
    {
        // Without an ID the name tells who it is, so that unlike patients stay unlike.
        var patient = Text(source, Tags.PatientID).Length > 0 ? PatientIdentity.Read(source) : Text(source, _patientName);
        return new IdentityValues(string.IsNullOrEmpty(patient) ? null : patient, Text(source, Tags.PatientBirthDate), Text(source, _patientSex));
    }

    /// <summary>
    /// Writes the values of the user and, where there are none and they are wanted, invented ones. Nothing is invented for a data set that says
    /// nothing about its patient, nor a birth date where the source has none that can be read: what the profile left stays.
    /// </summary>
    /// <param name="result">The data set after the profile.</param>
    /// <param name="settings">What is wanted.</param>
    /// <param name="retainsIdHash">Whether Patient ID becomes a code even if nothing else is invented (<c>RetainPatientIDHash</c>).</param>
    /// <param name="key">The key of the run.</param>
    /// <exception cref="EditException">A value has a character that the character set of the data set lacks, or is not legal.</exception>
    public void Apply(DataSet result, IdentitySettings settings, bool retainsIdHash, ProjectKey key)
    {
        var invents = settings.IsGenerated && _patient is not null;
        Write(result, _patientName, settings.PatientName ?? (invents ? InventedName.Of(key, _patient!, settings.KeepsSex ? _sex : null) : null));
        var madeId = _patient is not null && (invents || retainsIdHash) ? PseudonymCode.Of(key, _patient, IdLength) : null;
        Write(result, Tags.PatientID, settings.PatientID ?? madeId);
        Write(result, Tags.PatientBirthDate, settings.BirthDate ?? (invents ? InventedBirthDate.Of(key, _patient!, _birthDate) : null));
        Write(result, _institutionName, settings.InstitutionName);
    }

    private static string Text(DataSet source, Tag tag) =>
        source.TryFind(tag, out var element) && !element.IsSequence && !element.IsEncapsulated && !element.IsLarge
            && ElementText.TryRead(element, out var text) ? text : "";

    private static void Write(DataSet result, Tag tag, string? text)
    {
        if (text is null)
            return;
        var vr = DataDictionary.GetVR(tag);

        // Not the value: it is nobody's business but the user's, and stays out of messages like all others.
        if (ValueRules.CheckAll(vr, text) is not ValueFault.None and var fault)
            throw new EditException($"the value given for {tag} is not legal in VR {vr}: {fault}");
        if (ValueRules.CountValues(vr, text) > 1)
            throw new EditException($"the value given for {tag} has a backslash, which separates values, and it takes one");
        if (!result.CharacterSet.TryEncode(text, vr, out var bytes))
            throw new EditException($"the value given for {tag} has a character that the Specific Character Set of the data set lacks");
        result.Set(tag, vr, bytes);
    }
}
