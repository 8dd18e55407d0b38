"""The standalone program: built with PyInstaller, looked through, started once, measured."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dev import display, packages
from dev.console import BuildError, carry_out, say
from dev.environment import Environment
from freeze import checksums, network, stick
from freeze.commit import repeatable

SCREEN = "-screen 0 1366x768x24 -nolisten tcp -noreset"
PATIENCE = 120


def run(environment: Environment, missing: Sequence[packages.Need]) -> int:
    """Carry out the word bundle; gives the exit code."""
    bundle = Bundle(environment, missing)
    if bundle.hindrance():
        raise BuildError(f"The bundle was not built: {bundle.hindrance()}.")
    bundle.make()
    return 0


def on_virtual_screen(command: Sequence[str]) -> list[str]:
    """Give the command that runs another one on a screen of its own, where that can be had."""
    if sys.platform == "linux" and shutil.which("xvfb-run"):
        return ["xvfb-run", "-a", "-s", SCREEN, *command]
    return list(command)


def lack(missing: Sequence[packages.Need], needed: Sequence[packages.Need]) -> str:
    """Name what is missing of what is needed ("" where nothing is)."""
    lacking = [str(need) for need in missing if need in needed]
    return f"this system lacks {', '.join(lacking)}" if lacking else ""


class Bundle:
    """The program in dist/, and what it takes to build and start it on this system."""

    def __init__(
        self, environment: Environment, missing: Sequence[packages.Need], folder: Path | None = None
    ) -> None:
        self._environment = environment
        self._missing = missing
        self._root = environment.root
        built = self._root / "dist" / ("FieldGuide.app" if sys.platform == "darwin" else "FieldGuide")
        self.folder = folder or built  # another folder is a copy, to be looked over

    @property
    def program(self) -> Path:
        """Give the file that starts the program."""
        inside = {"darwin": "Contents/MacOS/FieldGuide", "win32": "FieldGuide.exe"}
        return self.folder / inside.get(sys.platform, "FieldGuide-Linux.com")

    def hindrance(self) -> str:
        """Tell why the program can't be built and started here ("" where it can)."""
        needed = packages.for_freezing() + packages.for_window()
        if not display.is_there(os.environ):
            needed += packages.SCREEN
        return lack(self._missing, needed)

    def make(self) -> None:
        """Build the program, start it once, and print its report and its size."""
        self.build()
        print(self.start_once(), self.size(), sep="\n", flush=True)
        if carry_out([str(self.program), "verify"]):
            raise BuildError("The program does not agree with its list of files; the lines above say why.")

    def build(self) -> None:
        """Build the program anew into dist/."""
        work = self._root / ".work"
        shutil.rmtree(self.folder, ignore_errors=True)
        words = ["--noconfirm", "--clean", "--log-level", "ERROR", "--workpath", str(work / "pyinstaller")]
        words += [
            "--distpath",
            str(self._root / "dist"),
            str(self._root / "build" / "freeze" / "fieldguide.spec"),
        ]
        variables = {**self._environment.variables(), "PYINSTALLER_CONFIG_DIR": str(work)}
        variables |= repeatable(self._root)
        command = self._environment.command("-m", "PyInstaller", *words)
        say("Building dist/FieldGuide ...")
        if carry_out(command, variables=variables, folder=self._root):
            raise BuildError("PyInstaller failed; the lines above say why.")
        unwanted = network.code_in(self.folder)
        if sys.platform != "darwin":  # a Mac's program is nothing without its links
            unwanted += stick.faults(self.folder)
        if unwanted:
            raise BuildError(f"The program holds what it must not: {', '.join(unwanted)}.")
        checksums.write(self._listed_folder)  # the last step: nothing may change from here on

    def start_once(self) -> str:
        """Let the program look itself over in its real window; gives the line that it reports."""
        report = self._root / ".work" / "self-check.txt"
        report.unlink(missing_ok=True)
        command = on_virtual_screen([str(self.program), "--self-check", str(report)])
        variables = dict(os.environ)
        if command[0] == "xvfb-run":
            variables["QT_QPA_PLATFORM"] = "xcb"
        try:
            code = carry_out(command, variables=variables, seconds=PATIENCE)
        except subprocess.TimeoutExpired:
            raise BuildError(f"The self-check had no end after {PATIENCE} seconds.") from None
        line = report.read_text(encoding="utf-8").strip() if report.is_file() else "it wrote no report"
        if code or not report.is_file():
            raise BuildError(f"The program failed its self-check (exit code {code}): {line}")
        return line

    def size(self) -> str:
        """Tell the size of the program: the sum of its files."""
        sizes = [path.stat().st_size for path in self._files()]
        name = self.folder.relative_to(self._root).as_posix()
        return f"{name}: {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files"

    def _files(self) -> Iterator[Path]:
        return (path for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink())

    @property
    def _listed_folder(self) -> Path:
        return self.folder / "Contents" if sys.platform == "darwin" else self.folder
