"""Where content lives: in a checkout, in an installed wheel, in a frozen program."""

import sys
from pathlib import Path


def content_folder() -> Path:
    """Give the folder of the pack that this copy of the program shows."""
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).resolve().parent / "resources"
        return beside if beside.is_dir() else Path(getattr(sys, "_MEIPASS", "")) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def program_folder() -> Path:
    """Give the folder that holds this copy of the program, all of it where it is a frozen one."""
    if not getattr(sys, "frozen", False):
        return Path(__file__).resolve().parents[1]
    folder = Path(sys.executable).resolve().parent
    return folder.parent if sys.platform == "darwin" else folder


def prepared_file() -> Path:
    """Give the file with the pack made ready when this program was built; only a frozen program has one."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "prepared.bin"


def questions_file() -> Path:
    """Give the project's own questions to judge the search by; only a checkout has them."""
    return Path(__file__).resolve().parents[1] / "tests" / "data" / "questions.yaml"
