"""Runs cp -r, das run and other tools in turn and prints medians; started by compare-with-cp."""
import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time

LIMIT_SECONDS = 600

# What other tools replace or remove, at the top level: the attributes of Table E.1-1 that most files have.
EMPTIED = ["0008,0050", "0008,0090", "0010,0010", "0010,0020", "0010,0030", "0010,0040"]
REMOVED = ["0008,0020", "0008,0021", "0008,0022", "0008,0023", "0008,0030", "0008,0031", "0008,0032", "0008,0033", "0008,0080", "0008,0081",
           "0008,1010", "0008,1030", "0008,103e", "0008,1050", "0008,1070", "0010,1010", "0010,1030", "0018,1000"]


def files_below(folder):
    return [os.path.join(top, name) for top, _, names in os.walk(folder) for name in names]


def read_all(paths):
    """Brings the files into the page cache, where the run before may have driven them out."""
    for path in paths:
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 20):
                pass


def empty(folder):
    """Frees what the files hold but keeps them: ext4 walks over inodes deleted in the last minutes whenever it makes a file."""
    for path in files_below(folder):
        os.truncate(path, 0)


def measure(command, mayfail=False):
    """Wall seconds, CPU seconds (user and system) and peak RSS in MB (at least that of this process: exec keeps it)."""
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    signal.signal(signal.SIGALRM, lambda *_: process.kill())
    signal.alarm(LIMIT_SECONDS)
    messages = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    signal.alarm(0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 and not mayfail:
        sys.exit("%s: exit status %d\n%s" % (" ".join(command), process.returncode, messages.decode(errors="replace")[-2000:]))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def other_tools(work):
    """What is installed: a name, and the command before SOURCE TARGET."""
    tools = {}
    if shutil.which("gdcmanon"):
        tags = [part for tag in EMPTIED for part in ("--empty", tag)] + [part for tag in REMOVED for part in ("--remove", tag)]
        tools["gdcmanon, 24 top-level tags"] = ["gdcmanon", "--dumb", "-r", "--continue", *tags]
        certificate = os.path.join(work, "certificate.pem")
        request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=bench", "-keyout", os.devnull, "-out", certificate]
        if shutil.which("openssl") and subprocess.run(request, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            tools["gdcmanon, basic profile"] = ["gdcmanon", "-e", "-c", certificate, "-r", "--continue"]
    if shutil.which("dcmodify"):
        edits = [part for tag in EMPTIED for part in ("-ma", "(%s)=" % tag)] + [part for tag in REMOVED for part in ("-ea", "(%s)" % tag)]
        copy = 'source=$1 target=$2; shift 2; cp -r "$source" "$target" && find "$target" -type f -exec dcmodify -nb -imt -q "$@" {} +'
        tools["cp and dcmodify, 24 top-level tags, UIDs"] = ["sh", "-c", copy, "dcmodify", None, *edits, "-gst", "-gse", "-gin"]
    return tools


def command_of(prefix, source, target):
    if None in prefix:
        at = prefix.index(None)
        return [*prefix[:at], source, target, *prefix[at + 1:]]
    if prefix[0] == "gdcmanon":
        return [*prefix, "-i", source, "-o", target]
    return [*prefix, source, target] if prefix[0] == "cp" else [*prefix, source, "-o", target]


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--sets")
    parser.add_argument("--tools")
    parser.add_argument("--tool", action="append", default=[])
    parser.add_argument("--jobs")
    parser.add_argument("das")
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("scripts", nargs="+")
    return parser.parse_args()


def main():
    given = arguments()
    os.makedirs(given.out)
    tools = other_tools(given.out) if given.tools != "no" else {}
    tools.update((name, [program, None]) for name, _, program in (tool.partition("=") for tool in given.tool))
    jobs = ["-j", given.jobs] if given.jobs else []
    load, cores = os.getloadavg()[0], os.cpu_count()
    if load > cores / 2:
        print("The machine is busy (load %.1f, %d cores): wall times favour whoever has more threads, and no ratio here is to be trusted."
              % (load, cores), file=sys.stderr)
    print("| set | files, MB | cp -r, s (least to most) | command | wall | CPU | peak RSS, MB |\n|---|---|---|---|---|---|---|")
    for name in given.sets.split(","):
        source = os.path.join(given.data, name)
        inputs = files_below(source)
        if not inputs:
            sys.exit("no files in " + source)
        commands = {None: ["cp", "-r"], **{"das " + os.path.basename(script): [given.das, "run", script, *jobs] for script in given.scripts}, **tools}
        runs = {key: [] for key in commands}
        for round in range(given.rounds):
            turns = list(commands.items())
            for key, command in turns[round % len(turns):] + turns[:round % len(turns)]:  # nobody is always the first
                read_all(inputs)
                target = os.path.join(given.out, "%s%d" % (name, sum(map(len, runs.values()))))
                runs[key].append(measure(command_of(command, source, target), mayfail=key in tools))
                written = len(files_below(target))
                if written != len(inputs):
                    message = "%s, %s: %d of %d files written" % (name, key or "cp -r", written, len(inputs))
                    print(message, file=sys.stderr) if key in tools else sys.exit(message)
                empty(target)
        median = {key: [statistics.median(column) for column in zip(*values)] for key, values in runs.items()}
        cp_wall, cp_cpu, _ = median.pop(None)
        spread = "%.3f (%.3f to %.3f)" % (cp_wall, *(pick(run[0] for run in runs[None]) for pick in (min, max)))
        size = sum(map(os.path.getsize, inputs)) / 1e6
        for key, (wall, cpu, rss) in median.items():
            print("| %s | %d, %.0f | %s | %s | %.2fx | %.2fx | %.0f |" % (
                name, len(inputs), size, spread, key, wall / cp_wall, cpu / cp_cpu, rss), flush=True)


main()
