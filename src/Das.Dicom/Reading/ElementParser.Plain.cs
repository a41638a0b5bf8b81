using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Reading;

/// <content>Nearly all elements: plain values that are in the window, in little endian. They are what reading takes its time for.</content>
internal sealed partial class ElementParser
{
    private KnownVRs? _knownVRs;

    /// <summary>
    /// Reads elements as long as they are plain: no sequence, nothing that could hide one, nothing that does not belong where it is, nothing that is not
    /// in the window as a whole. What is not plain is left to <see cref="ParseElement"/>.
    /// </summary>
    /// <returns>The record that the next one is linked behind.</returns>
    private int ParsePlainElements(int container, int last, long end, ElementEncoding encoding)
    {
        var at = _window.Position;
        var bytes = _window.Filled;
        var inWindow = end == Undefined ? bytes.Length : Math.Min(bytes.Length, end - _window.Shift);
        if (inWindow - at < 8)
            return last;
        bytes = bytes[..(int)inWindow];
        var isImplicit = IsImplicit(encoding);
        if (isImplicit)
            _knownVRs ??= new();
        ref var link = ref last == ElementRecord.None ? ref _tree[container].FirstChild : ref _tree[last].Next;
        var left = _options.MaxElements - _parsed;
        while (bytes.Length - at >= 8 && left > 0)
        {
            var header = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
            var tag = new Tag(BitOperations.RotateLeft((uint)header, 16));
            if (!IsOrdinary(tag))
                break;

            VR vr;
            var valueStart = at + 8;
            var length = (uint)(header >> 32);
            if (isImplicit)
            {
                vr = _knownVRs!.Of(tag);
                if (vr is VR.SQ or VR.UN or VR.None)
                    break;
            }
            else
            {
                vr = (VR)(ushort)length;
                length >>= 16;
                if (vr.HasLongLength())
                {
                    valueStart += 4;
                    if (vr is VR.SQ or VR.UN || !vr.IsKnown() || bytes.Length < valueStart)
                        break;
                    length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 8)..]);
                }
            }

            if (length > (uint)(bytes.Length - valueStart))
                break;

            ref var record = ref _tree.AddRecord(tag, vr, container, encoding, out last);
            record.Start = at;
            record.ValueStart = valueStart;
            record.ValueLength = length;
            at = valueStart + (int)length;
            record.End = at;
            link = last;
            link = ref record.Next;
            _current = tag;
            left--;
        }

        _parsed = _options.MaxElements - left;
        _window.Position = at;
        return last;
    }

    /// <summary>Whether a tag means nothing but an element: no item nor delimiter, group length, padding, or misplaced group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOrdinary(Tag tag) => tag.Group is > 2 and < 0xFFFC && !tag.IsGroupLength;

    /// <summary>The VRs of the tags that a file has, which are few: a look-up in the dictionary takes longer than reading the rest of an element.</summary>
    private sealed class KnownVRs
    {
        private const int PlaceBits = 9;

        // Measured: of the tags of images, reports and structure sets fewer share a place than with other factors.
        private const uint Spread = 0x846CA68B;

        private readonly (Tag Tag, VR VR)[] _places = new (Tag, VR)[1 << PlaceBits];

        // An empty place looks like that of (0000,0000), which belongs into the first one.
        public KnownVRs() => _places[0].VR = DataDictionary.GetVR(default);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public VR Of(Tag tag)
        {
            ref var place = ref _places[(tag.Value * Spread) >> (32 - PlaceBits)];
            if (place.Tag != tag)
                place = (tag, DataDictionary.GetVR(tag));
            return place.VR;
        }
    }
}
