namespace Das.Runner.Reports;

/// <summary>Is told what becomes of each file as it happens.</summary>
public interface IRunObserver
{
    /// <summary>A file is done with. Called by several threads at once, in no particular order.</summary>
    void FileDone(in FileResult result);
}
