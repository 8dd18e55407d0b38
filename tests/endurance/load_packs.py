"""Loads packs in a process of its own, little memory allowed: prints work, memory and what was found, a line of JSON each."""

import importlib
import json
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

import yaml

from guide.content.load import load
from guide.content.yaml import strict_yaml

SPACE = 1 << 30  # bytes of address space: what wants more fails instead of filling the computer


def most_memory() -> float:
    """Return the peak memory of this process in MiB; 0 if the system does not report it."""
    status = Path("/proc/self/status")
    if status.is_file():
        # What getrusage tells counts what the process that started this one had.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    if sys.platform == "win32":
        return 0.0
    resource = importlib.import_module("resource")
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / (1024 * 1024)


def main() -> None:
    loader, *folders = sys.argv[1:]
    strict_yaml.LOADER = getattr(yaml, loader, yaml.SafeLoader)
    resource = importlib.import_module("resource") if sys.platform != "win32" else None
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))
    for folder in folders:
        began = process_time()
        guide = load(Path(folder))
        took = process_time() - began
        found = [[p.file, p.line, p.column, p.sentence] for p in guide.problems[:200]]
        print(json.dumps({"took": took, "megabytes": most_memory(), "problems": found}))


if __name__ == "__main__":
    main()
