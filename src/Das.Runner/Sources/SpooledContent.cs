using System.Buffers;
using Das.Dicom;

namespace Das.Runner.Sources;

/// <summary>A file that came in a stream: its bytes in pooled memory or, of a large one, in a file without a name. Gives back both when disposed.</summary>
internal sealed class SpooledContent : IDisposable
{
    private readonly byte[]? _bytes;
    private readonly FileStream? _file;
    private readonly ContentBudget _budget;
    private int _units;

    /// <summary>Takes over pooled bytes and their share of the budget.</summary>
    public SpooledContent(byte[] bytes, int length, ContentBudget budget, int units)
    {
        (_bytes, Length, _budget, _units) = (bytes, length, budget, units);
    }

    /// <summary>Takes over a file and its share of the budget.</summary>
    public SpooledContent(FileStream file, ContentBudget budget, int units)
    {
        (_file, Length, _budget, _units) = (file, file.Length, budget, units);
    }

    /// <summary>Bytes of it.</summary>
    public long Length { get; }

    /// <summary>Reads it; valid until this is disposed.</summary>
    /// <inheritdoc cref="DicomFile.Open" path="/exception" />
    public DicomFile Open()
    {
        if (_file is null)
            return DicomFile.Read(_bytes.AsMemory(0, (int)Length));
        _file.Position = 0;
        return DicomFile.Read(_file);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        var units = Interlocked.Exchange(ref _units, 0);
        if (units == 0)
            return;
        _file?.Dispose();
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        _budget.Return(units);
    }
}
