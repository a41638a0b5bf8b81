using Das.Dicom;
using Das.Dicom.Elements;
using Das.Dicom.Writing;
using Das.Language.Binding;

namespace Das.Engine;

/// <summary>
/// A checked script that can be applied to files: interpreted, or compiled into a class by the generator. Both call the operations of
/// <see cref="EditSession"/>, so they mean the same. Safe for use by several threads at once.
/// </summary>
public abstract class Script
{
    /// <summary>The script's path as messages print it.</summary>
    public abstract string Path { get; }

    /// <summary>Names that the script reads without setting them; the caller supplies their values.</summary>
    public abstract IReadOnlyList<string> ExternalVariables { get; }

    /// <summary>
    /// Those of <see cref="ExternalVariables"/> that <see cref="RunContext.Variables"/> supplies: all of an interpreted script, none of a compiled
    /// class, which has a property for each.
    /// </summary>
    public virtual IReadOnlyList<string> ContextVariables => ExternalVariables;

    /// <summary>What the script needs besides files and variables; see <see cref="RunContext.Provides"/>.</summary>
    public virtual ScriptRequirements Requirements => ScriptRequirements.None;

    /// <summary>Edits the data set of a file in memory. After an exception the data set is half edited and must not be used.</summary>
    /// <param name="file">What to edit.</param>
    /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
    /// <returns>Whether the script went to its end or rejected the file, what it did, and what a person should look at.</returns>
    /// <exception cref="ScriptException">A statement cannot be carried out, or a variable is missing.</exception>
    /// <exception cref="ArgumentException">The context has a value for a variable that is a property of the class; the file is as it was.</exception>
    /// <exception cref="IOException">A large value could not be read from the file.</exception>
    public ScriptResult Apply(DicomFile file, RunContext? context = null) => ApplyTraced(file, context, null);

    /// <summary>Edits a data set that was made in memory: <see cref="DataSet.Create"/>. After an exception it is half edited and must not be used.</summary>
    /// <param name="dataSet">What to edit.</param>
    /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
    /// <returns>Whether the script went to its end or rejected the data set, what it did, and what a person should look at.</returns>
    /// <exception cref="ScriptException">A statement cannot be carried out, or a variable is missing.</exception>
    /// <exception cref="ArgumentException">
    /// The data set lies in a file or is an item, or the context has a value for a variable that is a property of the class; it is as it was.
    /// </exception>
    public ScriptResult Apply(DataSet dataSet, RunContext? context = null) => Apply(new DicomFile(dataSet), context);

    /// <summary>
    /// Reads a file from a stream, edits it, and writes the result to another one. Nothing is written if the file cannot be read, the script fails or
    /// rejects it. What is to be looked at is only reported: the caller decides whether the result is released.
    /// </summary>
    /// <param name="input">Read from its position to its end; into memory, unless it can seek. Neither stream is disposed.</param>
    /// <param name="output">Where the result goes. After an <see cref="IOException"/> it may hold a part of it.</param>
    /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
    /// <returns>Whether the script went to its end or rejected the file, what it did, and what a person should look at.</returns>
    /// <exception cref="NotDicomException">The input does not look like a DICOM file.</exception>
    /// <exception cref="DicomFormatException">It does, but cannot be read.</exception>
    /// <exception cref="ScriptException">A statement cannot be carried out, or a variable is missing.</exception>
    /// <exception cref="ArgumentException">Both streams are one, or the context has a value for a variable that is a property of the class.</exception>
    /// <exception cref="IOException">A stream cannot be read or written.</exception>
    public ScriptResult Apply(Stream input, Stream output, RunContext? context = null)
    {
        if (ReferenceEquals(input, output))
            throw new ArgumentException("a stream cannot be read and written at once", nameof(output));

        using var file = DicomFile.Read(input);
        var result = Apply(file, context);
        if (result.Outcome == ScriptOutcome.Edited)
            DicomFileWriter.Write(file, output);
        return result;
    }

    /// <summary>As <see cref="Apply(DicomFile, RunContext?)"/>, and tells where each statement stands that was carried out.</summary>
    internal ScriptResult ApplyTraced(DicomFile file, RunContext? context, StatementListener? listener)
    {
        var session = new EditSession(file, context ?? RunContext.Empty, listener);
        CheckSources(session.Context);
        try
        {
            foreach (var name in ContextVariables)
                session.SupplyVariable(name, session.Context.Variables.GetValueOrDefault(name));

            if ((Requirements & ScriptRequirements.Key) != 0)
                session.RememberPatient();
            Execute(session);
            session.Done();
            if (!file.DataSet.IsEmpty)
            {
                VisitResult(session);
                session.CountVisit();
            }

            session.Context.AddUnreadable(session.EmptiedValues, session.LeftValues);
            return new(ScriptOutcome.Edited, session.Findings) { Rules = session.Rules, Counts = session.Counts };
        }
        catch (RejectedException)
        {
            return new(ScriptOutcome.Rejected, []) { RejectedAt = session.Position };
        }
        catch (EditException e)
        {
            throw new ScriptException(session.Path ?? Path, session.Line, session.Column, e.Message);
        }
    }

    /// <summary>A variable with two sources is a mistake of the program, and either value may be the wrong one.</summary>
    private void CheckSources(RunContext context)
    {
        foreach (var name in ExternalVariables.Except(ContextVariables))
        {
            if (context.Variables.ContainsKey(name))
                throw new ArgumentException($"the variable '{name}' is a property of {GetType().Name}; the context cannot set it too", nameof(context));
        }
    }

    /// <summary>Carries out the statements in order.</summary>
    protected abstract void Execute(EditSession session);

    /// <summary>Shows each element of the result to the user's half of a compiled class; the data set has one at least.</summary>
    protected virtual void VisitResult(EditSession session)
    {
    }
}
