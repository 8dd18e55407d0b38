"""Figures: how they are summed up, and how much memory this process takes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

Times = list[float]  # milliseconds


def timed(action: Callable[[], object]) -> float:
    """Do something once; gives the milliseconds it took."""
    began = perf_counter()
    action()
    return 1000 * (perf_counter() - began)


def quantile(times: Sequence[float], share: float) -> float:
    """Give the figure under which a share of all lie."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def spread(times: Sequence[float]) -> dict[str, float]:
    """Give median, p95, p99, the largest, and the share of those above one frame of 16 ms."""
    figures = {f"p{round(100 * share)}": quantile(times, share) for share in (0.5, 0.95, 0.99)}
    above = sum(each > 16 for each in times) / len(times)
    return {**figures, "max": max(times), "above 16 ms": above}


def memory() -> float:
    """Give the megabytes that this process has for itself, its share of what it shares; 0 where unknown."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
