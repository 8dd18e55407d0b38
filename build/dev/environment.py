"""Makes the project's virtual environment .venv, and makes it again if it is damaged or out of date."""

import hashlib
import os
import sys
from enum import StrEnum
from pathlib import Path

from dev.console import BuildError, notify, run_tool
from dev.packages import VENV, Requirement, install_missing

PIP = "-m pip install --require-hashes --only-binary :all: --no-input --disable-pip-version-check -r".split()


class Level(StrEnum):
    """A choice of packages to install: those that run the program, or also those for development.

    The value is the name of the lock file.
    """

    RUN = "requirements.txt"
    DEVELOP = "requirements-dev.txt"


class Environment:
    """The virtual environment .venv in the project's folder, with a stamp file that records its levels."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.python = root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = root / ".venv" / "installed.txt"

    def is_ready(self, level: Level) -> bool:
        """Return whether `level` is installed from the current lock file, for the Python that runs dev.py."""
        if not (self.python.exists() and self._stamp.is_file()):
            return False
        return set(self._lines(level)) <= set(self._stamp.read_text(encoding="utf-8").splitlines())

    def prepare(self, level: Level, needed: tuple[Requirement, ...] = ()) -> list[Requirement]:
        """Install the system packages for `needed`, then `level`; return the requirements still missing.

        Raise BuildError if the environment can't be made.
        """
        missing = install_missing(needed if self.is_ready(level) else (*needed, VENV))
        if VENV in missing:
            raise BuildError("Without Python's venv nothing can be installed; try again once it is there.")
        if not self.is_ready(Level.RUN):
            notify("Making the virtual environment .venv (once) ...")
            # dev.py may run in another virtual environment, so .venv is made with that one's base Python.
            python = getattr(sys, "_base_executable", None) or sys.executable
            if run_tool([python, "-m", "venv", "--clear", str(self.root / ".venv")]):
                raise BuildError("The virtual environment could not be made; the lines above say why.")
        if not self.is_ready(level):
            notify("Installing the locked dependencies (once) ...")
            self._stamp.unlink(missing_ok=True)
            if run_tool(self.command(*PIP, str(self.root / "build" / level))):
                raise BuildError("The dependencies could not be installed; the lines above say why.")
            self.mark(level)
            # dev.py starts the program with -B, which writes no compiled files, so they are written here.
            run_tool(self.command("-m", "compileall", "-q", str(self.root / "guide")))
        return missing

    def command(self, *arguments: str) -> list[str]:
        """Return the command line that starts the environment's Python with `arguments`.

        The option -P keeps the current folder out of the import path.
        """
        return [str(self.python), "-P", *arguments]

    def variables(self, *folders: Path) -> dict[str, str]:
        """Return environment variables that make the project and `folders` importable from any folder."""
        paths = [*map(str, folders), str(self.root), os.environ.get("PYTHONPATH", "")]
        return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}

    def mark(self, level: Level) -> None:
        """Record in the stamp file that `level` is installed."""
        lines = dict.fromkeys([*self._lines(Level.RUN), *self._lines(level)])
        self._stamp.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _lines(self, level: Level) -> list[str]:
        """Return the stamp's lines for `level`: the version of Python and the digest of the lock file."""
        digest = hashlib.sha256((self.root / "build" / level).read_bytes()).hexdigest()
        return [f"python {sys.implementation.cache_tag} {sys.base_prefix}", f"{level} {digest}"]
