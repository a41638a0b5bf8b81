using System.Text;
using Das.Standard;

namespace Das.Conformance.Tests.Profiles;

/// <summary>Invented texts that the tests plant and search for, and which option may leave which of them.</summary>
internal static class Planted
{
    public const string Device = "DEVICE-QX88231";
    public const string Institution = "Nowhere General";
    public const string Characteristic = "CHARACTER-KJ519";
    public const string Date = "19510723";
    public const string Time = "113355.17";
    public const string Uid = "1.2.826.0.1.3680043.10.1234.77";

    private static readonly Encoding[] _encodings =
    [
        Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1,
        .. ((string[])["gb18030", "iso-8859-5", "iso-8859-7", "iso-8859-8", "tis-620", "iso-2022-jp", "shift_jis"]).Select(CodePage),
    ];

    /// <summary>Who the files are about. No option keeps any of it.</summary>
    public static IReadOnlyList<string> Persons { get; } =
    [
        "Zimmermann", "Annegret", "MRN7000001", "Quackenbush", "Hortense", "ACC500001", "Müller-Lüdenscheid", "Ямщиков", "Παπαδοπούλου", "王小东",
        "張小東", "Yamada", "山田太郎", "שרון", "ไทย",
    ];

    /// <summary>What a row of Table E.1-1 is filled with. Where an option keeps the row, its text is one that this option may leave.</summary>
    /// <returns>The text, or null for a VR that holds none.</returns>
    public static string? TextFor(ActionRow row, VR vr) => vr switch
    {
        VR.PN => "Zimmermann^Annegret",
        VR.DA => Date,
        VR.DT => Date + Time,
        VR.TM => Time,
        VR.UI => Uid,
        VR.SH when IsKept(row, ProfileOption.RetainFullDates) => null, // The time zone.
        VR.AE or VR.LO or VR.LT or VR.SH or VR.ST or VR.UC or VR.UT => IsKept(row, ProfileOption.RetainDeviceIdentity) ? Device
            : IsKept(row, ProfileOption.RetainInstitutionIdentity) ? Institution
            : IsKept(row, ProfileOption.RetainPatientCharacteristics) ? Characteristic
            : vr is VR.AE or VR.SH ? "MRN7000001" : "Annegret Zimmermann, MRN7000001, by Dr. Quackenbush",
        _ => null,
    };

    /// <summary>What must not be in a result.</summary>
    /// <param name="options">The options, separated by commas.</param>
    public static IReadOnlyList<string> Forbidden(string options)
    {
        var names = options.Split(',');
        var texts = Persons.ToList();
        Add(Device, ProfileOption.RetainDeviceIdentity);
        Add(Institution, ProfileOption.RetainInstitutionIdentity);
        Add(Characteristic, ProfileOption.RetainPatientCharacteristics);

        // Device identity keeps UIDs of devices and dates of calibration; times of day stay where dates are modified.
        Add(Uid, ProfileOption.RetainUids, ProfileOption.RetainDeviceIdentity);
        Add(Date, ProfileOption.RetainFullDates, ProfileOption.RetainDeviceIdentity);
        Add(Time, ProfileOption.RetainFullDates, ProfileOption.RetainDeviceIdentity, ProfileOption.RetainModifiedDates);
        return texts;

        void Add(string text, params ProfileOption[] keepers)
        {
            if (!keepers.Any(keeper => names.Contains(keeper.ToString())))
                texts.Add(text);
        }
    }

    /// <summary>A text as it can stand in a file: in any character set, as UTF-16, as Base64; each byte as one character.</summary>
    public static IEnumerable<string> FormsOf(string text)
    {
        foreach (var encoding in _encodings)
        {
            var bytes = encoding.GetBytes(text);
            if (encoding.GetString(bytes) == text)
                yield return Encoding.Latin1.GetString(bytes);
        }

        // Base64 looks different at each of three places; the characters at both ends depend on what is around them.
        for (var before = 0; before < 3; before++)
        {
            var base64 = Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(text)]).TrimEnd('=');
            yield return base64[(before + 1)..^1];
        }
    }

    private static bool IsKept(ActionRow row, ProfileOption option) => row.GetAction(option) == ActionCode.K;

    private static Encoding CodePage(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }
}
