using Das.Dicom;

namespace Das.Engine.Tracing;

/// <summary>Compares files element by element: file meta information and data set, at every level, by VR and value.</summary>
public static class FileComparison
{
    /// <summary>What differs, in the order of paths. How a value is encoded is no difference, unless its bytes are other ones.</summary>
    /// <exception cref="IOException">A large value cannot be read.</exception>
    public static IReadOnlyList<FileDifference> Run(DicomFile before, DicomFile after) =>
    [
        .. DataSetSnapshot.Of(after, readsLargeValues: true)
            .DifferencesFrom(DataSetSnapshot.Of(before, readsLargeValues: true))
            .OrderBy(difference => difference.Path, StringComparer.Ordinal),
    ];
}
