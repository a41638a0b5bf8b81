using Das.Dicom;

namespace Das.Engine.Tracing;

/// <summary>Runs a script over a file and notes which statement changed which element: the data set before and behind each statement is compared.</summary>
public static class ScriptTrace
{
    /// <summary>Runs the script.</summary>
    /// <param name="script">The script, compiled without fusing, so that each statement is carried out by itself.</param>
    /// <param name="file">The file; edited as by <see cref="Script.Apply(DicomFile, RunContext?)"/>.</param>
    /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
    /// <returns>The changes in the order of the statements.</returns>
    /// <exception cref="ScriptException">As in <see cref="Script.Apply(DicomFile, RunContext?)"/>.</exception>
    public static IReadOnlyList<ElementChange> Run(InterpretedScript script, DicomFile file, RunContext? context = null)
    {
        var changes = new List<ElementChange>();
        var before = DataSetSnapshot.Of(file);
        script.ApplyTraced(file, context, Note);
        return changes;

        void Note(int line, int column, string? path)
        {
            var after = DataSetSnapshot.Of(file);
            changes.AddRange(after.DifferencesFrom(before).Select(difference => new ElementChange(path ?? script.Path, line, column, difference.Path, difference.Tag, difference.Kind)));
            before = after;
        }
    }
}
