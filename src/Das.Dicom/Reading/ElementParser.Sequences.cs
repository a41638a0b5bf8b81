using System.Buffers.Binary;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Reading;

/// <summary>Sequences, also those that hide in UN, and encapsulated values.</summary>
internal sealed partial class ElementParser
{
    // Values of UN that begin with an item and do not parse are rare; a file full of them nested in each other is made to waste time.
    private const int MaxFailedAttempts = 10_000;

    /// <summary>Items of a sequence up to <paramref name="end"/>, or up to a Sequence Delimitation Item where that is <see cref="Undefined"/>.</summary>
    /// <param name="sequence">Its record.</param>
    /// <param name="end">Where its length says that it ends.</param>
    /// <param name="limit">Where the last item ends at the latest: some writers give sequences a length that is too short.</param>
    /// <param name="encoding">How its items are encoded.</param>
    /// <param name="depth">Levels of nesting.</param>
    private void ParseItems(int sequence, long end, long limit, ElementEncoding encoding, int depth)
    {
        if (depth > _options.MaxDepth)
            throw TooDeep();

        _tree[sequence].Flags |= RecordFlags.Sequence;
        var last = ElementRecord.None;
        while (end == Undefined || _window.SourcePosition < end)
        {
            if (!_window.Ensure(8))
                throw Error("the file ends inside a sequence");

            var tag = ReadTag(encoding);
            var start = _window.Position;
            var length = ReadUInt32(start + 4, encoding);
            if (tag == Tags.SequenceDelimitationItem && (end == Undefined || _window.SourcePosition + 8 == end))
            {
                _window.Position += 8;
                break;
            }

            if (tag != Tags.Item)
                throw Unexpected(tag, "an item");

            _window.Position += 8;
            ref var record = ref NewRecord(Tags.Item, VR.None, sequence, encoding, out var item);
            _tree.Link(sequence, last, item);
            last = item;
            record.Start = start;
            record.ValueStart = _window.Position;
            if (length == UndefinedLength)
            {
                record.Flags |= RecordFlags.UndefinedLength;
                ParseElements(item, Undefined, encoding, depth);
            }
            else
            {
                var itemEnd = _window.SourcePosition + length;
                if (itemEnd > limit)
                {
                    if (limit != _window.SourceLength)
                        throw ItemTooLong(length);
                    itemEnd = limit;
                    _tree.AddOverlong(item);
                }

                ParseElements(item, itemEnd, encoding, depth);
            }

            record.End = _window.Position;
        }
    }

    /// <summary>
    /// Items in a value of VR UN. They are Implicit VR Little Endian (PS3.5 section 6.2.2); some writers leave them in the encoding of the
    /// file. They count as items only if they parse to the last byte; otherwise the value stays opaque.
    /// </summary>
    private bool TryParseHiddenItems(int index, long end, ElementEncoding encoding, int depth) =>
        TryParseItems(index, end, ElementEncoding.ImplicitLittleEndian, depth) ||
        (encoding != ElementEncoding.ImplicitLittleEndian && TryParseItems(index, end, encoding, depth));

    private bool TryParseItems(int index, long end, ElementEncoding encoding, int depth)
    {
        var position = _window.Position;
        var count = _tree.Count;
        var before = _tree[index];
        var current = _current;
        _tentative++;
        try
        {
            ParseItems(index, end, end == Undefined ? _window.SourceLength : end, encoding, depth + 1);
            return true;
        }
        catch (DicomFormatException) when (!_limitReached)
        {
            if (++_failedAttempts > MaxFailedAttempts)
                throw LimitError($"more than {MaxFailedAttempts} values that begin like a sequence and are none");
            _window.Position = position;
            _tree.Truncate(count);
            _tree[index] = before;
            _current = current;
            return false;
        }
        finally
        {
            _tentative--;
        }
    }

    private bool BeginsWithItem(ElementEncoding encoding) =>
        _window.Ensure(8) && (ReadTag(ElementEncoding.ImplicitLittleEndian) == Tags.Item || ReadTag(encoding) == Tags.Item);

    /// <summary>The fragments of an encapsulated value, up to its Sequence Delimitation Item (PS3.5 A.4).</summary>
    private void SkipFragments(int index, long end)
    {
        Span<byte> header = stackalloc byte[8];
        var at = _window.SourcePosition;
        while (true)
        {
            if (at + 8 > end || !_window.Peek(at, header))
                throw Error("the file ends inside an encapsulated value");

            var tag = new Tag(BinaryPrimitives.ReadUInt16LittleEndian(header), BinaryPrimitives.ReadUInt16LittleEndian(header[2..]));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            at += 8;
            if (tag == Tags.SequenceDelimitationItem)
                break;
            if (tag != Tags.Item)
                throw Unexpected(tag, "a fragment");
            if (length > end - at)
                throw Error($"a fragment of {length} bytes reaches beyond the end");
            at += length;
        }

        var total = at - _window.SourcePosition;
        _tree[index].Flags |= RecordFlags.Encapsulated;
        _tree[index].ValueLength = unchecked((uint)total); // A longer one is large.
        TakeValue(index, total);
    }
}
