using System.Globalization;
using Das.Runner.Reports;

namespace Das.Runner.Resuming;

/// <summary>Makes room for a run that begins anew: what is there keeps all that it holds, under another name.</summary>
internal static class OutputRestart
{
    /// <summary>Gives OUTPUT and the folder for held files the first free name <c>…-before-N</c>, if OUTPUT has a journal.</summary>
    /// <exception cref="RunRefusedException">Another run is at work there, or a folder cannot be renamed.</exception>
    public static void SetAside(RunPlan plan, IRunObserver? observer)
    {
        var journal = Journal.PathOf(plan);
        if (!File.Exists(journal))
            return;

        // Whoever works there has it open.
        LineFile.Open(journal, "the journal in OUTPUT", continues: true, isPrivate: true).Dispose();
        foreach (var folder in plan.Folders.Where(Directory.Exists))
            observer?.FolderRenamed(folder, Rename(folder));
    }

    private static string Rename(string folder)
    {
        for (var number = 1; ; number++)
        {
            var target = folder + "-before-" + number.ToString(CultureInfo.InvariantCulture);
            if (Path.Exists(target))
                continue;
            try
            {
                Directory.Move(folder, target);
                return target;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new RunRefusedException($"{folder} cannot be renamed: {e.Message}. Rename or empty it, or take another OUTPUT");
            }
        }
    }
}
