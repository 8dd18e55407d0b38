"""The slow drives that starts are measured from: a stick of ours, and the rivals' own drive held back."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.hindrance import Hindrance
from bench.racers import WORK
from bench.slow_drive import NAME, USB_2, check, drive_of, slowed
from bench.stick_image import refuse, stick

SAMPLE = "sample.bin"  # what is read to see that a drive is slow
ROOM = Path("/var/tmp")  # mostly on the drive that programs are installed on
Programs = Mapping[str, Path | str]  # the file that starts each, or why there is none


@dataclass(frozen=True, kw_only=True)
class Slow:
    """Programs on a slow drive, the entrance to that slowness, and the MB a second that were seen."""

    programs: Programs
    entrance: Path
    rate: float


@contextlib.contextmanager
def carried(programs: Programs) -> Iterator[Slow]:
    """Carry programs, each with its whole folder, on a stick of USB 2."""
    refuse()
    WORK.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as ending:
        with tempfile.TemporaryDirectory(dir=WORK) as files:
            for file in programs.values():
                if isinstance(file, Path):
                    shutil.copytree(file.parent, Path(files) / file.parent.name)
            write_sample(Path(files))
            folder = ending.enter_context(stick(Path(files)))
        entrance = ending.enter_context(slowed(drive_of(folder)))
        there = {
            name: folder / file.parent.name / file.name if isinstance(file, Path) else file
            for name, file in programs.items()
        }
        yield Slow(programs=there, entrance=entrance, rate=check(folder / SAMPLE, entrance))


@contextlib.contextmanager
def slow_at_home(programs: Programs) -> Iterator[Slow]:
    """Leave programs where they are installed, with that drive as slow as a stick for them."""
    drives = {drive_of(file) for file in programs.values() if isinstance(file, Path)}
    if drives != {drive_of(ROOM)}:
        raise Hindrance(f"the programs lie on another drive than {ROOM}, where its slowness could be seen")
    with contextlib.ExitStack() as ending:
        entrance = ending.enter_context(slowed(drives.pop(), name=f"{NAME}-rivals"))
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory(dir=ROOM)))
        write_sample(folder)
        yield Slow(programs=programs, entrance=entrance, rate=check(folder / SAMPLE, entrance))


def write_sample(folder: Path) -> None:
    """Write what takes a second to read from a slow drive; nothing makes it smaller."""
    (folder / SAMPLE).write_bytes(os.urandom(USB_2))
