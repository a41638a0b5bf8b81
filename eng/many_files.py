"""Makes many small DICOM files from the sample files, each with a SOP Instance UID of its own; for crash-test and soak."""
import os
import re
import struct

SEEDS = ["cr-chest.dcm", "ct-explicit.dcm", "mr-siemens.dcm", "sr-comprehensive.dcm", "us-multiframe.dcm"]
FILES_PER_FOLDER = 1000
DIGITS = 7


def read_seeds(root):
    """The bytes of each seed, and the UID in them that is to be replaced."""
    seeds = []
    for name in SEEDS:
        with open(os.path.join(root, "examples", "data", name), "rb") as file:
            content = file.read()
        found = re.search(rb"\x08\x00\x18\x00UI(..)", content, re.DOTALL)
        length, = struct.unpack("<H", found[1])
        seeds.append((content, content[found.end():found.end() + length].rstrip(b"\0")))
    return seeds


def make(root, folder, count, damaged_every=0):
    """Makes count files below folder; of every damaged_every-th the second half is missing. Returns how many those are."""
    seeds = read_seeds(root)
    damaged = 0
    for number in range(count):
        content, uid = seeds[number % len(seeds)]
        content = content.replace(uid, uid[:-DIGITS] + b"%d" % (10 ** (DIGITS - 1) + number))
        if damaged_every and number % damaged_every == damaged_every - 1:
            content = content[:len(content) // 2]
            damaged += 1
        parent = os.path.join(folder, "%04d" % (number // FILES_PER_FOLDER))
        if number % FILES_PER_FOLDER == 0:
            os.makedirs(parent)
        with open(os.path.join(parent, "%06d" % number), "wb") as file:
            file.write(content)
    return damaged
