using Das.Dicom;
using Das.Dicom.Elements;
using Das.Language.Pixels;
using Das.Standard;

namespace Das.Engine.Pixels;

/// <summary>Where each sample of native pixel data lies in the value (PS3.5 section 8 and annex D, PS3.3 C.7.6.3.1).</summary>
internal sealed class PixelLayout
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _frames;
    private readonly ColourModel _colours;
    private readonly SampleFormat _format;
    private readonly bool _hasPlanes;
    private readonly bool _swapsBytes;

    private PixelLayout(Element pixelData, bool isBigEndian)
    {
        var dataSet = pixelData.Container;
        _rows = ImageAttributes.ReadNumber(dataSet, Tags.Rows, 1);
        _columns = ImageAttributes.ReadNumber(dataSet, Tags.Columns, 1);
        _frames = ImageAttributes.ReadFrames(dataSet);
        _colours = ImageAttributes.ReadColourModel(dataSet);
        var isFloat = pixelData.Tag != Tags.PixelData;
        _format = isFloat
            ? FloatFormat.Read(dataSet, pixelData.Tag == Tags.FloatPixelData ? 32 : 64, isBigEndian)
            : IntegerFormat.Read(dataSet);
        var isSingle = isFloat || _format.BitsAllocated == 1;
        if (ImageAttributes.ReadNumber(dataSet, Tags.SamplesPerPixel, 1) != _colours.Samples || (isSingle && _colours.Samples > 1))
            throw ImageAttributes.Unusable(Tags.SamplesPerPixel);
        if (_colours.Samples > 1)
            _hasPlanes = ReadPlanes(dataSet);
        if (_colours.IsSubsampled && (_columns & 1) != 0)
            throw ImageAttributes.Unusable(Tags.Columns);

        // Only words are swapped; single bytes have no byte order.
        _swapsBytes = isBigEndian && !isFloat && pixelData.VR == VR.OW;
        if (isBigEndian && !isFloat && !_swapsBytes && _format.BitsAllocated > 8)
            throw new EditException($"{pixelData.Tag} is big endian and its VR is not OW");
        CheckLength(pixelData);
    }

    private long PixelLength => _format.BitsAllocated * (_hasPlanes ? 1 : _colours.IsSubsampled ? 2 : _colours.Samples);

    private long RowLength => _columns * PixelLength;

    private long PlaneLength => _rows * RowLength;

    private long FrameLength => PlaneLength * (_hasPlanes ? _colours.Samples : 1);

    /// <summary>Reads the layout from the data set of pixel data.</summary>
    /// <exception cref="EditException">The pixel data are encapsulated, or not exactly what the data set says of them.</exception>
    public static PixelLayout Read(Element pixelData, TransferSyntax syntax)
    {
        var isNative = syntax == TransferSyntax.ImplicitVRLittleEndian || syntax == TransferSyntax.ExplicitVRLittleEndian ||
            syntax == TransferSyntax.ExplicitVRBigEndian || syntax == TransferSyntax.DeflatedExplicitVRLittleEndian;
        if (pixelData.IsEncapsulated || pixelData.IsSequence || !isNative)
        {
            var name = UidRegistry.TryGet(syntax.Uid, out var entry) ? entry.Name : "an unknown transfer syntax";
            throw new EditException($"{pixelData.Tag} is encapsulated ({name}); only native pixel data can be altered");
        }

        return new(pixelData, pixelData.Container.IsBigEndian && pixelData.VR != VR.UN);
    }

    /// <summary>What fills a region in all frames; nothing if the region is outside of the image.</summary>
    /// <exception cref="EditException">The samples cannot have the value or colour.</exception>
    public IEnumerable<Overwrite> Fill(PixelRegion region, PixelFill fill)
    {
        var left = Math.Max(region.Left, 0L);
        var right = Math.Min(region.Left + region.Width, _columns);
        var top = Math.Max(region.Top, 0L);
        var rows = Math.Min(region.Top + region.Height, _rows) - top;
        if (left >= right || rows <= 0)
            return [];

        var cells = _colours.SamplesOf(fill, _format).Select(_format.Encode).ToArray();
        if (_colours.IsSubsampled)
            return FillPairs(left, right, top, rows, cells);
        if (_hasPlanes)
            return cells.Select((cell, plane) => Runs((plane * PlaneLength) + (left * PixelLength), (right - left) * PixelLength, top, rows, cell));
        return [Runs(left * PixelLength, (right - left) * PixelLength, top, rows, [.. cells.SelectMany(cell => cell)])];
    }

    /// <summary>
    /// Two neighbours are Y, Y, Cb, Cr. Of a pair that is only half inside, the luminance outside stays; the chrominance that both share goes.
    /// </summary>
    private IEnumerable<Overwrite> FillPairs(long left, long right, long top, long rows, byte[][] cells)
    {
        var (y, cb, cr) = (cells[0], cells[1], cells[2]);
        var bits = _format.BitsAllocated;
        var begin = (left * 2) - (left & 1);
        var end = (right * 2) - (right & 1);
        yield return Runs(begin * bits, (end - begin) * bits, top, rows, (left & 1) == 0 ? [.. y, .. y, .. cb, .. cr] : [.. y, .. cb, .. cr, .. y]);
        if ((right & 1) != 0)
            yield return Runs((end + 1) * bits, 2 * bits, top, rows, [.. cb, .. cr]);
    }

    /// <summary>A run in each of some rows of each frame.</summary>
    private Overwrite Runs(long startInRow, long length, long top, long rows, byte[] cells) => new()
    {
        Start = (top * RowLength) + startInRow,
        RunLength = length,
        Rows = rows,
        RowDistance = RowLength,
        Frames = _frames,
        FrameDistance = FrameLength,
        Fill = cells,
        SwapsBytes = _swapsBytes,
    };

    private bool ReadPlanes(DataSet dataSet)
    {
        var configuration = ImageAttributes.ReadNumber(dataSet, Tags.PlanarConfiguration, 0);
        if (configuration > 1 || (configuration == 1 && _colours.IsSubsampled))
            throw ImageAttributes.Unusable(Tags.PlanarConfiguration);
        return configuration == 1;
    }

    /// <summary>A value that is shorter or longer than the frames, but for a padding byte, is not laid out as the data set says.</summary>
    private void CheckLength(Element pixelData)
    {
        var words = (((Int128)FrameLength * _frames) + 15) / 16;
        var bytes = (((Int128)FrameLength * _frames) + 7) / 8;
        if (pixelData.Length < (_swapsBytes ? words * 2 : bytes))
            throw new EditException($"{pixelData.Tag} is shorter than its rows, columns and frames");
        if (pixelData.Length > words * 2)
            throw new EditException($"{pixelData.Tag} is longer than its rows, columns and frames");
    }
}
