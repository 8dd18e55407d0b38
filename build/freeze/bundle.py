"""Builds the standalone program in dist/ with PyInstaller, checks its files, and starts it once."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from dev.console import BuildError, notify, on_virtual_screen, run_tool
from dev.environment import Environment, Level
from dev.packages import BUILDING, FREEZING, QT, Requirement, lack_of
from freeze import checksums, network, stick
from freeze.commit import repeatable

SELF_CHECK_SECONDS = 120
APP = "FieldGuide.app"  # the program for Macs, in the folder that holds the list of its files


def bundle(environment: Environment, _arguments: Sequence[str]) -> int:
    """Build the program and check it. Return the exit code."""
    Bundle(environment, environment.prepare(Level.DEVELOP, BUILDING)).make()
    return 0


class Bundle:
    """The program in dist/, or a copy of it in `folder`.

    `missing` holds the requirements for the build that this system lacks.
    """

    def __init__(
        self, environment: Environment, missing: Sequence[Requirement] = (), folder: Path | None = None
    ) -> None:
        self._environment, self._missing = environment, missing
        self._root = environment.root
        self.folder = folder or self._root / "dist" / "FieldGuide"

    @property
    def program(self) -> Path:
        """The file that starts the program."""
        inside = {"darwin": f"{APP}/Contents/MacOS/FieldGuide", "win32": "FieldGuide.exe"}
        return self.folder / inside.get(sys.platform, "FieldGuide-Linux.com")

    @property
    def terminal(self) -> Path:
        """The file that answers words; only on Windows it is not the one that opens the window."""
        is_windows = self.program.suffix == ".exe"
        return self.program.with_name("FieldGuide-Terminal.exe") if is_windows else self.program

    def obstacle(self) -> str:
        """Return the reason why this system can't build and start the program, or "" if it can."""
        return lack_of(FREEZING + QT if os.environ.get("DISPLAY") else BUILDING, self._missing)

    def make(self) -> None:
        """Build the program, start it once, and print its self-check and size.

        Raise BuildError if the program can't be built or fails a check.
        """
        if self.obstacle():
            raise BuildError(f"The bundle was not built: {self.obstacle()}.")
        self.build()
        print(self.start_once(), self.size(), sep="\n", flush=True)
        self.verify()

    def build(self) -> None:
        """Build the program into dist/ and write the list of its files' checksums.

        Raise BuildError if PyInstaller fails, if the program contains network code, or if a stick can't
        hold one of its files.
        """
        work = self._root / ".work"
        shutil.rmtree(self.folder, ignore_errors=True)
        options = ["--noconfirm", "--clean", "--log-level", "ERROR", "--workpath", str(work / "pyinstaller")]
        options += ["--distpath", str(self._root / "dist"), str(Path(__file__).with_name("fieldguide.spec"))]
        variables = {**self._environment.variables(), "PYINSTALLER_CONFIG_DIR": str(work)}
        command = self._environment.command("-m", "PyInstaller", *options)
        notify("Building dist/FieldGuide ...")
        if run_tool(command, env=variables | repeatable(self._root), cwd=self._root):
            raise BuildError("PyInstaller failed; the lines above say why.")
        unwanted = network.code_in(self.folder)
        if sys.platform != "darwin":  # a Mac's program needs its links
            unwanted += stick.faults(self.folder)
        if unwanted:
            raise BuildError(f"The program holds what it must not: {', '.join(unwanted)}.")
        for path in (path for path in self.folder.rglob("*") if path.is_file()):
            path.chmod(path.stat().st_mode & ~0o022)  # its builder may share files with a group
        # This is the last step, because a file that changes later would not match its checksum.
        checksums.write(self.folder)

    def start_once(self) -> str:
        """Start the program with --self-check, which opens a real window; return the line that it reports.

        Raise BuildError if the check fails or lasts too long.
        """
        report = self._root / ".work" / "self-check.txt"
        report.unlink(missing_ok=True)
        command = on_virtual_screen([str(self.program), "--self-check", str(report)])
        screen = {"QT_QPA_PLATFORM": "xcb"} if command[0] == "xvfb-run" else {}
        try:
            code = run_tool(command, env={**os.environ, **screen}, timeout=SELF_CHECK_SECONDS)
        except subprocess.TimeoutExpired:
            raise BuildError(f"The self-check did not end within {SELF_CHECK_SECONDS} seconds.") from None
        line = report.read_text(encoding="utf-8").strip() if report.is_file() else "it wrote no report"
        if code or not report.is_file():
            raise BuildError(f"The program failed its self-check (exit code {code}): {line}")
        return line

    def verify(self) -> None:
        """Run the program's command verify; raise BuildError if a file does not match its checksum."""
        if run_tool([str(self.terminal), "verify"]):
            raise BuildError("The program does not agree with its list of files; the lines above say why.")

    def size(self) -> str:
        """Return a line with the program's folder, the sum of its files' sizes in MB, and their number."""
        files = (path for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink())
        sizes = [path.stat().st_size for path in files]
        name = self.folder.relative_to(self._root).as_posix()
        return f"{name}: {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files"
