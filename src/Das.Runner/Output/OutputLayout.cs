namespace Das.Runner.Output;

/// <summary>What names results get below OUTPUT.</summary>
public enum OutputLayout
{
    /// <summary><c>StudyInstanceUID/SeriesInstanceUID/SOPInstanceUID.dcm</c>, with the values of the edited data set.</summary>
    Uid,

    /// <summary>The names of the input, below the folder that was named. They may say who the patient is: nothing replaces them.</summary>
    Mirror,
}
