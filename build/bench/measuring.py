"""Times, memory and processes: what the figures of the benchmark are made of."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from statistics import quantiles
from time import perf_counter
from typing import Any

import psutil

MB = 1_000_000
PATIENCE = 10  # seconds that a child process has to clean up


class SkipReason(Exception):  # noqa: N818 - what can't be measured here is no error of the program
    """Something can't be measured on this computer; the message completes "not run: "."""


def milliseconds(action: Callable[[], object]) -> float:
    """Return the milliseconds that one call takes."""
    began = perf_counter()
    action()
    return 1000 * (perf_counter() - began)


def spread(times: Sequence[float]) -> dict[str, float]:
    """Return the median, p95, p99 and maximum of some times."""
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else [times[0]] * 99
    return {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "max": max(times)}


def memory() -> float:
    """Return the megabytes of this process alone plus its share of what it shares (PSS)."""
    return float(getattr(psutil.Process().memory_full_info(), "pss", 0)) / MB  # Linux alone knows PSS


def in_process(module: str, *words: str, offline: bool = False) -> Any:
    """Run a module in a process of its own, so that nothing measured before slows it; return its JSON.

    Offline, its children have no network to wait for; only root can arrange that.
    """
    unshare = ["unshare", "--net"] if offline and not os.geteuid() else []
    command = [*unshare, sys.executable, "-P", "-m", module, *words]
    # Compiled modules are written and reused, as in any program that was started before.
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=variables) as process:
        try:
            printed, _ = process.communicate()
        except BaseException:
            process.terminate()
            process.wait(PATIENCE)
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return json.loads(printed)
