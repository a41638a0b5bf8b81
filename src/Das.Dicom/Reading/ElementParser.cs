using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Reading;

/// <summary>Builds the element index of a data set from its bytes (PS3.5 section 7).</summary>
internal sealed partial class ElementParser
{
    private const uint UndefinedLength = 0xFFFFFFFF;
    private const long Undefined = -1;

    private readonly SourceWindow _window;
    private readonly ElementTree _tree;
    private readonly ReaderOptions _options;
    private readonly long _positionInFile;
    private int _parsed;

    // Above 0 while a value is read that may turn out not to be a sequence: everything stays in the window, so that reading can start again.
    private int _tentative;
    private int _failedAttempts;
    private bool _limitReached;
    private Tag _current;

    /// <param name="window">The bytes.</param>
    /// <param name="tree">Where records go.</param>
    /// <param name="options">Limits.</param>
    /// <param name="positionInFile">What to add to positions in messages: where an inflated data set begins.</param>
    public ElementParser(SourceWindow window, ElementTree tree, ReaderOptions options, long positionInFile = 0)
    {
        _window = window;
        _tree = tree;
        _options = options;
        _positionInFile = positionInFile;
    }

    /// <summary>Reads the data set from the window's position to the end of the source.</summary>
    /// <exception cref="DicomFormatException">It is not well-formed, or exceeds a limit.</exception>
    public void ParseDataSet(ElementEncoding encoding) =>
        ParseElements(ElementTree.Root, _window.SourceLength, encoding, 0);

    /// <summary>Reads the file meta information: the elements of group 0002 at the window's position.</summary>
    /// <exception cref="DicomFormatException">It is not well-formed.</exception>
    public void ParseFileMeta()
    {
        var encoding = LooksExplicit(ElementEncoding.ExplicitLittleEndian) ? ElementEncoding.ExplicitLittleEndian : ElementEncoding.ImplicitLittleEndian;
        _tree[ElementTree.MetaRoot].Encoding = encoding;
        var last = ElementRecord.None;
        while (_window.Ensure(8) && BinaryPrimitives.ReadUInt16LittleEndian(_window.Buffer.AsSpan(_window.Position)) == 2)
            last = ParseElement(ElementTree.MetaRoot, last, ReadTag(encoding), _window.SourceLength, encoding, 0);
    }

    /// <summary>Looks for a sequence in the value of an element in VR UN whose record was made by somebody else and whose value is in the window.</summary>
    /// <exception cref="DicomFormatException">It is a sequence by its tag and cannot be read as one, or exceeds a limit.</exception>
    public void ParseUnknown(int index, int depth)
    {
        var record = _tree[index];
        _current = record.Tag;
        _window.Position = record.ValueStart;
        ParseDefinedLength(index, VR.UN, record.ValueLength, _window.SourceLength, record.Encoding, depth);
    }

    /// <summary>Whether the elements at the window's position have VRs, as far as can be told, given what the file says of their encoding.</summary>
    public bool LooksExplicit(ElementEncoding encoding) =>
        _window.Ensure(8) && ReadTag(encoding).Group != 0xFFFE &&
        (HasVR(_window.Position) || (!IsImplicit(encoding) && IsFollowedByVR(encoding)));

    /// <summary>Whether there is no VR, but two characters where one belongs ("  ", "??"); the 16-bit length of most VRs follows.</summary>
    private bool HasUnknownVR(int at) => !HasVR(at) && IsPrintable(_window.Buffer[at + 4]) && IsPrintable(_window.Buffer[at + 5]);

    private bool HasVR(int at) => IsVR(_window.Buffer[at + 4], _window.Buffer[at + 5]);

    /// <summary>Whether the element at the window's position has no VR, but the one behind it has: a single one is missing or wrong.</summary>
    private bool IsFollowedByVR(ElementEncoding encoding)
    {
        var at = _window.Position;
        var length = HasUnknownVR(at) ? ReadUInt16(at + 6, encoding) : ReadUInt32(at + 4, encoding);
        return length < _options.LargeValueThreshold && _window.Ensure((int)length + 16) && HasVR(_window.Position + 8 + (int)length);
    }

