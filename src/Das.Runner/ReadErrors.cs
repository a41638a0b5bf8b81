namespace Das.Runner;

/// <summary>What to do when the device that the input is on fails: a bad sector, a network drive that is gone.</summary>
public enum ReadErrors
{
    /// <summary>The run stops, and can be resumed when the device is well again: further files would fail only because of it.</summary>
    Stop,

    /// <summary>The file fails, and the run goes on.</summary>
    Fail,
}
