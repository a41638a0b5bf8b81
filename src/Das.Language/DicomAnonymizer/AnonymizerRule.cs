namespace Das.Language.DicomAnonymizer;

/// <summary>One rule of Kitware dicom-anonymizer: an entry of a dictionary, or a <c>-t</c> of a command line.</summary>
/// <param name="Tag">The tag as written, such as <c>(0x0010, 0x0020)</c>, or with masks <c>(0x6000, 0x3000, 0xFF00, 0xFFFF)</c>.</param>
/// <param name="Action">The name of the action.</param>
/// <param name="Options">Names and values of what the action needs: <c>find</c>, <c>replace</c> or <c>value</c>. A command line gives no names.</param>
/// <param name="Line">Line of the dictionary, from 1; 0 for a command line.</param>
/// <param name="Column">Column, from 1; for a command line the number of the <c>-t</c>.</param>
public sealed record AnonymizerRule(string Tag, string Action, EquatableArray<AnonymizerOption> Options, int Line, int Column);
