"""Where content and settings live: in a checkout, in an installed wheel, in a frozen program."""

import sys
from pathlib import Path


def content_folder() -> Path:
    """Give the folder of the pack that this copy of the program shows."""
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).resolve().parent / "resources"
        return beside if beside.is_dir() else Path(getattr(sys, "_MEIPASS", "")) / "resources"
    return own_folder() / "resources"


def own_folder() -> Path:
    """Give the program's own folder: all that it ever writes, it writes in there.

    That is the project's folder of a checkout, the package of an installed wheel, the folder that a frozen
    program lies in; of a macOS app the folder beside it, as an app that is changed inside starts no more.
    """
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve()
        inside = [folder for folder in program.parents if folder.suffix == ".app"]
        return inside[-1].parent if sys.platform == "darwin" and inside else program.parent
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parent


def data_folder() -> Path:
    """Give the folder of the settings; it is there only once one was changed."""
    return own_folder() / "data"


def program_folder() -> Path:
    """Give the folder that holds this copy of the program, all of it where it is a frozen one."""
    if not getattr(sys, "frozen", False):
        return Path(__file__).resolve().parents[1]
    folder = Path(sys.executable).resolve().parent
    return folder.parent if sys.platform == "darwin" else folder


def prepared_file() -> Path:
    """Give the file with the pack made ready when this program was built; only a frozen program has one."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "prepared.bin"


def licences_file() -> Path:
    """Give the file with the program's parts and their licences; only a frozen program has one."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "licences.bin"


def questions_file() -> Path:
    """Give the project's own questions to judge the search by; only a checkout has them."""
    return Path(__file__).resolve().parents[1] / "tests" / "data" / "questions.yaml"


def fonts_folder() -> Path:
    """Give the folder of the bundled fonts, in each way the program can be carried."""
    return Path(__file__).resolve().parent / "window" / "assets" / "fonts"
