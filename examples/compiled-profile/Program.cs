using CompiledProfile.Profiles;
using Das.Dicom;
using Das.Engine;

if (args.Length < 3)
{
    Console.Error.WriteLine("usage: compiled-profile <project name> <output folder> <file>...");
    return 2;
}

// The class comes from profiles/mr-research.das. One object serves any number of files and threads.
var profile = new MrResearch { Project = args[0] };
Console.WriteLine($"{MrResearch.Info.Path} {MrResearch.Info.Digest}");
var failed = 0;
Directory.CreateDirectory(args[1]);
foreach (var path in args[2..])
{
    try
    {
        using var file = DicomFile.Open(path);
        if (profile.Apply(file).Outcome == ScriptOutcome.Edited)
            File.WriteAllBytes(Path.Combine(args[1], Path.GetFileName(path)), file.ToArray());
    }
    catch (Exception e) when (e is ScriptException or DicomFormatException or NotDicomException or IOException)
    {
        Console.Error.WriteLine($"{path}: {e.Message}");
        failed++;
    }
}

return failed == 0 ? 0 : 1;
