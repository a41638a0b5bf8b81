# Compares images whose rectangle was filled with 0 with their sources. The first line of the input is "left top right bottom" (the last two behind
# the rectangle), then "source<TAB>result" in every line. One JSON object per line of the output: the path of the source, what is wrong with the
# result, and the layout of the pixels; null where there are none.
import json
import sys

PIXELS = (0x7FE00008, 0x7FE00009, 0x7FE00010)
MAY_CHANGE = ('00120063', '00120064', '00280301', '7FE00008', '7FE00009', '7FE00010')
SUBSAMPLED = ('YBR_FULL_422', 'YBR_PARTIAL_422')


def values_of(dataset):
    """The values at every level, but for group lengths and trailing padding, which are left out."""
    return {text_of(where): (raw.VR, raw.value) for where, raw, _, items, _ in visit(dataset)
            if items is None and where[-1][0] & 0xFFFF and where[-1][0] != 0xFFFCFFFC}


def stream_of(raw, little):
    """The bytes in the order of the pixels: words of big endian data are swapped (PS3.5 annex D)."""
    value = bytearray(raw.value)
    if not little and raw.VR == 'OW':
        value[0::2], value[1::2] = raw.value[1::2], raw.value[0::2]
    return bytes(value)


def bits_of(stream, start, length):
    part = int.from_bytes(stream[start // 8:(start + length + 7) // 8], 'little')
    return part >> start % 8 & (1 << length) - 1


class Image:
    def __init__(self, dataset):
        self.rows, self.columns, self.bits = dataset.Rows, dataset.Columns, dataset.BitsAllocated
        self.frames = int(dataset.get('NumberOfFrames') or 1)
        self.samples, self.photometric = dataset.SamplesPerPixel, dataset.PhotometricInterpretation
        self.planar = self.samples > 1 and dataset.PlanarConfiguration == 1
        self.layout = f'{self.photometric} {self.bits} {"planes" if self.planar else "pixels"} {"little" if dataset.is_little_endian else "big"}'
        self.planes = self.samples if self.planar else 1
        cells = 1 if self.planar else 2 if self.photometric in SUBSAMPLED else self.samples
        self.row_bits = self.columns * cells * self.bits

    def cell(self, column, sample):
        if self.photometric in SUBSAMPLED:
            return column // 2 * 4 + (column % 2 if sample == 0 else sample + 1)
        return column if self.planar else column * self.samples + sample

    def change(self, plane, left, right):
        """The bits of a row that the rectangle touches, and what they become: luminance and colours 0, chrominance the middle."""
        mask = fill = 0
        for column in range(left, min(right, self.columns)):
            for sample in [plane] if self.planar else range(self.samples):
                at = self.cell(column, sample) * self.bits
                mask |= (1 << self.bits) - 1 << at
                fill |= (1 << self.bits - 1 if sample and self.photometric.startswith('YBR') else 0) << at
        return mask, fill

    def differences(self, before, after, left, top, right, bottom):
        at = 0
        for frame in range(self.frames):
            for plane in range(self.planes):
                mask, fill = self.change(plane, left, right)
                for row in range(self.rows):
                    old, new = bits_of(before, at, self.row_bits), bits_of(after, at, self.row_bits)
                    if new != (old & ~mask | fill if top <= row < bottom else old):
                        yield f'row {row} of plane {plane} of frame {frame}'
                    at += self.row_bits
        if bits_of(before, at, len(before) * 8 - at) != bits_of(after, at, len(after) * 8 - at):
            yield 'what follows the pixels'


def compare(source, result, left, top, right, bottom):
    (old, old_raw, _), (new, new_raw, whole) = read_whole(source, True), read_whole(result, True)
    if not whole:
        yield 'it cannot be read to its end'
    before, after = values_of(old_raw), values_of(new_raw)
    present = [tag for tag in PIXELS if f'{tag:08X}' in before]
    image = Image(old) if present else None
    touches = present and left < image.columns and top < image.rows
    for where in before.keys() | after.keys():
        if before.get(where) != after.get(where) and not (touches and where.startswith(MAY_CHANGE)):
            yield f'{where} has changed'
    if not touches:
        return
    layouts[0] = image.layout
    for tag in present:
        streams = [stream_of(raw.raw_elements[tag], old.is_little_endian) for raw in (old_raw, new_raw)]
        yield from image.differences(*streams, left, top, right, bottom)
    methods = new.DeidentificationMethod if new['DeidentificationMethod'].VM > 1 else [new.DeidentificationMethod]
    codes = [(item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning) for item in new.DeidentificationMethodCodeSequence]
    texts, codes = list(methods).count('Burned in text blacked out'), codes.count(('113101', 'DCM', 'Clean Pixel Data Option'))
    if (new.BurnedInAnnotation, texts, codes) != ('NO', 1, 1):
        yield 'the marks'


rectangle = [int(edge) for edge in sys.stdin.readline().split()]
for line in sys.stdin:
    source, result = line.rstrip('\n').split('\t')
    layouts = [None]
    wrong = list(compare(source, result, *rectangle))[:5]
    print(json.dumps({'path': source, 'wrong': wrong, 'layout': layouts[0]}), flush=True)
