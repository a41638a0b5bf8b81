namespace Das.Profiles.Tests.Files;

/// <summary>How a sequence can be written (PS3.5 section 7.5, 6.2.2).</summary>
internal enum SequenceForm
{
    Defined,
    Undefined,

    /// <summary>As UN, in Implicit VR Little Endian, of defined length.</summary>
    HiddenDefined,

    /// <summary>As UN, in Implicit VR Little Endian, of undefined length.</summary>
    HiddenUndefined,
}
