"""A drive that gives no more than an old stick would: the kernel's own limit, for some processes only."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bench.hindrance import Hindrance
from bench.launch import enter

GROUPS = Path("/sys/fs/cgroup")
NAME = "fieldguide-bench"
USB_2 = 25 * 2**20  # bytes a second
MARGIN = 1.2  # a limit that is passed by more does not hold
READ = """
import sys, time
began, size = time.perf_counter(), 0
with open(sys.argv[1], "rb", buffering=0) as file:
    while piece := file.read(1 << 20):
        size += len(piece)
print(size / (time.perf_counter() - began))
"""


def empty_cache() -> None:
    """Have the system forget all files that it read; a Hindrance where it may not."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError as error:
        reason = f"only root can have the system forget the files it read ({error.strerror})"
        raise Hindrance(reason) from None


def drive_of(path: Path, devices: Path = Path("/sys/dev/block")) -> str:
    """Give the number of the drive that holds a file, as the kernel's limits want it: MAJOR:MINOR."""
    device = path.stat().st_dev
    known = devices / f"{os.major(device)}:{os.minor(device)}"
    if not known.exists():
        raise Hindrance(f"{path} lies on no drive that the kernel can slow down")
    if (known / "partition").exists():  # the limit is one of the whole drive
        known = known.resolve().parent
    return (known / "dev").read_text(encoding="ascii").strip()


def read_ahead(files: Iterable[Path], devices: Path = Path("/sys/dev/block")) -> Iterator[str]:
    """Tell how far the drives of files are read ahead, where that is known: cold starts hang on it."""
    with contextlib.suppress(Hindrance, OSError):
        for drive in sorted({drive_of(file, devices) for file in files}):
            size = (devices / drive / "queue" / "read_ahead_kb").read_text(encoding="ascii").strip()
            yield f"The drive of the cold starts ({drive}) is read ahead by {size} kB, the stick by 128 kB."


@contextlib.contextmanager
def slowed(drive: str, *, name: str = NAME, groups: Path = GROUPS) -> Iterator[Path]:
    """Slow the reading of a drive down for the processes that write themselves into the file given."""
    group, limit = _form(drive, name, groups)
    with contextlib.ExitStack() as ending:
        ending.callback(_remove, group)
        try:
            group.mkdir(exist_ok=True)
            limit(group, ending)
        except OSError as error:
            reason = f"only root can slow down the reading of a drive ({error.strerror})"
            raise Hindrance(reason) from None
        yield group / "cgroup.procs"


def _form(drive: str, name: str, groups: Path) -> tuple[Path, Callable[[Path, contextlib.ExitStack], None]]:
    """Choose by the form of groups that this kernel has; gives where ours lies, and how it gets its limit."""

    def old(group: Path, _ending: contextlib.ExitStack) -> None:
        (group / "blkio.throttle.read_bps_device").write_text(f"{drive} {USB_2}", encoding="ascii")

    def new(group: Path, ending: contextlib.ExitStack) -> None:
        handed_down = group.parent / "cgroup.subtree_control"
        if "io" not in handed_down.read_text(encoding="ascii").split():
            handed_down.write_text("+io", encoding="ascii")
            ending.callback(_remove, group)  # once more, as a group's end is what lets go of the limit
            ending.callback(handed_down.write_text, "-io", encoding="ascii")
        (group / "io.max").write_text(f"{drive} rbps={USB_2}", encoding="ascii")

    if (groups / "blkio" / "blkio.throttle.read_bps_device").exists():
        return groups / "blkio" / name, old
    known = groups / "cgroup.controllers"
    if known.exists() and "io" in known.read_text(encoding="ascii").split():
        return groups / name, new
    raise Hindrance("this kernel has no limit for the reading of drives (blkio, io)")


def _remove(group: Path) -> None:
    """End what is still in a group, which is ours alone, and take it away with its limit."""
    for _ in range(50):
        with contextlib.suppress(OSError):
            for pid in (group / "cgroup.procs").read_text(encoding="ascii").split():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(pid), signal.SIGKILL)
        with contextlib.suppress(OSError):
            group.rmdir()
        if not group.exists():
            return
        time.sleep(0.1)  # the last process is not gone yet


def check(file: Path, entrance: Path) -> float:
    """Read a file of a slowed drive; gives the MB a second, a Hindrance where the limit does not hold."""
    empty_cache()
    command = [sys.executable, "-I", "-c", READ, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, preexec_fn=enter(entrance))
    rate = float(done.stdout)
    if rate > MARGIN * USB_2:
        raise Hindrance(f"the kernel did not slow the drive down: {rate / 1e6:.0f} MB a second were read")
    return rate / 1e6
