namespace Das.Engine;

/// <summary>
/// A statement cannot do its work on this file; <see cref="Script.Apply(Das.Dicom.DicomFile, RunContext?)"/> turns it into a
/// <see cref="ScriptException"/> with the place.
/// </summary>
internal sealed class EditException(string message) : Exception(message);
