# What the other scripts share: it stands in front of each of them.
import io
import warnings
from pydicom import config, dcmread, filereader
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import RawDataElement
from pydicom.values import convert_SQ

config.settings.reading_validation_mode = config.IGNORE
CHUNK = 8192  # what pydicom asks for where it searches for a delimiter: may be less


class Watched(io.BytesIO):
    """Bytes that remember whether more of them were asked for than there are."""
    short = False

    def read(self, size=-1):
        result = super().read(size)
        if size is not None and 0 < len(result) < size < CHUNK:
            self.short = True
        return result


class Incomplete(Exception):
    pass


# Data sets replace raw elements by decoded ones when asked for them: keep what was read. The last one read at the top level is the data set.
root = []
read_dataset = filereader.read_dataset


def keep_raw(*arguments, **options):
    dataset = read_dataset(*arguments, **options)
    object.__setattr__(dataset, 'raw_elements', dict(dataset._dict))
    if options.get('at_top_level', True):
        root[:] = [dataset]
    return dataset


filereader.read_dataset = keep_raw
filereader.DicomDir = filereader.FileDataset  # a DICOMDIR is a data set like any other


def vr_of(raw):
    if raw.VR not in (None, 'UN'):
        return raw.VR
    try:
        return dictionary_VR(raw.tag)
    except KeyError:
        return 'UN'


def items_of(raw, vr):
    """The items of a value that is a sequence, or that hides one."""
    value = raw.value or b''
    if vr == 'SQ' and raw.VR != 'UN':
        return convert_SQ(value, raw.is_implicit_VR, raw.is_little_endian)
    hides = vr in ('SQ', 'UN') and value[:4] in (b'\xfe\xff\x00\xe0', b'\xff\xfe\xe0\x00')
    if not hides:
        if raw.length == 0xFFFFFFFF and vr == 'UN' and not value:
            return []  # nothing but a delimiter
        return [] if vr == 'SQ' and not value else None
    for implicit, little in ((True, True), (False, raw.is_little_endian)):
        try:
            items = convert_SQ(value, implicit, little)
            for item in items:
                list(visit(item))
            return items
        except Exception:
            pass
    return None


def visit(dataset, outer=()):
    """Every element at every level: where it is ((tag, item), ..., (tag, None)), the raw element, its VR, and its items if it is a sequence."""
    for tag, raw in dataset.raw_elements.items():
        if not isinstance(raw, RawDataElement):
            vr, items = 'SQ', raw.value
        else:
            value = raw.value or b''
            if raw.length != 0xFFFFFFFF and len(value) != raw.length:
                raise Incomplete(f'{tag} has {len(value)} bytes of {raw.length}')
            vr = vr_of(raw)
            items = items_of(raw, vr)
        yield outer + ((int(tag), None),), raw, vr, items, dataset
        for number, item in enumerate(items or ()):
            yield from visit(item, outer + ((int(tag), number),))


def read_whole(path, force):
    """Returns the data set as decoded and as read, and whether the file was read to its end without asking for more than there is."""
    with open(path, 'rb') as file:
        content = Watched(file.read())
    with warnings.catch_warnings():
        warnings.filterwarnings('ignore')
        warnings.filterwarnings('error', message='.*End of file.*')
        dataset = dcmread(content, force=force)
    command_set = {tag: raw for tag, raw in dataset._dict.items() if tag.group == 0}
    root[0].raw_elements.update(command_set)  # pydicom reads it apart
    return dataset, root[0], not content.short and content.read(1) == b''


def text_of(where):
    return '/'.join(f'{tag:08X}' + ('' if item is None else f'[{item}]') for tag, item in where)
