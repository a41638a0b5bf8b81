using Das.Dicom;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.FoDicom;
using FellowOakDicom;
using FoDicomExample.Profiles;
using DicomFile = FellowOakDicom.DicomFile;

if (args.Length < 3)
{
    Console.Error.WriteLine("usage: fo-dicom-example <key file> <output folder> <file>...");
    return 2;
}

// The class comes from profiles/teaching-file.das. One object serves any number of data sets and threads.
using var key = KeyFile.Read(args[0]);
var context = new RunContext { Key = key };
var profile = new TeachingFile { Collection = "Teaching" };
var failed = 0;
Directory.CreateDirectory(args[1]);
foreach (var path in args[2..])
{
    try
    {
        var file = await DicomFile.OpenAsync(path);
        var result = await profile.ApplyAsync(file, context);

        // The data set is edited where it is. From here on it can be saved, sent or rendered, like any other.
        var uid = file.Dataset.GetString(DicomTag.SOPInstanceUID);
        await file.SaveAsync(Path.Combine(args[1], uid + ".dcm"));
        Console.WriteLine($"{uid}: {file.Dataset.Count()} elements, {result.Findings.Count} findings to be looked at");
    }
    catch (Exception e) when (e is ScriptException or DicomFormatException or FellowOakDicom.DicomException or IOException)
    {
        Console.Error.WriteLine($"{path}: {e.Message}");
        failed++;
    }
}

return failed == 0 ? 0 : 1;
