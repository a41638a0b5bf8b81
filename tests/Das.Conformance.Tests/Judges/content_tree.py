# Reads structured reports with pydicom. One path per line of the input, one JSON object per line of the output:
#   path  the file
#   tree  [value type, relationship, concept code, children] of the root content item; null if it has none
import json
import sys


def text(dataset, keyword):
    return str(dataset.get(keyword, '') or '')


def node(dataset):
    concept = dataset.get('ConceptNameCodeSequence') or []
    code = text(concept[0], 'CodeValue') if len(concept) else ''
    children = [node(item) for item in dataset.get('ContentSequence') or []]
    return [text(dataset, 'ValueType'), text(dataset, 'RelationshipType'), code, children]


for line in sys.stdin:
    path = line.rstrip('\n')
    try:
        dataset = dcmread(path, force=True)
        tree = node(dataset) if 'ContentSequence' in dataset and text(dataset, 'ValueType') else None
    except Exception:
        tree = None
    print(json.dumps({'path': path, 'tree': tree}), flush=True)
