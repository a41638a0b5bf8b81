namespace Das.Standard;

/// <summary>The tags that Das itself has to know by name; every other one comes from <see cref="DataDictionary"/>.</summary>
public static class Tags
{
#pragma warning disable CS1591 // The keyword of PS3.6 is the documentation.
    public static readonly Tag FileMetaInformationGroupLength = new(0x00020000);
    public static readonly Tag FileMetaInformationVersion = new(0x00020001);
    public static readonly Tag MediaStorageSOPClassUID = new(0x00020002);
    public static readonly Tag MediaStorageSOPInstanceUID = new(0x00020003);
    public static readonly Tag TransferSyntaxUID = new(0x00020010);
    public static readonly Tag ImplementationClassUID = new(0x00020012);
    public static readonly Tag ImplementationVersionName = new(0x00020013);
    public static readonly Tag SpecificCharacterSet = new(0x00080005);
    public static readonly Tag SOPClassUID = new(0x00080016);
    public static readonly Tag SOPInstanceUID = new(0x00080018);
    public static readonly Tag ReferencedSOPInstanceUID = new(0x00081155);
    public static readonly Tag StudyInstanceUID = new(0x0020000D);
    public static readonly Tag SeriesInstanceUID = new(0x0020000E);
    public static readonly Tag PixelRepresentation = new(0x00280103);
    public static readonly Tag PixelData = new(0x7FE00010);
    public static readonly Tag DataSetTrailingPadding = new(0xFFFCFFFC);
    public static readonly Tag Item = new(0xFFFEE000);
    public static readonly Tag ItemDelimitationItem = new(0xFFFEE00D);
    public static readonly Tag SequenceDelimitationItem = new(0xFFFEE0DD);
#pragma warning restore CS1591
}
