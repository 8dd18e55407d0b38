"""A small project for the bootstrap script to serve, and the script's own parts."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dev.environment import Environment, Level
from tests.running import run_program

BUILD = Path(__file__).resolve().parents[2] / "build"
# A display would be opened; the gate's PYTHONPATH would bring the real program in place of the small one.
UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH")
PROGRAM = """
import json, os, sys

if sys.argv[1:2] == ["list"]:
    print("every entry")
elif sys.argv[1:]:
    print(json.dumps({"words": sys.argv[1:], "stdin": sys.stdin.read(), "folder": os.getcwd()}))
    sys.exit(7)
else:
    exec(os.environ["WINDOW"])
"""


class Project:
    """A project of the smallest kind that dev.py can serve, with an environment that is ready."""

    def __init__(self, root: Path, level: str = "RUN") -> None:
        self.root = root
        (root / "build").mkdir(parents=True)
        shutil.copy(BUILD / "dev.py", root / "build")
        for room in ("dev", "freeze", "release"):
            shutil.copytree(BUILD / room, root / "build" / room, ignore=shutil.ignore_patterns("__pycache__"))
        for lock in ("requirements.txt", "requirements-dev.txt"):
            (root / "build" / lock).write_text("# nothing\n")
        (root / "guide").mkdir()
        (root / "guide" / "__main__.py").write_text(PROGRAM)
        run_program([sys.executable, "-m", "venv", "--without-pip", root / ".venv"], check=True)
        Environment(root).mark(Level[level])

    def start(self, *words: str, folder: Path | None = None, **variables: str) -> subprocess.Popen[str]:
        """Start dev.py on a machine without a display, in a process group of its own."""
        kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        command = [sys.executable, str(self.root / "build" / "dev.py"), *words]
        return subprocess.Popen(
            command,
            cwd=folder or self.root,
            env={**kept, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def dev(
        self, *words: str, stdin: str = "", folder: Path | None = None, **variables: str
    ) -> SimpleNamespace:
        """Run dev.py to its end; gives its exit code, its standard output and its standard error."""
        process = self.start(*words, folder=folder, **variables)
        out, err = process.communicate(stdin, timeout=30)
        return SimpleNamespace(code=process.returncode, out=out, err=err)

    def window(self, program: str, **variables: str) -> SimpleNamespace:
        """Run the window where there is a display; the program is what the window does."""
        on_screen: dict[str, Any] = {"WINDOW": program, "QT_QPA_PLATFORM": "offscreen"}
        return self.dev("run", **on_screen | variables)


@pytest.fixture
def scripts() -> Path:
    return BUILD


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")
