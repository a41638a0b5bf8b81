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
    public static readonly Tag DirectoryRecordSequence = new(0x00041220);
    public static readonly Tag SpecificCharacterSet = new(0x00080005);
    public static readonly Tag SOPClassUID = new(0x00080016);
    public static readonly Tag SOPInstanceUID = new(0x00080018);
    public static readonly Tag StudyDate = new(0x00080020);
    public static readonly Tag CodeValue = new(0x00080100);
    public static readonly Tag CodingSchemeDesignator = new(0x00080102);
    public static readonly Tag CodeMeaning = new(0x00080104);
    public static readonly Tag LongCodeValue = new(0x00080119);
    public static readonly Tag URNCodeValue = new(0x00080120);
    public static readonly Tag TimezoneOffsetFromUTC = new(0x00080201);
    public static readonly Tag ReferencedSOPInstanceUID = new(0x00081155);
    public static readonly Tag PatientID = new(0x00100020);
    public static readonly Tag IssuerOfPatientID = new(0x00100021);
    public static readonly Tag PatientBirthDate = new(0x00100030);
    public static readonly Tag PatientAge = new(0x00101010);
    public static readonly Tag PatientIdentityRemoved = new(0x00120062);
    public static readonly Tag DeidentificationMethod = new(0x00120063);
    public static readonly Tag DeidentificationMethodCodeSequence = new(0x00120064);
    public static readonly Tag StudyInstanceUID = new(0x0020000D);
    public static readonly Tag SeriesInstanceUID = new(0x0020000E);
    public static readonly Tag SamplesPerPixel = new(0x00280002);
    public static readonly Tag PhotometricInterpretation = new(0x00280004);
    public static readonly Tag PlanarConfiguration = new(0x00280006);
    public static readonly Tag NumberOfFrames = new(0x00280008);
    public static readonly Tag Rows = new(0x00280010);
    public static readonly Tag Columns = new(0x00280011);
    public static readonly Tag BitsAllocated = new(0x00280100);
    public static readonly Tag BitsStored = new(0x00280101);
    public static readonly Tag HighBit = new(0x00280102);
    public static readonly Tag PixelRepresentation = new(0x00280103);
    public static readonly Tag BurnedInAnnotation = new(0x00280301);
    public static readonly Tag LongitudinalTemporalInformationModified = new(0x00280303);
    public static readonly Tag AcquisitionContextSequence = new(0x00400555);
    public static readonly Tag SpecimenPreparationSequence = new(0x00400610);
    public static readonly Tag ContentSequence = new(0x0040A730);
    public static readonly Tag WaveformAnnotationSequence = new(0x0040B020);
    public static readonly Tag EncapsulatedDocument = new(0x00420011);
    public static readonly Tag FloatPixelData = new(0x7FE00008);
    public static readonly Tag DoubleFloatPixelData = new(0x7FE00009);
    public static readonly Tag PixelData = new(0x7FE00010);
    public static readonly Tag DataSetTrailingPadding = new(0xFFFCFFFC);
    public static readonly Tag Item = new(0xFFFEE000);
    public static readonly Tag ItemDelimitationItem = new(0xFFFEE00D);
    public static readonly Tag SequenceDelimitationItem = new(0xFFFEE0DD);
#pragma warning restore CS1591
}