    /// <summary>Elements up to <paramref name="end"/> of the source, or up to an Item Delimitation Item where that is <see cref="Undefined"/>.</summary>
    private void ParseElements(int container, long end, ElementEncoding encoding, int depth)
    {
        _tree[container].Encoding = encoding;
        var last = ElementRecord.None;
        var mayBePlain = (encoding & ElementEncoding.ExplicitBigEndian) == 0;
        while (true)
        {
            if (mayBePlain)
                last = ParsePlainElements(container, last, end, encoding);
            if (end != Undefined && _window.SourcePosition >= end)
                break;
            if (!_window.Ensure(8))
            {
                if (container == ElementTree.Root && IsZeroToTheEnd())
                    return;
                throw Error("the file ends inside the header of an element");
            }

            var tag = ReadTag(encoding);
            if (tag.Group == 0xFFFE)
            {
                if (tag == Tags.ItemDelimitationItem && end == Undefined)
                {
                    _window.Position += 8;
                    return;
                }

                if (container == ElementTree.Root && tag != Tags.Item && ReadUInt32(_window.Position + 4, encoding) == 0)
                {
                    // A delimiter that closes nothing, as some writers leave behind: it is no part of the data set.
                    _window.Position += 8;
                    continue;
                }

                throw Unexpected(tag, "an element");
            }

            if (tag.Value == 0 && container == ElementTree.Root && IsZeroToTheEnd())
                return;

            if (tag.Group == 2 && container == ElementTree.Root)
                throw FileMetaInDataSet(tag);

            _current = tag;
            last = ParseElement(container, last, tag, end == Undefined ? _window.SourceLength : end, encoding, depth);
        }

        if (_window.SourcePosition > end)
            throw Error("an element is longer than what it lies in");
    }

    /// <summary>One element; returns the record that the next one is linked behind.</summary>
    private int ParseElement(int container, int last, Tag tag, long end, ElementEncoding encoding, int depth)
    {
        var start = _window.Position;
        var (vr, length) = ReadHeader(tag, encoding);
        ref var record = ref NewRecord(tag, vr, container, encoding, out var index);
        _tree.Link(container, last, index);
        record.Start = start;
        record.ValueStart = _window.Position;

        if (length == UndefinedLength)
        {
            ParseUndefinedLength(index, vr, end, depth);
        }
        else
        {
            if (length > end - _window.SourcePosition && !(vr == VR.SQ && end == _window.SourceLength))
                throw TooLong(length, end);
            record.ValueLength = length;
            ParseDefinedLength(index, vr, length, end, encoding, depth);
        }

        record.End = _window.Position;
        if (tag.IsGroupLength || tag == Tags.DataSetTrailingPadding)
            _tree.Remove(index);
        return index;
    }

    private void ParseDefinedLength(int index, VR vr, uint length, long limit, ElementEncoding encoding, int depth)
    {
        var end = _window.SourcePosition + length;
        if (vr == VR.SQ)
        {
            // A sequence may claim to be longer than the file as long as that ends with an element.
            if (end > _window.SourceLength)
            {
                end = _window.SourceLength;
                _tree.AddOverlong(index);
            }

            ParseItems(index, end, limit, encoding, depth + 1);
            return;
        }

        if (vr == VR.UN && length >= 8 && BeginsWithItem(encoding) && TryParseHiddenItems(index, end, encoding, depth))
            return;
        RefuseUnreadableSequence(index, length);

        TakeValue(index, length);
    }

    /// <summary>What is a sequence by its tag and cannot be read as one must not pass as a value that nobody looks into.</summary>
    private void RefuseUnreadableSequence(int index, uint length)
    {
        if (length > 0 && _tree[index].VR == VR.UN && DataDictionary.GetVR(_tree[index].Tag) == VR.SQ)
            throw Error("a sequence in UN that cannot be read");
    }

    /// <summary>Moves behind a value: it comes into the window, unless it is large and not in it already.</summary>
    private void TakeValue(int index, long length)
    {
        if (length >= _options.LargeValueThreshold && !_window.Holds(length) && _tentative == 0)
        {
            _tree.SetLargeValue(index, _window.SourcePosition, length);
            _window.Skip(length);
            return;
        }

        if (length > _options.MaxBufferedBytes)
            throw Error($"a value of {length} bytes");
        if (!_window.Ensure((int)length))
            throw Error("the file ends inside a value");
        _window.Position += (int)length;
    }

    private void ParseUndefinedLength(int index, VR vr, long end, int depth)
    {
        _tree[index].Flags |= RecordFlags.UndefinedLength;
        switch (vr)
        {
            case VR.SQ:
                ParseItems(index, Undefined, end, _tree[index].Encoding, depth + 1);
                break;
            case VR.UN when TryParseHiddenItems(index, Undefined, _tree[index].Encoding, depth):
                break;
            case not (VR.OB or VR.OW) when IsImplicit(_tree[index].Encoding) && TryParseHiddenItems(index, Undefined, _tree[index].Encoding, depth):
                // The dictionary may know another VR than the one this was written with.
                break;
            case VR.UN or VR.OB or VR.OW or VR.OF or VR.OD or VR.OL or VR.OV:
                RefuseUnreadableSequence(index, UndefinedLength);
                SkipFragments(index, end);
                break;
            default:
                throw UndefinedLengthIn(vr);
        }
    }

