using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Das.Profiles.Tests.Files;

namespace Das.Profiles.Tests.Facts;

/// <summary>What is legal for a VR, PS3.5 section 6.2, and for the number of values of an attribute.</summary>
internal static partial class ValueFacts
{
    public static bool IsText(string vr) => vr is "AE" or "AS" or "CS" or "DA" or "DS" or "DT" or "IS" or "LO" or "LT" or "PN" or "SH" or "ST" or "TM" or "UC" or "UI" or "UR" or "UT";

    public static bool IsLegal(Node node)
    {
        var (least, most) = AttributeFacts.CountOf(node.Tag);
        if (!IsText(node.Vr))
        {
            var size = SizeOf(node.Vr);
            return size == 0 ? node.Value.Length > 0 : node.Value.Length % size == 0 && node.Value.Length / size >= least && node.Value.Length / size <= most;
        }

        var text = Encoding.ASCII.GetString(node.Value).TrimEnd(' ', '\0');
        if (node.Vr is "LT" or "ST" or "UT" or "UR")
            return IsLegal(node.Vr, text);
        var values = text.Split('\\');
        return values.Length >= least && values.Length <= most && values.All(value => IsLegal(node.Vr, value));
    }

    private static bool IsLegal(string vr, string value) => vr switch
    {
        "AE" => value.Length <= 16,
        "AS" => AgePattern().IsMatch(value),
        "CS" => CodePattern().IsMatch(value),
        "DA" => DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "DS" => value.Length <= 16 && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "DT" => DateTimePattern().IsMatch(value),
        "IS" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "LO" or "PN" => value.Length <= 64,
        "SH" => value.Length <= 16,
        "ST" => value.Length <= 1024,
        "TM" => TimePattern().IsMatch(value),
        "UI" => UidFacts.IsLegal(value),
        "UR" => Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out _),
        _ => true,
    };

    private static int SizeOf(string vr) => vr switch
    {
        "SS" or "US" => 2,
        "AT" or "FL" or "SL" or "UL" => 4,
        "FD" or "SV" or "UV" => 8,
        _ => 0,
    };

    [GeneratedRegex("^[0-9]{3}[DWMY]$")]
    private static partial Regex AgePattern();

    [GeneratedRegex("^[A-Z0-9_ ]{1,16}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[0-9]{4}((0[1-9]|1[0-2])([0-3][0-9]([0-2][0-9]([0-5][0-9]([0-5][0-9](\.[0-9]{1,6})?)?)?)?)?)?([+-][0-9]{4})?$")]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^[0-2][0-9]([0-5][0-9]([0-5][0-9](\.[0-9]{1,6})?)?)?$")]
    private static partial Regex TimePattern();
}
