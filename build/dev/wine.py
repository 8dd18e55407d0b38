"""Builds the program for Windows under Wine, and drives it. It is a test build, which no release contains."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from dev.console import BuildError, notify, on_virtual_screen, run_tool
from dev.environment import Environment, Level
from dev.packages import DRIVING, QT, VIRTUAL_SCREEN, WINE, lack_of
from dev.windows_python import windows_python

NEEDED = QT + VIRTUAL_SCREEN + DRIVING + WINE
TESTS = "tests/wine"
COMPILER = "x86_64-w64-mingw32-gcc"
# Runs in Windows' Python: it builds with the packages that are there, and not with those of .venv.
BUILD = """
import sys
from pathlib import Path
from dev.console import BuildError
from dev.environment import Environment
from freeze.bundle import Bundle

environment = Environment(Path(sys.argv[1]))
environment.python = Path(sys.executable)
try:
    Bundle(environment).make()
except BuildError as error:
    sys.exit(str(error))
"""


def wine(environment: Environment, arguments: Sequence[str]) -> int:
    """Build the program for Windows and drive it; `arguments` go to pytest. Return the exit code."""
    if str(sys.platform) != "linux":
        raise BuildError(
            "The program for Windows is built on Windows with 'bundle', and under Wine on Linux."
        )
    lack = lack_of(NEEDED, environment.prepare(Level.DEVELOP, NEEDED))
    if lack:
        raise BuildError(f"The program for Windows was not built: {lack}.")
    machine = Wine(environment.root)
    python = windows_python(environment, machine.folder / "python")
    machine.set_up()
    machine.build(python)
    options = ["-m", "pytest", TESTS, *arguments]
    return subprocess.call(environment.command(*options), cwd=environment.root, env=environment.variables())


class Wine:
    """A Windows in .work/wine: its drives and registry, and the program that is built in it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.folder = root / ".work" / "wine"
        self.prefix = self.folder / "prefix"
        self.sources = self.folder / "test build"
        self.program = self.sources / "dist" / "FieldGuide" / "FieldGuide.exe"

    def variables(self, **more: str) -> dict[str, str]:
        """Return environment variables in which Wine writes nothing outside of its folder, and is silent."""
        kept = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY", "LANG") if name in os.environ}
        wine = {
            "HOME": str(self.folder / "home"),
            "PATH": "/usr/bin:/bin",
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            # It asks for no browser and no .NET, and adds nothing to this system's menus.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
        }
        return {**kept, **wine, **more}

    def set_up(self) -> None:
        """Make the folder of Wine's Windows if it is not there yet, with the library that Wine lacks."""
        library = self.prefix / "drive_c" / "windows" / "system32" / "icuuc.dll"
        if library.is_file():
            return
        notify("Setting up Wine (once) ...")
        shutil.rmtree(self.prefix, ignore_errors=True)
        (self.folder / "home").mkdir(exist_ok=True)
        made = self.folder / library.name
        source = str(Path(__file__).with_name("icuuc.c"))
        self._run([COMPILER, "-shared", "-nostdlib", "-Wl,--entry=0", "-O", "-o", str(made), source])
        self._run(["wineboot", "--init"])
        self.wait()
        shutil.move(made, library)

    def wait(self) -> None:
        """Wait until the last program has ended and Wine has written its registry."""
        self._run(["wineserver", "--wait"])

    def build(self, python: Path) -> None:
        """Build the program from a copy of the sources, check it and start it once."""
        notify("Building the program for Windows ...")
        shutil.rmtree(self.sources, ignore_errors=True)
        unneeded = shutil.ignore_patterns(".*", "dist", "data", "tests", "__pycache__")
        shutil.copytree(self._root, self.sources, ignore=unneeded)
        root = f"Z:{self.sources}"
        command = on_virtual_screen(["wine", str(python), "-P", "-c", BUILD, root])
        self._run(command, PYTHONPATH=f"{root};{root}/build")
        self.wait()

    def _run(self, command: Sequence[str], **variables: str) -> None:
        if run_tool(command, env=self.variables(**variables), cwd=self.folder):
            raise BuildError(f"{command[0]} failed; the lines above say why.")
