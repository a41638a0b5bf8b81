# Reads DICOM files with pydicom. One path per line of the input, one JSON object per line of the output:
#   error     the exception, if there was one
#   whole     whether every value has the length that it declares and the file was read to its end
#   decodes   the exception of decoding every value at every level, if there was one
#   implicit  whether the data set is in Implicit VR
#   elements  [path, VR, length, SHA-256 of the value's bytes], at every level; length -1 for a sequence, which has its number of items instead of a digest
#   names     the values of person names, in hexadecimal
import hashlib
import io
import json
import sys
import warnings
import zlib
from pydicom import config, dcmread, filereader
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import RawDataElement
from pydicom.values import convert_SQ

warnings.simplefilter('error')
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
            walk(items, '', [], [])
            return items
        except Exception:
            pass
    return None


def walk(items, prefix, elements, names):
    for number, item in enumerate(items):
        describe(item, f'{prefix}[{number}]/' if prefix else '', elements, names)


def describe(dataset, prefix, elements, names):
    for tag, raw in dataset.raw_elements.items():
        path = f'{prefix}{int(tag):08X}'
        if not isinstance(raw, RawDataElement):
            items, vr = raw.value, 'SQ'
        else:
            value = raw.value or b''
            if raw.length != 0xFFFFFFFF and len(value) != raw.length:
                raise Incomplete(f'{path} has {len(value)} bytes of {raw.length}')
            vr = vr_of(raw)
            items = items_of(raw, vr)
        if items is None:
            if vr == 'PN':
                names.append(value.hex())
            elements.append([path, raw.VR or '', len(value), hashlib.sha256(value).hexdigest()])
        else:
            elements.append([path, 'SQ', -1, str(len(items))])
            walk(items, path, elements, names)


def read(path):
    with open(path, 'rb') as file:
        content = Watched(file.read())
    result = {'path': path, 'error': None, 'whole': False, 'decodes': None, 'implicit': False, 'elements': [], 'names': []}
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings('ignore')
            warnings.filterwarnings('error', message='.*End of file.*')
            dataset = dcmread(content, force=FORCE)
            command_set = {tag: raw for tag, raw in dataset._dict.items() if tag.group == 0}
            root[0].raw_elements.update(command_set)  # pydicom reads it apart
            describe(root[0], '', result['elements'], result['names'])
        result['implicit'] = bool(dataset.is_implicit_VR)
        result['whole'] = not content.short and content.read(1) == b''
    except Incomplete as error:
        result['incomplete'] = str(error)
    except Exception as error:
        result['error'] = f'{type(error).__name__}: {error}'
        return result
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings('ignore')
            for element in dataset.iterall():
                element.value
    except Exception as error:
        result['decodes'] = f'{type(error).__name__}: {error}'
    return result


FORCE = sys.stdin.readline().strip() == 'force'
for line in sys.stdin:
    print(json.dumps(read(line.rstrip('\n'))), flush=True)
