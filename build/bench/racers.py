"""The programs that start against each other: ours, a bare window frozen like it, and Debian's rivals."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.exit import PROGRAM, ROOT
from bench.hindrance import Hindrance

OURS, BARE = "Field Guide", "bare window"
WORK = ROOT / ".work" / "bench"
BARE_PROGRAM = WORK / "Bare" / "Bare-Linux.com"


@dataclass(frozen=True, kw_only=True)
class Rival:
    """A program of Debian's, the file that starts it and the package that brings it."""

    name: str
    file: Path
    package: str

    def hindrance(self) -> str:
        """Tell why it can't be measured ("" where it can)."""
        return "" if self.file.is_file() else f"Debian's package {self.package} is not installed"

    def version(self) -> str:
        """Name the package that its file really came with, and its version."""
        owner = _told("dpkg-query", "--search", str(self.file)).partition(":")[0]
        return _told("dpkg-query", "--show", "--showformat", "${Package} ${Version}", owner) or "unknown"


RIVALS = (
    Rival(name="Kiwix", file=Path("/usr/bin/kiwix-desktop"), package="kiwix"),
    Rival(name="Zeal", file=Path("/usr/bin/zeal"), package="zeal"),
    Rival(name="GoldenDict-ng", file=Path("/usr/bin/goldendict"), package="goldendict-ng"),
)
NAMES = (OURS, BARE, *(rival.name for rival in RIVALS))


def freeze_bare() -> None:
    """Freeze the bare window anew, by the recipe of today."""
    words = ["--noconfirm", "--clean", "--log-level", "ERROR", "--workpath", str(WORK / "pyinstaller")]
    words += ["--distpath", str(WORK), str(ROOT / "build" / "bench" / "bare.spec")]
    variables = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(WORK)}
    command = [sys.executable, "-P", "-m", "PyInstaller", *words]
    shutil.rmtree(BARE_PROGRAM.parent, ignore_errors=True)
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if done.returncode or not BARE_PROGRAM.is_file():
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise Hindrance(f"it could not be frozen: {last}")


def own_programs() -> Iterator[tuple[str, Path | str]]:
    """Give our program and the bare window: the file that starts each, or why there is none."""
    there = PROGRAM.is_file()
    yield OURS, PROGRAM if there else "there is no dist/FieldGuide; python3 build/dev.py bundle makes it"
    try:
        freeze_bare()
    except Hindrance as hindrance:
        yield BARE, str(hindrance)
    else:
        yield BARE, BARE_PROGRAM


def _told(*command: str) -> str:
    """Give what a tool of the system told; "" where it is not there or knew nothing."""
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
