"""A stick that is none: a file with a file system of its own, mounted to be read only."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.hindrance import Hindrance

TOOLS = ("mke2fs", "losetup", "mount", "umount")
IN_MEMORY = Path("/dev/shm")  # the file's own drive is not to be waited for
SPARE = 1.3  # of what lies on it
READ_AHEAD = 128  # kB that are read on from where something was asked for, as Linux does with a stick
DEVICES = Path("/sys/class/block")


@contextlib.contextmanager
def stick(files: Path) -> Iterator[Path]:
    """Carry a folder on a stick; gives where it is plugged in. It is always pulled out in the end."""
    refuse()
    room = IN_MEMORY if IN_MEMORY.is_dir() else None
    with contextlib.ExitStack() as ending:
        place = Path(ending.enter_context(tempfile.TemporaryDirectory(dir=room)))
        image, folder = place / "stick.img", place / "stick"
        folder.mkdir()
        _run("mke2fs", "-q", "-t", "ext4", "-O", "^has_journal", "-d", files, image, f"{_kilobytes(files)}k")
        device = _run("losetup", "--find", "--show", "--read-only", image)
        ending.callback(_run, "losetup", "--detach", device)
        _read_ahead(device, ending)
        _run("mount", "-o", "ro", device, folder)
        ending.callback(_pull, folder)
        yield folder


def _read_ahead(device: str, ending: contextlib.ExitStack) -> None:
    """Have a device read ahead as a stick is; as it did before in the end."""
    file = DEVICES / Path(device).name / "queue" / "read_ahead_kb"
    before = file.read_text(encoding="ascii")
    ending.callback(file.write_text, before, encoding="ascii")
    file.write_text(str(READ_AHEAD), encoding="ascii")


def _pull(folder: Path) -> None:
    """Pull the stick out; what was killed may hold a file of it for a moment yet."""
    for _ in range(50):
        with contextlib.suppress(Hindrance):
            _run("umount", folder)
            return
        time.sleep(0.1)
    _run("umount", "--lazy", folder)


def refuse() -> None:
    """Raise a Hindrance where no stick can be plugged in."""
    missing = [tool for tool in TOOLS if not _tool(tool)]
    if missing:
        raise Hindrance(f"this system lacks {', '.join(missing)}")
    if os.geteuid():
        raise Hindrance("only root can plug in a file as a stick")


def _tool(name: str) -> str | None:
    # Debian's paths of others than root leave these folders out.
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def _kilobytes(files: Path) -> int:
    sizes = [4096 + path.stat().st_size for path in files.rglob("*")]
    return int(SPARE * sum(sizes) / 1024) + 8192


def _run(tool: str, *words: object) -> str:
    """Run a tool of the system; gives what it said, a Hindrance where it failed."""
    command = [_tool(tool) or tool, *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise Hindrance(f"{tool} failed: {last}")
    return done.stdout.strip()
