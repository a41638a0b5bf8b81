using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Das.Profiles.Tests.Facts;

namespace Das.Profiles.Tests.Files;

/// <summary>Values that are legal for their VR and that no other element of the file has: texts and other words hold a marker with a number.</summary>
internal static class MadeValue
{
    /// <summary>The root of made UIDs; a number follows.</summary>
    public const string UidRoot = "1.2.826.0.1.3680043.99.";

    /// <summary>A well-known frame of reference, which no profile changes.</summary>
    public const string WellKnownFrame = "1.2.840.10008.1.4.1.1";

    private static readonly DateTime _firstDay = new(1950, 1, 1);

    /// <summary>The marker in words: legal for every VR of text, CS and AE included.</summary>
    public static string Marker(int number) => string.Create(CultureInfo.InvariantCulture, $"Q{number:D7}Z");

    /// <summary>A value with as many values as the attribute wants; two where it may have one or two.</summary>
    public static byte[] Make(uint tag, string vr, int number)
    {
        var (least, most) = AttributeFacts.CountOf(tag);
        var count = least == 1 && most > 1 ? 2 : least;
        return vr switch
        {
            "UI" => Ascii(most > 2 ? $"{Uid(number)}\\{WellKnownFrame}\\{Uid(number)}.2" : string.Join('\\', Enumerable.Range(1, count).Select(i => $"{Uid(number)}.{i}"))),
            "LT" or "ST" or "UT" => Ascii(Marker(number)),
            "UR" => Ascii("http://example.org/" + Marker(number)),
            "AE" or "AS" or "CS" or "DA" or "DS" or "DT" or "IS" or "LO" or "PN" or "SH" or "TM" or "UC" =>
                Ascii(string.Join('\\', Enumerable.Range(0, count).Select(i => Text(vr, number, i)))),
            "OB" or "OW" or "OF" or "OL" or "OD" or "OV" or "UN" => Ascii(Marker(number).PadRight(16, '*')),
            _ => [.. Enumerable.Range(0, count).SelectMany(i => Number(vr, number + i))],
        };
    }

    /// <summary>A made UID.</summary>
    public static string Uid(int number) => UidRoot + number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static string Text(string vr, int number, int index)
    {
        var day = _firstDay.AddDays(number + index).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var time = string.Create(CultureInfo.InvariantCulture, $"1{index}2345.{number:D6}");
        return vr switch
        {
            "AS" => string.Create(CultureInfo.InvariantCulture, $"{number % 1000:D3}{"YMWD"[number / 1000 % 4]}"),
            "DA" => day,
            "TM" => time,
            "DT" => day + time,
            "DS" => string.Create(CultureInfo.InvariantCulture, $"{number + index}.5"),
            "IS" => (number + index).ToString(CultureInfo.InvariantCulture),
            "PN" => $"{Marker(number)}^J{(char)('A' + index)}",
            _ => index == 0 ? Marker(number) : Marker(number) + (char)('A' + index % 26),
        };
    }

    private static byte[] Number(string vr, int number)
    {
        var bytes = new byte[vr switch { "SS" or "US" => 2, "FD" or "SV" or "UV" => 8, _ => 4 }];
        switch (vr)
        {
            case "FL":
                BinaryPrimitives.WriteSingleLittleEndian(bytes, number + 0.5F);
                break;
            case "FD":
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number + 0.5);
                break;
            default:
                bytes[0] = (byte)number;
                bytes[1] = (byte)(number >> 8);
                break;
        }

        return bytes;
    }
}
