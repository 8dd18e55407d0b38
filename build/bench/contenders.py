"""Finds the programs whose starts are compared: Field Guide, a bare window, and rivals from Debian."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.measuring import SkipReason
from bench.table import BARE, OURS

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "FieldGuide" / "FieldGuide-Linux.com"
NO_PROGRAM = "there is no dist/FieldGuide; python3 build/dev.py bundle makes it"
WORK = ROOT / ".work" / "bench"
BARE_PROGRAM = WORK / "Bare" / "Bare-Linux.com"
# By rival: the file that starts it, and the Debian package that contains it.
RIVALS = {
    "Kiwix": (Path("/usr/bin/kiwix-desktop"), "kiwix"),
    "Zeal": (Path("/usr/bin/zeal"), "zeal"),
    "GoldenDict-ng": (Path("/usr/bin/goldendict"), "goldendict-ng"),
}
NAMES = (OURS, BARE, *RIVALS)


def contenders() -> Mapping[str, Path | str]:
    """Return, for each program, the file that starts it or the reason why it can't be started."""
    found: dict[str, Path | str] = {OURS: PROGRAM if PROGRAM.is_file() else NO_PROGRAM}
    try:
        found[BARE] = freeze_bare()
    except SkipReason as reason:
        found[BARE] = str(reason)
    for name, (file, package) in RIVALS.items():
        found[name] = file if file.is_file() else f"Debian's package {package} is not installed"
    return found


def freeze_bare() -> Path:
    """Freeze the bare window with Field Guide's recipe; return the file that starts the window.

    Raise SkipReason if PyInstaller fails.
    """
    options = ["--noconfirm", "--clean", "--log-level", "ERROR", "--workpath", str(WORK / "pyinstaller")]
    options += ["--distpath", str(WORK), str(ROOT / "build" / "bench" / "bare.spec")]
    variables = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(WORK)}
    command = [sys.executable, "-P", "-m", "PyInstaller", *options]
    shutil.rmtree(BARE_PROGRAM.parent, ignore_errors=True)
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if done.returncode or not BARE_PROGRAM.is_file():
        last = (done.stderr.strip().splitlines() or ["PyInstaller printed nothing"])[-1]
        raise SkipReason(f"it could not be frozen: {last}")
    return BARE_PROGRAM
