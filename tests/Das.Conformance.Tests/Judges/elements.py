# Reads DICOM files with pydicom. One path per line of the input, one JSON object per line of the output:
#   error     the exception, if there was one
#   whole     whether every value has the length that it declares and the file was read to its end
#   decodes   the exception of decoding every value at every level, if there was one
#   implicit  whether the data set is in Implicit VR
#   elements  [path, VR, length, SHA-256 of the value's bytes], at every level; length -1 for a sequence, which has its number of items instead of a digest
#   names     the values of person names, in hexadecimal
import hashlib
import json
import sys


def read(path):
    result = {'path': path, 'error': None, 'whole': False, 'decodes': None, 'implicit': False, 'elements': [], 'names': []}
    try:
        dataset, raw_dataset, result['whole'] = read_whole(path, FORCE)
        result['implicit'] = bool(dataset.is_implicit_VR)
        for where, raw, vr, items, _ in visit(raw_dataset):
            if items is not None:
                result['elements'].append([text_of(where), 'SQ', -1, str(len(items))])
                continue
            value = raw.value or b''
            if vr == 'PN':
                result['names'].append(value.hex())
            result['elements'].append([text_of(where), raw.VR or '', len(value), hashlib.sha256(value).hexdigest()])
    except Incomplete:
        result['whole'] = False
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
