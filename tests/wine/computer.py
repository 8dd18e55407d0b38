"""A computer with Windows, by Wine: two sticks are plugged in, and everything that changes on it is seen."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from dev.wine import Wine
from tests.running import run_program

FIRST, SECOND = "E:", "F:"  # the sticks' drives
FOLDER = "a stick with blänks é"
PATIENCE = 120  # seconds for one command
# With these off, a Windows without Microsoft's C++ runtime is seen: Wine has copies of its own.
NO_RUNTIME = "vcruntime140,vcruntime140_1,msvcp140,msvcp140_1,msvcp140_2=n"


class Computer:
    """Wine's Windows with a copy of the program on the first stick."""

    def __init__(self, wine: Wine, room: Path) -> None:
        self.wine = wine
        self.first, self.second = room / "first", room / "second"
        self.folder = self.first / FOLDER
        self.second.mkdir()
        shutil.copytree(wine.program.parent, self.folder)
        for drive, stick in ((FIRST, self.first), (SECOND, self.second)):
            link = self._drive(drive)
            link.unlink(missing_ok=True)
            link.symlink_to(stick)

    def take_sticks_out(self) -> None:
        """Take the drives' letters away again, once no program is running."""
        self.wine.wait()
        for drive in (FIRST, SECOND):
            self._drive(drive).unlink()

    def _drive(self, letter: str) -> Path:
        return self.wine.prefix / "dosdevices" / letter.lower()

    def command(self, program: str = "FieldGuide.exe", *words: str) -> list[str]:
        """Return the command that starts a program of the first stick."""
        return ["wine", f"{FIRST}\\{FOLDER}\\{program}", *words]

    def answer(
        self, *words: str, program: str = "", without_runtime: bool = False
    ) -> subprocess.CompletedProcess[str]:
        """Run a program, by default FieldGuide-Terminal.exe of the first stick, until it has answered."""
        command = ["wine", program, *words] if program else self.command("FieldGuide-Terminal.exe", *words)
        return run_program(
            command,
            env=self.variables(without_runtime=without_runtime),
            cwd=self.first,
            capture_output=True,
            encoding="utf-8",
            errors="replace",  # PySide speaks in the system's own code page
            timeout=PATIENCE,
        )

    def variables(self, *, without_runtime: bool = False) -> dict[str, str]:
        """Return the environment variables of a start."""
        variables = self.wine.variables()
        if without_runtime:
            variables["WINEDLLOVERRIDES"] += f";{NO_RUNTIME}"
        return variables

    def state(self) -> dict[str, object]:
        """Return all files and values of the registry once nothing runs, by path or by key and name.

        A file's time of change can't be set back, so a file that was written as it was is seen, too.
        """
        self.wine.wait()
        files: dict[str, object] = {}
        for top in (self.wine.prefix, self.wine.folder / "home"):
            for folder, folders, names in os.walk(top):
                for path in (Path(folder, name) for name in [*folders, *names]):
                    about = path.lstat()
                    if path.suffix != ".reg":
                        files[path.relative_to(top).as_posix()] = about.st_ctime_ns, about.st_size
        return files | dict(self._registry())

    def _registry(self) -> Iterator[tuple[str, object]]:
        """Yield every value of the registry, and when each key was changed, as Wine has them in files of text."""
        for file in self.wine.prefix.glob("*.reg"):
            key = ""
            text = file.read_text(encoding="utf-8", errors="replace").replace("\\\n", "")
            for line in text.splitlines():
                if line.startswith("["):
                    key = f"{file.stem}: {line[1:].rpartition(']')[0]}".replace("\\\\", "\\")
                else:
                    name, _, value = line.partition("=")
                    yield f"{key} {name}", value

    def holding(self, words: Sequence[str]) -> list[str]:
        """Return every file of the computer that has one of some words, also as the registry has bytes."""
        needles = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]
        needles += [needle.hex(",").encode() for needle in needles]
        places = (self.wine.prefix / "drive_c" / "users", self.wine.prefix / "drive_c" / "ProgramData")
        paths = [path for place in places for path in place.rglob("*")] + [*self.wine.prefix.glob("*.reg")]
        found = re.compile(b"|".join(map(re.escape, needles)))
        return [str(path) for path in paths if path.is_file() and found.search(_plain(path.read_bytes()))]


def _plain(data: bytes) -> bytes:
    """Return bytes without the line breaks that the registry's files have within a value."""
    return data.replace(b"\\\n  ", b"")
