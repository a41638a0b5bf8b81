namespace Das.Engine;

/// <summary>
/// <c>reject</c> ends the script; <see cref="Script.Apply(Das.Dicom.DicomFile, RunContext?)"/> turns it into <see cref="ScriptOutcome.Rejected"/>.
/// </summary>
internal sealed class RejectedException() : Exception("The script rejects the file.");
