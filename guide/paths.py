"""Where content and settings live: in a checkout, in an installed wheel, in a frozen program."""

import sys
from pathlib import Path


def content_folder() -> Path:
    """Give the folder of the pack that this copy of the program shows.

    Programs of several systems share the one beside them; a macOS app that stands alone has one inside.
    """
    beside, inside = own_folder() / "resources", Path(getattr(sys, "_MEIPASS", "")) / "resources"
    # Beside an app there may be a folder of that name that is none of ours.
    is_alone = is_standalone() and not (beside / "pack.yaml").is_file() and inside.is_dir()
    return inside if is_alone else beside


def is_standalone() -> bool:
    """Tell whether this is the standalone program, which needs no Python and can be copied."""
    return bool(getattr(sys, "frozen", False))


def own_folder() -> Path:
    """Give the program's own folder: all that it ever writes, it writes in there.

    That is the project's folder of a checkout, the package of an installed wheel, the folder that a frozen
    program lies in; of a macOS app the folder beside it, as an app that is changed inside starts no more.
    """
    if is_standalone():
        program = Path(sys.executable).resolve()
        inside = [folder for folder in program.parents if folder.suffix == ".app"]
        return inside[-1].parent if sys.platform == "darwin" and inside else program.parent
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parent


def data_folder() -> Path:
    """Give the folder of the settings; it is there only once one was changed."""
    return own_folder() / "data"


def program_folder() -> Path:
    """Give the folder whose list names this program's files; programs of several systems share one list.

    A macOS app that stands alone has its list inside.
    """
    if not is_standalone():
        return Path(__file__).resolve().parents[1]
    contents, beside = Path(sys.executable).resolve().parents[1], own_folder()
    is_alone = beside != Path(sys.executable).resolve().parent and not (beside / "SHA256SUMS").is_file()
    return contents if is_alone else beside


def prebuilt_file() -> Path:
    """Give the file with the pack made ready when this program was built; only a frozen program has one."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "prebuilt.bin"


def licences_file() -> Path:
    """Give the file with the program's parts and their licences; only a frozen program has one."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "licences.bin"


def fonts_folder() -> Path:
    """Give the folder of the bundled fonts, in each way the program can be carried."""
    return Path(__file__).resolve().parent / "window" / "theme" / "assets" / "fonts"
