namespace Das.Runner.Reports;

/// <summary>Is told what becomes of each file as it happens.</summary>
public interface IRunObserver
{
    /// <summary>A file is done with. Called by several threads at once, in no particular order.</summary>
    void FileDone(in FileResult result);

    /// <summary>A folder with results of earlier runs has another name now. Called before any file is begun.</summary>
    /// <param name="folder">What it was called.</param>
    /// <param name="target">What it is called.</param>
    void FolderRenamed(string folder, string target)
    {
    }
}
