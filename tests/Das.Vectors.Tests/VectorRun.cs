using Das.Dicom;
using Das.Engine;
using Das.Engine.Lookups;
using Das.Testing;

namespace Das.Vectors.Tests;

/// <summary>Runs the script of a vector on its objects, one behind the other in one run, and wants what the vector demands.</summary>
internal static class VectorRun
{
    public static void Verify(Vector vector, Engine.Script script, bool isImplicit)
    {
        var log = new List<string>();
        var variables = vector.Variables.Where(variable => script.ContextVariables.Contains(variable.Key)).ToDictionary();
        var context = new RunContext { Variables = variables, Log = log.Add, Lookup = vector.Table.Count == 0 ? null : LookupTable.Of("table", vector.Table), Key = vector.Key };
        var comparison = new DataSetComparison(isImplicit);
        foreach (var one in vector.Objects)
            Verify(script, context, one, comparison, isImplicit, vector.RunsTwice);
        if (vector.Log.Count > 0)
            Assert.Equal(vector.Log, log);
    }

    private static void Verify(Engine.Script script, RunContext context, VectorObject one, DataSetComparison comparison, bool isImplicit, bool twice)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(one.Input, isImplicit).ToArray());
        if (one.Outcome.StartsWith("fails", StringComparison.Ordinal))
        {
            Assert.Contains(one.Result, Assert.Throws<ScriptException>(() => script.Apply(file, context)).Reason, StringComparison.Ordinal);
            if (one.Outcome == "fails unchanged:")
                comparison.Verify(DataSetNotation.Parse(one.Input, isImplicit), file.ToArray());
            return;
        }

        var outcome = script.Apply(file, context).Outcome;
        if (twice)
            script.Apply(file, context);
        if (one.Outcome == "rejected:")
        {
            Assert.Equal(ScriptOutcome.Rejected, outcome);
            return;
        }

        Assert.Equal(ScriptOutcome.Edited, outcome);
        var result = file.ToArray();
        comparison.Verify(DataSetNotation.Parse(one.Result, isImplicit), result);
        using var written = DicomFile.Read(result);
        Assert.False(one.AbsentFileMeta != 0 && written.FileMeta.TryFind(new(one.AbsentFileMeta), out _));
    }
}
