namespace Das.Engine;

/// <content>What is left when the last statement is done.</content>
public sealed partial class EditSession
{
    /// <summary>The elements of the result, for <c>OnElement</c> of a compiled class.</summary>
    public ResultElements Result => new(_file.DataSet);

    /// <summary>Counts what <c>OnElement</c> changed: in all, and for no statement.</summary>
    internal void CountVisit() => Counts += _file.TakeEdits();
}
