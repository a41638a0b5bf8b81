using Das.Dicom.Elements;

namespace Das.Engine;

/// <summary>
/// Goes through the elements of a result in the order of the file, those of items behind their sequence. Nothing is done until <see cref="Current"/>
/// is asked for: the compiler leaves that out of a class whose <c>OnElement</c> has no body.
/// </summary>
public struct ResultElements
{
    private readonly DataSet _dataSet;
    private ResultWalk? _walk;

    internal ResultElements(DataSet dataSet) => _dataSet = dataSet;

    /// <summary>The element reached; at first the first one, which there must be.</summary>
    public ResultElement Current => (_walk ??= new(_dataSet)).Current;

    /// <summary>Goes on to the next element.</summary>
    /// <returns>False at the end, and if nobody has asked for <see cref="Current"/>.</returns>
    public readonly bool MoveNext() => _walk is not null && _walk.MoveNext();
}
