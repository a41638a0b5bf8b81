# Looks for private elements in results. The first line of the input is a JSON array of the elements that may stay, [group, element, creator]; then one
# path per line. One JSON object per line of the output: the path, what is there that must not be, and how many elements of the list there are.
import json
import sys


def creator_of(raw):
    return (raw.value or b'').decode('latin-1').strip(' \0') if isinstance(raw, RawDataElement) else None


def judge(path, listed):
    """What pydicom gets to see, also where it does not get to the end."""
    result = {'path': path, 'wrong': [], 'kept': 0, 'error': None}
    try:
        for where, _, _, _, dataset in visit(read_whole(path, True)[1]):
            look_at(where, dataset, listed, result)
    except Exception as error:
        result['error'] = f'{type(error).__name__}: {error}'
    return result


def look_at(where, dataset, listed, result):
    group, element = where[-1][0] >> 16, where[-1][0] & 0xFFFF
    if not group & 1:
        return
    if 0x10 <= element <= 0xFF:
        if not any(other >> 16 == group and other >> 8 & 0xFF == element and other & 0xFFFF >= 0x1000 for other in dataset.raw_elements):
            result['wrong'].append(f'{text_of(where)} is the creator of nothing')
        elif not listed:
            result['wrong'].append(f'{text_of(where)} is private')
        return
    creator = dataset.raw_elements.get(group << 16 | element >> 8)
    if creator is None:
        result['wrong'].append(f'{text_of(where)} has no creator')
    elif (group, element & 0xFF, creator_of(creator)) not in listed:
        result['wrong'].append(f'{text_of(where)} is not in the list')
    else:
        result['kept'] += 1


listed = {(int(group, 16), int(element, 16), creator) for group, element, creator in json.loads(sys.stdin.readline())}
for line in sys.stdin:
    print(json.dumps(judge(line.rstrip('\n'), listed)), flush=True)
