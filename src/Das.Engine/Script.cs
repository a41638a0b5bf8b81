using Das.Dicom;
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

    /// <summary>What the script needs besides files and variables; see <see cref="RunContext.Provides"/>.</summary>
    public virtual ScriptRequirements Requirements => ScriptRequirements.None;

    /// <summary>Edits the data set of a file in memory. After an exception the data set is half edited and must not be used.</summary>
    /// <param name="file">What to edit.</param>
    /// <param name="context">What the run gives; null for <see cref="RunContext.Empty"/>.</param>
    /// <returns>Whether the script went to its end or rejected the file, and what a person should look at.</returns>
    /// <exception cref="ScriptException">A statement cannot be carried out, or a variable is missing.</exception>
    /// <exception cref="IOException">A large value could not be read from the file.</exception>
    public ScriptResult Apply(DicomFile file, RunContext? context = null) => ApplyTraced(file, context, null);

    /// <summary>As <see cref="Apply"/>, and tells where each statement stands that was carried out.</summary>
    internal ScriptResult ApplyTraced(DicomFile file, RunContext? context, StatementListener? listener)
    {
        var session = new EditSession(file, context ?? RunContext.Empty, listener);
        try
        {
            foreach (var name in ExternalVariables)
            {
                if (!session.Context.Variables.TryGetValue(name, out var value))
                    throw new EditException($"the variable '{name}' has no value");
                session.SetVariable(name, value);
            }

            if ((Requirements & ScriptRequirements.Key) != 0)
                session.RememberPatient();
            Execute(session);
            session.Done();
            session.Context.AddUnreadable(session.EmptiedValues, session.LeftValues);
            return new(ScriptOutcome.Edited, session.Findings);
        }
        catch (RejectedException)
        {
            return new(ScriptOutcome.Rejected, []);
        }
        catch (EditException e)
        {
            throw new ScriptException(session.Path ?? Path, session.Line, session.Column, e.Message);
        }
    }

    /// <summary>Carries out the statements in order.</summary>
    protected abstract void Execute(EditSession session);
}
