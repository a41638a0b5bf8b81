# Compares results of a script that keeps a list of elements with their sources. The first line of the input is the text of the script as a JSON
# string, then "source<TAB>result" in every line. One JSON object per line of the output: the path of the source, what is wrong with the
# result, and how many elements, how many of them private, were found to be kept as they were.
import functools
import json
import re
import sys

STEP = r'(?:\*|\+|\([0-9A-FX]{4},(?:\{[^}]*\})?[0-9A-FX]{2,4}\))'
PATH = re.compile(rf'{STEP}(?:/{STEP})*')


def paths_in(text):
    return [re.findall(STEP, path) for path in PATH.findall(text)]


class Rules:
    """What the script says, by a reading of its text that has nothing to do with Das."""

    def __init__(self, script):
        text = re.sub(r'//[^\n]*', '', script)
        lists = {name: body for name, body in re.findall(r'(\w+)\s*:=\s*\{((?:[^{}]|\{[^}]*\})*)\}', text)}
        names = re.search(r'keepTags\[([^\]]*)\]', text).group(1)
        self.keep = [path for name in names.split(',') for path in paths_in(lists[name.strip()])]
        self.hash = paths_in(re.search(r'hashUIDList\[([^\]]*)\]', text).group(1))
        self.dummies = [(paths_in(path)[0], value) for path, value in re.findall(r'^(\S+)\s*\?=\s*"([^"]*)"', text, re.M)]
        self.assigned = {int(g + e, 16) for g, e in re.findall(r'^\(([0-9A-F]{4}),([0-9A-F]{4})\)\s*:=', text, re.M)}

    @functools.lru_cache(maxsize=None)
    def is_kept(self, names):
        """Whether a path names the element, or something that it lies in."""
        return any(matches(path, names[:length]) for length in range(1, len(names) + 1) for path in self.keep)

    @functools.lru_cache(maxsize=None)
    def is_hashed(self, names):
        return any(matches(path, names) for path in self.hash)

    @functools.lru_cache(maxsize=None)
    def dummy_of(self, names):
        """The value that the element gets if it is there."""
        return next((value for path, value in self.dummies if matches(path, names)), None)


def matches(path, names):
    if not path:
        return not names
    if path[0] == '*':
        return any(matches(path[1:], names[skip:]) for skip in range(len(names) + 1))
    if path[0] == '+':
        return any(matches(path[1:], names[skip:]) for skip in range(1, len(names) + 1))
    return bool(names) and matches_step(path[0], *names[0]) and matches(path[1:], names[1:])


def matches_step(step, tag, creator):
    group, element = step[1:5], step[6:-1]
    if element.startswith('{'):
        wanted, number = element[1:].split('}')
        return tag >> 16 == int(group, 16) and creator == wanted and tag & 0xFF == int(number, 16)
    return all(a in (b, 'X') for a, b in zip(group + element, f'{tag:08X}'))


def is_creator(tag):
    return tag >> 16 & 1 and 0x10 <= tag & 0xFFFF <= 0xFF


def creator_of(tag, dataset):
    if not tag >> 16 & 1 or tag & 0xFFFF < 0x1000:
        return None
    creator = dataset.raw_elements.get(tag & 0xFFFF0000 | tag >> 8 & 0xFF)
    return None if creator is None else (creator.value or b'').decode('latin-1').strip(' \0')


def elements_of(path):
    """Every element by where it is, with the names (tag, private creator) of the steps that lead to it."""
    result = {}
    names = {(): ()}
    for where, raw, _, items, dataset in visit(read_whole(path, True)[1]):
        tag = where[-1][0]
        name = names[where[:-1]] + ((tag, creator_of(tag, dataset)),)
        for number in range(len(items or ())):
            names[where[:-1] + ((tag, number),)] = name
        if tag & 0xFFFF and tag != 0xFFFCFFFC:
            result[where] = (name, raw, items)
    return result


def surplus(rules, elements):
    """Elements that nothing in the script lets stay."""
    kept = {where for where, (names, _, _) in elements.items() if rules.is_kept(names)}
    needed = {where[:depth] for where in kept for depth in range(1, len(where))}
    needed = {outer[:-1] + ((outer[-1][0], None),) for outer in needed}
    blocks = {where[:-1] + ((where[-1][0] & 0xFFFF0000 | where[-1][0] >> 8 & 0xFF, None),) for where in kept | needed if where[-1][0] & 0xFFFF >= 0x1000}
    for where in elements:
        if where in kept or where in needed or (len(where) == 1 and where[0][0] in rules.assigned):
            continue
        if not (is_creator(where[-1][0]) and where in blocks):
            yield f'{text_of(where)} is not in the list'


def losses(rules, before, after, counts):
    """Elements of the list that are no longer there, or no longer what they were."""
    for where, (names, raw, items) in before.items():
        if items is not None or not rules.is_kept(names) or (len(where) == 1 and where[0][0] in rules.assigned):
            continue
        if where not in after:
            yield f'{text_of(where)} is lost'
            continue
        new_names, new, _ = after[where]
        if new_names != names:
            yield f'{text_of(where)} has another creator'
        elif rules.dummy_of(names) is not None:
            if (new.value or b'').decode('latin-1').rstrip(' \0') != rules.dummy_of(names):
                yield f'{text_of(where)} has not its dummy value'
        elif rules.is_hashed(names):
            if raw.value and new.value == raw.value:
                yield f'{text_of(where)} is not hashed'
        elif (new.value or b'') != (raw.value or b'') or new.VR != raw.VR:
            yield f'{text_of(where)} has changed'
        else:
            counts[0] += 1
            counts[1] += names[-1][1] is not None


rules = Rules(json.loads(sys.stdin.readline()))
assert len(rules.keep) > 100 and rules.hash and rules.assigned, 'the script is not what this was written for'
for line in sys.stdin:
    source, result = line.rstrip('\n').split('\t')
    before, after = elements_of(source), elements_of(result)
    counts = [0, 0]
    wrong = [*surplus(rules, after), *losses(rules, before, after, counts)]
    print(json.dumps({'path': source, 'wrong': wrong, 'kept': counts[0], 'private': counts[1]}), flush=True)