    /// <summary>VR and length of the element at the window's position; moves to its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (VR VR, uint Length) ReadHeader(Tag tag, ElementEncoding encoding)
    {
        var at = _window.Position;
        var buffer = _window.Buffer;
        if (IsImplicit(encoding) || !IsVR(buffer[at + 4], buffer[at + 5]))
        {
            _window.Position += 8;
            var known = (_knownVRs ??= new()).Of(tag);
            if (!IsImplicit(encoding) && HasUnknownVR(at))
            {
                return (known is VR.None or VR.SQ or VR.UN ? VR.OB : known, ReadUInt16(at + 6, encoding));
            }

            // Some writers forget the VR of single elements in Explicit VR; the 32-bit length is then in its place.
            return (known == VR.None ? VR.UN : known, ReadUInt32(at + 4, encoding));
        }

        var vr = (VR)(buffer[at + 4] | (buffer[at + 5] << 8));
        if (vr.IsKnown() && !vr.HasLongLength())
        {
            _window.Position += 8;
            return (vr, ReadUInt16(at + 6, encoding));
        }

        if (!_window.Ensure(12))
            throw Error("the file ends inside the header of an element");
        _window.Position += 12;
        return (vr.IsKnown() ? vr : VR.UN, ReadUInt32(at + 8, encoding));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ElementRecord NewRecord(Tag tag, VR vr, int parent, ElementEncoding encoding, out int index)
    {
        if (++_parsed > _options.MaxElements)
            throw TooManyElements();
        return ref _tree.AddRecord(tag, vr, parent, encoding, out index);
    }

    private bool IsZeroToTheEnd()
    {
        Span<byte> bytes = stackalloc byte[4096];
        for (var at = _window.SourcePosition; at < _window.SourceLength; at += bytes.Length)
        {
            var part = bytes[..(int)Math.Min(bytes.Length, _window.SourceLength - at)];
            if (!_window.Peek(at, part) || part.ContainsAnyExcept((byte)0))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tag ReadTag(ElementEncoding encoding)
    {
        var tag = BinaryPrimitives.ReadUInt32LittleEndian(_window.Buffer.AsSpan(_window.Position));
        if ((encoding & ElementEncoding.ExplicitBigEndian) != 0)
            return new(BinaryPrimitives.ReverseEndianness(tag));
        return new(BitOperations.RotateLeft(tag, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ushort ReadUInt16(int at, ElementEncoding encoding)
    {
        var bytes = _window.Buffer.AsSpan(at);
        return (encoding & ElementEncoding.ExplicitBigEndian) != 0
            ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
            : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint ReadUInt32(int at, ElementEncoding encoding)
    {
        var bytes = _window.Buffer.AsSpan(at);
        return (encoding & ElementEncoding.ExplicitBigEndian) != 0
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    private static bool IsImplicit(ElementEncoding encoding) => (encoding & ElementEncoding.ImplicitLittleEndian) != 0;

    private static bool IsPrintable(byte character) => character is >= (byte)' ' and <= (byte)'~';

    private static bool IsVR(byte first, byte second) => first is >= (byte)'A' and <= (byte)'Z' && second is >= (byte)'A' and <= (byte)'Z';

    // Made in methods of their own: what builds a message would cost time where nothing is wrong.
    private DicomFormatException Unexpected(Tag tag, string expected) => Error($"{tag} where {expected} was expected");

    private DicomFormatException FileMetaInDataSet(Tag tag) => Error($"file meta information, {tag}, in the data set");

    private DicomFormatException TooManyElements() => LimitError($"more than {_options.MaxElements} elements");

    private DicomFormatException TooDeep() => LimitError($"sequences nested deeper than {_options.MaxDepth} levels");

    private DicomFormatException TooLong(uint length, long end) => Error(end == _window.SourceLength
        ? $"a length of {length} bytes reaches beyond the end of the file"
        : $"a length of {length} bytes reaches beyond the item or sequence it lies in");

    private DicomFormatException UndefinedLengthIn(VR vr) => Error($"undefined length with VR {vr}");

    private DicomFormatException ItemTooLong(uint length) => Error($"an item of {length} bytes reaches beyond its sequence");

    private DicomFormatException LimitError(string message)
    {
        _limitReached = true;
        return Error(message);
    }

    private DicomFormatException Error(string message) =>
        new(message, _positionInFile + _window.SourcePosition, _current.Value == 0 ? null : _current);
}
