"""Measures time and memory, and runs measurements in processes of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from statistics import quantiles
from time import perf_counter, process_time
from typing import Any

import psutil

MB = 1_000_000
PATIENCE = 10  # seconds that a terminated child process has to clean up


class SkipReason(Exception):  # noqa: N818 - it is no error that something can't be measured
    """The reason why something can't be measured on this computer. Tables show it after "not run:"."""


def milliseconds(action: Callable[[], object]) -> float:
    """Return the milliseconds that one call of `action` takes."""
    began = perf_counter()
    action()
    return 1000 * (perf_counter() - began)


def busy(action: Callable[[], object]) -> float:
    """Return the milliseconds that this process computes in one call of `action`, whatever else runs."""
    began = process_time()
    action()
    return 1000 * (process_time() - began)


def spread(times: Sequence[float]) -> dict[str, float]:
    """Return the median, the 95th and 99th percentile and the maximum of `times`: p50, p95, p99, max."""
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else [times[0]] * 99
    return {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "max": max(times)}


def memory() -> float:
    """Return this process's memory in MB: its own plus its share of shared memory (PSS)."""
    return float(getattr(psutil.Process().memory_full_info(), "pss", 0)) / MB  # only Linux counts PSS


def in_process(module: str, *arguments: str, offline: bool = False) -> Any:
    """Run a module in a new process, so that earlier measurements do not slow it. Return the JSON it prints.

    If `offline` is true and this process runs as root, the new process has no network access.
    """
    unshare = ["unshare", "--net"] if offline and not os.geteuid() else []
    command = [*unshare, sys.executable, "-P", "-m", module, *arguments]
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
