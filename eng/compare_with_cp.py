"""Runs cp -r and das run in turn and prints medians; started by compare-with-cp.

usage: compare_with_cp.py DAS DATA OUT ROUNDS SETS SCRIPT...
"""
import os
import signal
import statistics
import subprocess
import sys
import time

LIMIT_SECONDS = 600


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


def measure(command):
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
    if process.returncode != 0:
        sys.exit("%s: exit status %d\n%s" % (" ".join(command), process.returncode, messages.decode(errors="replace")[-2000:]))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    das, data, out, rounds, sets = sys.argv[1:6]
    scripts = sys.argv[6:]
    os.makedirs(out)
    load, cores = os.getloadavg()[0], os.cpu_count()
    if load > cores / 2:
        print("The machine is busy (load %.1f, %d cores): wall times favour whoever has more threads, and no ratio here is to be trusted."
              % (load, cores), file=sys.stderr)
    print("| set | files, MB | cp -r, s (least to most) | script | wall | CPU | peak RSS, MB |\n|---|---|---|---|---|---|---|")
    for name in sets.split(","):
        source = os.path.join(data, name)
        inputs = files_below(source)
        if not inputs:
            sys.exit("no files in " + source)
        commands = {None: ["cp", "-r", source]}
        for script in scripts:
            commands[script] = [das, "run", script, source, "-o"]
        runs = {key: [] for key in commands}
        for round in range(int(rounds)):
            turns = list(commands.items())
            for key, command in turns[round % len(turns):] + turns[:round % len(turns)]:  # nobody is always the first
                read_all(inputs)
                target = os.path.join(out, "%s%d" % (name, sum(map(len, runs.values()))))
                runs[key].append(measure([*command, target]))
                written = len(files_below(target))
                if written != len(inputs):
                    sys.exit("%s: %d of %d files written" % (" ".join(command), written, len(inputs)))
                empty(target)
        median = {key: [statistics.median(column) for column in zip(*values)] for key, values in runs.items()}
        cp_wall, cp_cpu, _ = median.pop(None)
        spread = "%.3f (%.3f to %.3f)" % (cp_wall, *(pick(run[0] for run in runs[None]) for pick in (min, max)))
        size = sum(map(os.path.getsize, inputs)) / 1e6
        for script, (wall, cpu, rss) in median.items():
            print("| %s | %d, %.0f | %s | %s | %.2fx | %.2fx | %.0f |" % (
                name, len(inputs), size, spread, os.path.basename(script), wall / cp_wall, cpu / cp_cpu, rss), flush=True)


main()
