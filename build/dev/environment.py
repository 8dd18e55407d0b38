"""The project's own virtual environment: made once, and made anew where it is no longer whole."""

import hashlib
import os
import sys
from enum import StrEnum
from pathlib import Path

from dev.console import BuildError, carry_out, say


class Level(StrEnum):
    """How much is installed, each named by the lock file that lists it; the second holds all of the first."""

    RUN = "requirements.txt"
    DEVELOP = "requirements-dev.txt"


class Environment:
    """A virtual environment in the project's folder, with a stamp that tells what is installed in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._stamp = self.folder / "installed.txt"

    def is_ready(self, level: Level) -> bool:
        """Tell whether all that a level needs is installed, from today's lock file and for this Python."""
        if not (self.python.exists() and self._home().is_dir() and self._stamp.is_file()):
            return False
        stamped = self._stamp.read_text(encoding="utf-8").splitlines()
        return {_python_line(), self._lock_line(level)} <= set(stamped)

    def prepare(self, level: Level) -> None:
        """Make the environment, or what is missing of it; nothing where it is ready."""
        if self.is_ready(level):
            return
        if not self.is_ready(Level.RUN):
            self._make()
        self._install(level)
        self._compile()

    def command(self, *words: str) -> list[str]:
        """Give the command line that runs this environment's Python, with nothing from the current folder."""
        return [str(self.python), "-P", *words]

    def variables(self) -> dict[str, str]:
        """Give the environment variables under which the project's own packages are found from any folder."""
        paths = [str(self.root), *filter(None, [os.environ.get("PYTHONPATH")])]
        return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}

    def _home(self) -> Path:
        """Give the folder of the Python that the environment was made from."""
        try:
            lines = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except OSError:
            return self.folder / "gone"
        pairs = (line.partition("=") for line in lines)
        return Path(next((value.strip() for key, _, value in pairs if key.strip() == "home"), "gone"))

    def _make(self) -> None:
        say("Making the virtual environment .venv (once) ...")
        # Where the script itself runs in a virtual environment, the Python underneath is to be built on.
        python = getattr(sys, "_base_executable", None) or sys.executable
        if carry_out([python, "-m", "venv", "--clear", str(self.folder)]):
            raise BuildError("The virtual environment could not be made; the lines above say why.")

    def _install(self, level: Level) -> None:
        say("Installing the locked dependencies (once) ...")
        self._stamp.unlink(missing_ok=True)
        options = ["--require-hashes", "--only-binary", ":all:", "--no-input", "--disable-pip-version-check"]
        words = ["-m", "pip", "install", *options, "-r", str(self._lock(level))]
        if carry_out(self.command(*words)):
            raise BuildError("The dependencies could not be installed; the lines above say why.")
        self.mark(level)

    def _compile(self) -> None:
        """Compile the program's own files, as a start never writes what it compiles."""
        carry_out(self.command("-m", "compileall", "-q", str(self.root / "guide")))

    def mark(self, level: Level) -> None:
        """Note that a level is installed."""
        lines = [_python_line(), self._lock_line(level)]
        if level is Level.DEVELOP:
            lines.append(self._lock_line(Level.RUN))
        self._stamp.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _lock(self, level: Level) -> Path:
        return self.root / "build" / level

    def _lock_line(self, level: Level) -> str:
        return f"{level} {hashlib.sha256(self._lock(level).read_bytes()).hexdigest()}"


def _python_line() -> str:
    return f"python {sys.implementation.cache_tag}"
