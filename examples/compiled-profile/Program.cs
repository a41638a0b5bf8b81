using CompiledProfile;
using CompiledProfile.Profiles;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Runner;

if (args is not [var project, var site, var keyFile, var input, var output])
{
    Console.Error.WriteLine("usage: compiled-profile <project> <site> <key file> <input folder> <output folder>");
    return 1;
}

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl+C lets files in hand be finished, the second one ends the program.
    e.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};

try
{
    using var key = KeyFile.Read(keyFile);

    // The class comes from profiles/mr-research.das. One object serves any number of files and threads.
    var profile = new MrResearch { Project = project, Site = site };
    var report = new ConsoleReport();
    var summary = BatchRunner.Run(profile, new RunOptions
    {
        Inputs = [input],
        Output = Path.Combine(output, "released"),
        Held = Path.Combine(output, "to-review"),
        Findings = Path.Combine(output, "findings.csv"),
        Context = new RunContext { Key = key, Log = report.WriteLine },
    }, report, cancellation.Token);

    report.WriteSummary(summary, MrResearch.Info);
    return summary.IsComplete ? 0 : 2;
}
catch (Exception e) when (e is RunRefusedException or IOException or UnauthorizedAccessException or FormatException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
