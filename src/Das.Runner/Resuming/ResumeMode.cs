namespace Das.Runner.Resuming;

/// <summary>What a run does about earlier ones into the same OUTPUT.</summary>
public enum ResumeMode
{
    /// <summary>Nothing, and it cannot be resumed itself.</summary>
    None,

    /// <summary>It takes every input up, and keeps a journal, so that it can be resumed.</summary>
    Begin,

    /// <summary>It leaves out inputs that the journal says are done, if they and their results are still as they were. Without a journal it begins.</summary>
    Resume,

    /// <summary>It gives OUTPUT, if there is a journal in it, and the folder for held files another name, and begins in new folders.</summary>
    Restart,
}
