namespace Das.Profiles.Tests.Facts;

/// <summary>The Type of an attribute at a place, strictest first; none where the IOD does not have it.</summary>
internal enum PlaceType
{
    T1,
    T1C,
    T2,
    T2C,
    T3,
    None,
}
