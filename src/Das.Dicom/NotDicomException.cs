namespace Das.Dicom;

/// <summary>The file neither has the DICM prefix of PS3.10 nor begins like a data set.</summary>
public sealed class NotDicomException() : IOException("not a DICOM file");
