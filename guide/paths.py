"""The folders of content, settings and fonts: in a checkout, an installed wheel, a standalone program."""

import sys
from pathlib import Path


def content_folder() -> Path:
    """Return the folder of the content that this copy of the program shows.

    Programs of several systems share the one beside them; a macOS app that stands alone has one inside.
    """
    beside, inside = own_folder() / "resources", Path(getattr(sys, "_MEIPASS", "")) / "resources"
    # A folder of that name beside an app may belong to somebody else.
    is_alone = is_standalone() and not (beside / "pack.yaml").is_file() and inside.is_dir()
    return inside if is_alone else beside


def is_standalone() -> bool:
    """Return whether this is the standalone program, which needs no Python and can be copied."""
    return bool(getattr(sys, "frozen", False))


def own_folder() -> Path:
    """Return the program's own folder, the only one that it writes to unasked.

    That is the project's folder of a checkout, the package of an installed wheel, or the folder that the
    standalone program is in. For a macOS app it is the folder that holds the app, because an app that is
    changed inside no longer starts.
    """
    if is_standalone():
        program = Path(sys.executable).resolve()
        inside = [folder for folder in program.parents if folder.suffix == ".app"]
        return inside[-1].parent if sys.platform == "darwin" and inside else program.parent
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parent


def data_folder() -> Path:
    """Return the folder of the settings, which exists only after a setting was changed."""
    return own_folder() / "data"


def program_folder() -> Path:
    """Return the folder whose list names this program's files; programs for several systems share one list.

    A macOS app that is alone on a stick has its list inside.
    """
    if not is_standalone():
        return Path(__file__).resolve().parents[1]
    contents, beside = Path(sys.executable).resolve().parents[1], own_folder()
    is_alone = beside != Path(sys.executable).resolve().parent and not (beside / "SHA256SUMS").is_file()
    return contents if is_alone else beside


def prebuilt_file() -> Path:
    """Return the file with the guide and its index from when the standalone program was built."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "prebuilt.bin"


def licences_file() -> Path:
    """Return the file with the licences of the standalone program's parts."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "licences.bin"


def fonts_folder() -> Path:
    """Return the folder of the bundled fonts."""
    return Path(__file__).resolve().parent / "window" / "theme" / "assets" / "fonts"
