"""A borrowed computer without a network: everything written to it is in one folder, to be searched afterwards."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.driving import copy_of_program

STICK, HOME, LOGS = "/mnt", "/home/worker", "/media"
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
# In a namespace of its own: this system's files below, all changes above, the stick plugged in.
SET_UP = """
set -e
mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs "$WORK"
mkdir "$WORK/upper" "$WORK/under" "$WORK/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$WORK/upper,workdir=$WORK/under" "$WORK/root"
for folder in proc sys dev; do mount --rbind "/$folder" "$WORK/root/$folder"; done
mount -t tmpfs -o mode=1777 tmpfs "$WORK/root/dev/shm"
mkdir -p "$WORK/root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$WORK/root/tmp/.X11-unix"
mount --bind "$STICK" "$WORK/root/mnt"
if [ "$READ_ONLY" ]; then mount -o remount,bind,ro "$WORK/root/mnt"; fi
mount --bind "$LOGS" "$WORK/root/media"
mkdir -p "$WORK/root/home/worker"
chown -R 65534 "$WORK/root/home/worker"
echo ready
exec cat
"""


def needs_root() -> None:
    """Skip the test unless it runs as root with the tools to mount."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount")
    lacking = [tool for tool in ("unshare", "nsenter", "setpriv", "mount") if not shutil.which(tool)]
    if lacking:
        pytest.skip(f"this system lacks {', '.join(lacking)}")


class Borrowed:
    """One borrowed computer; leaving the context removes it with everything that was written to it."""

    def __init__(self, folder: Path, *, stick: str = "stick", read_only: bool = False) -> None:
        needs_root()
        self._folder, self._read_only, self._stick = folder, read_only, stick
        self.program = copy_of_program(folder / "plugged" / stick)
        (folder / "plugged" / stick).chmod(0o777)
        self.logs = folder / "logs"
        for path in (self.logs, folder / "work"):
            path.mkdir()
        self.logs.chmod(0o777)
        self._first: dict[str, tuple[int, ...]] = {}

    def __enter__(self) -> Self:
        variables = {
            "WORK": str(self._folder / "work"),
            "STICK": str(self._folder / "plugged"),
            "LOGS": str(self.logs),
            "READ_ONLY": "yes" if self._read_only else "",
        }
        self._holder = subprocess.Popen(
            ["unshare", "--mount", "--net", "sh", "-c", SET_UP],
            env={**os.environ, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._holder.stdout is not None
        if self._holder.stdout.readline() != "ready\n":
            pytest.skip(f"no overlay can be mounted here: {self._holder.communicate(timeout=60)[1].strip()}")
        self._work = Path(f"/proc/{self._holder.pid}/root{self._folder / 'work'}")
        self.take_stock()
        return self

    def __exit__(self, _kind: type | None, _error: BaseException | None, _at: TracebackType | None) -> None:
        self._holder.communicate(timeout=60)

    def command(self, *words: str, before: Sequence[str] = (), as_nobody: bool = True) -> list[str]:
        """Return the command that runs some words there, as its user; without words, the program on the stick."""
        enter = [
            "nsenter",
            f"--target={self._holder.pid}",
            "--mount",
            "--net",
            "chroot",
            str(self._folder / "work" / "root"),
        ]
        user = NOBODY if as_nobody else ()
        return [*enter, *user, *before, *(words or (f"{STICK}/{self._stick}/FieldGuide-Linux.com",))]

    @property
    def own_folder(self) -> str:
        """The path of the program's folder on that computer."""
        return f"{STICK}/{self._stick}"

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables of that computer."""
        return {
            "DISPLAY": os.environ["DISPLAY"],
            "HOME": HOME,
            "LANG": "C.UTF-8",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        }

    def take_stock(self) -> None:
        """Note every file that is there; `left_behind` compares with it."""
        self._first = self._state()

    def left_behind(self) -> list[str]:
        """Return every path outside of the stick that was added, changed or removed since `take_stock`."""
        now = self._state()
        return sorted(
            path for path in now.keys() | self._first.keys() if now.get(path) != self._first.get(path)
        )

    def holding(self, words: Sequence[str]) -> list[str]:
        """Return every file, there or on the stick, that has one of some words in UTF-8, UTF-16 or UTF-32."""
        needles = [
            word.encode(coding)
            for word in words
            for coding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
        ]
        places = (self._folder / "plugged", self._work / "upper", self._work / "root" / "dev" / "shm")
        return [
            str(path)
            for place in places
            for path in place.rglob("*")
            if path.is_file() and not path.is_symlink() and any(word in path.read_bytes() for word in needles)
        ]

    def on_stick(self) -> set[str]:
        """Return the paths of everything on the stick."""
        return {
            path.relative_to(self._folder / "plugged").as_posix()
            for path in (self._folder / "plugged").rglob("*")
        }

    def _state(self) -> dict[str, tuple[int, ...]]:
        return {str(path): _look(path) for path in self._places()}

    def _places(self) -> Iterator[Path]:
        for place in (self._work / "upper", self._work / "root" / "dev" / "shm"):
            yield from place.rglob("*")


def _look(path: Path) -> tuple[int, ...]:
    # The time of a folder tells of files that came and went.
    seen = path.lstat()
    size = 0 if stat.S_ISDIR(seen.st_mode) else seen.st_size
    return seen.st_mode, seen.st_uid, size, seen.st_mtime_ns
