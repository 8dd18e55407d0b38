"""Finds the folders of content, settings and fonts in a checkout, a wheel or a standalone program."""

import sys
from pathlib import Path


def content_folder() -> Path:
    """Return the folder of the content that the program shows.

    The folder is beside the program, where programs for several systems share it. A macOS app without a
    content folder beside it has the folder inside.
    """
    beside, inside = own_folder() / "resources", Path(getattr(sys, "_MEIPASS", "")) / "resources"
    is_alone = is_standalone() and inside.is_dir() and not is_content_folder(beside)
    return inside if is_alone else beside


def is_content_folder(folder: Path) -> bool:
    """Return whether packs lie in a folder. One called "resources" can belong to another program."""
    names = ("pack.yaml", "*.fieldguide", "*/pack.yaml")
    return any(path.is_file() for name in names for path in folder.glob(name))


def is_standalone() -> bool:
    """Return whether this is the standalone program, which contains Python and can be copied to a stick."""
    return bool(getattr(sys, "frozen", False))


def own_folder() -> Path:
    """Return the folder of the program, the only folder to which it writes without a command of the user.

    This is the root of a checkout, the package folder of an installed wheel, or the folder that contains the
    standalone program. For a macOS app it is the folder that contains the app, because an app whose files are
    changed no longer starts.
    """
    if is_standalone():
        program = Path(sys.executable).resolve()
        inside = [folder for folder in program.parents if folder.suffix == ".app"]
        return inside[-1].parent if sys.platform == "darwin" and inside else program.parent
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parent


def data_folder() -> Path:
    """Return the folder of the settings; it exists only while a setting differs from its default."""
    return own_folder() / "data"


def program_folder() -> Path:
    """Return the folder of the manifest that lists the program's files.

    Programs for several systems share one. It lies beside a macOS app, as a file inside would break its seal.
    """
    return own_folder() if is_standalone() else Path(__file__).resolve().parents[1]


def parts_folder() -> Path | None:
    """Return the folder with the parts of the standalone program, libraries too; None for others."""
    return Path(getattr(sys, "_MEIPASS", "")) if is_standalone() else None


def joined_index_file() -> Path:
    """Return the file with the index of all packs of the standalone program together."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "joined.bin"


def licences_file() -> Path:
    """Return the file with the parts of the standalone program and their licences."""
    return Path(getattr(sys, "_MEIPASS", "")) / "guide" / "licences.bin"


def fonts_folder() -> Path:
    """Return the folder of the fonts that are shipped with the program."""
    return Path(__file__).resolve().parent / "window" / "theme" / "assets" / "fonts"
