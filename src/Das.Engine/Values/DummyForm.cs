using Das.Standard;

namespace Das.Engine.Values;

/// <summary>
/// Dummies for attributes whose values have a form that their VR does not tell: one, and another for where the first is what is replaced.
/// </summary>
internal static class DummyForm
{
    private static readonly Dictionary<Tag, (string First, string Second)> _texts = new()
    {
        // PS3.3 section C.12.1.1.8: &ZZXX, from -1200 to +1400, and zero has a plus.
        [new(0x00080201)] = ("+0000", "+0100"),

        // PS3.16 section 8.2: a scheme of one's own begins with 99. In it a code means what it says, so that no two dummies contradict each other.
        [Tags.CodingSchemeDesignator] = ("99ANON", "99NONE"),

        // PS3.3 section 8.1: a URN. 2.999 is the arc for examples.
        [new(0x00080120)] = ("urn:oid:2.999", "urn:oid:2.999.1"),

        // Closed lists, but about the patient or the change and not about how the object is built: PS3.3 sections C.7.1.1, C.7.2.2 and C.12.1.
        [new(0x00100040)] = ("O", "M"),
        [new(0x00102203)] = ("UNALTERED", "ALTERED"),
        [new(0x04000565)] = ("COERCE", "CORRECT"),

        // PS3.3 section 10.14: the type says what the identifier is.
        [new(0x00400032)] = ("about:blank", "about:invalid"),
        [new(0x00400033)] = ("URI", "DNS"),

        // PS3.3 section 10.3: frames are counted from 1.
        [new(0x00081160)] = ("1", "2"),

        // RFC 6838.
        [new(0x00420012)] = ("application/octet-stream", "text/plain"),
        [new(0x00420014)] = ("application/octet-stream", "text/plain"),
    };

    /// <summary>Bytes of binary values that have a length of their own: the UUIDs of a flow and of its source, a PTP time (PS3.3 section C.12.1.1).</summary>
    private static readonly Dictionary<Tag, int> _lengths = new() { [new(0x00340002)] = 16, [new(0x00340005)] = 16, [new(0x00340007)] = 10 };

    /// <summary>The text for an attribute; null if its VR says all.</summary>
    public static string? TextFor(Tag tag, bool isOther) =>
        _texts.TryGetValue(tag, out var texts) ? isOther ? texts.Second : texts.First : null;

    /// <summary>How many bytes a value without a fixed length must have; 0 if any number will do.</summary>
    public static int LengthOf(Tag tag) => _lengths.GetValueOrDefault(tag);
}
