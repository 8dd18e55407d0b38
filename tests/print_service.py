"""Stand-ins for lp and lpstat: what the print service of a computer does, well or badly."""

import os
import sys
from pathlib import Path

import pytest

PRINTERS = ("Office", "Lobby")
# What lpstat does, by how the print service is.
ANSWERS = """\
case "$1" in
  -e) cat "{folder}/printers" ;;
  -d) echo "system default destination: $(cat "{folder}/usual")" ;;
esac
"""
HANGS = 'echo $$ > "{folder}/{name}.pid"; exec sleep 600'
TAKES = """\
printf '%s\\n' "$@" > "{folder}/words.new"; mv "{folder}/words.new" "{folder}/words"
env > "{folder}/environment"
cat > "{folder}/pages.new"
mv "{folder}/pages.new" "{folder}/pages"
"""
TAKES_HALF = "head -c 5000 > /dev/null; " + HANGS
FAILS = 'echo "lp: Error - The printer or class does not exist." >&2; exit 1'


class PrintService:
    """A folder of commands for PATH, and what they were told. The commands see the folder as `seen_as`."""

    def __init__(self, folder: Path, *, seen_as: str = "") -> None:
        self.folder, self._seen_as = folder, seen_as or str(folder)
        (folder / "bin").mkdir()
        self.offers(*PRINTERS, usual="Lobby")
        self.does(lpstat=ANSWERS, lp=TAKES)

    @property
    def path(self) -> str:
        """The value of PATH with which only these commands are found, and the tools that they use."""
        return os.pathsep.join((str(self.folder / "bin"), "/usr/bin", "/bin"))

    def offers(self, *names: str, usual: str = "") -> None:
        """Make these names those of the printers."""
        (self.folder / "printers").write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
        (self.folder / "usual").write_text(usual, encoding="utf-8")

    def does(self, **scripts: str) -> None:
        """Make commands do what their scripts say; without a script, a command is missing."""
        for name, script in scripts.items():
            command = self.folder / "bin" / name
            body = script.replace("{folder}", self._seen_as).replace("{name}", name)
            command.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
            command.chmod(0o755)

    def loses(self, *names: str) -> None:
        """Take commands away."""
        for name in names:
            (self.folder / "bin" / name).unlink()

    @property
    def words(self) -> list[str]:
        """What lp was told."""
        return (self.folder / "words").read_text(encoding="utf-8").splitlines()

    @property
    def pages(self) -> bytes:
        """What lp was given to print."""
        return (self.folder / "pages").read_bytes()

    def pid(self, name: str) -> int:
        """Return the process id of a command that hangs, 0 if it does not run yet."""
        file = self.folder / f"{name}.pid"
        return int(file.read_text("ascii") or 0) if file.is_file() else 0

    def forget(self, name: str) -> int:
        """Return the process id of a command that hangs, and wait for another one from now on."""
        pid = self.pid(name)
        (self.folder / f"{name}.pid").unlink()
        return pid


def is_running(pid: int) -> bool:
    """Return whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def needs_commands() -> None:
    """Skip a test on Windows, which prints without commands."""
    if sys.platform == "win32":
        pytest.skip("Windows has no lp")
