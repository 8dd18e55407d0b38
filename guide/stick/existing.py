"""Recognizes, describes and removes a guide that is on the stick already."""

import shutil
from contextlib import suppress
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr
from guide.stick.manifest import read_manifest
from guide.stick.program_files import CONTENT_FOLDER

GUIDE_NAME = "FieldGuide"
UNFINISHED_MARK = "NOT FINISHED.txt"  # a text file in the folder of an unfinished copy


def is_guide(folder: Path) -> bool:
    """Return whether a folder has an intact manifest that lists the program. Other files are not read."""
    if folder.is_symlink():
        return False
    try:
        return any(path.startswith(GUIDE_NAME) for path in read_manifest(folder).digests)
    except (GuideError, OSError):
        return False


def remove_copy(folder: Path) -> None:
    """Remove the folder of a copy; raise OSError if something can't be removed.

    The folder is marked as unfinished first, and the mark is removed last. If the removal is interrupted, a
    later run recognizes the remaining folder by the mark.
    """
    with suppress(OSError):
        (folder / UNFINISHED_MARK).touch()
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != UNFINISHED_MARK:
            path.unlink()
    (folder / UNFINISHED_MARK).unlink(missing_ok=True)
    folder.rmdir()


def may_be_removed(folder: Path) -> bool:
    """Return whether a folder may be removed: it is an unfinished copy, a whole guide or an empty folder."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return is_unfinished(folder) or is_guide(folder)


def is_unfinished(folder: Path) -> bool:
    """Return whether a folder is an unfinished copy, what is left of a removed one, or empty."""
    return (folder / UNFINISHED_MARK).is_file() or not any(folder.iterdir())


def describe_guide(folder: Path) -> str:
    """Return a sentence that names the guide in a folder, with its edition and date if they can be read."""
    # Imported late: PyYAML is loaded only if there is a guide to describe.
    from guide.packs.sources import last_description  # noqa: PLC0415

    pack = last_description(folder / CONTENT_FOLDER)
    if pack is None:
        return tr("There is a Field Guide there already; its edition can't be read.")
    return tr(
        "There is a Field Guide there already: “{title}”, edition {edition} of {date}.",
        title=escape_invisible(pack.title),
        edition=pack.edition,
        date=pack.published.isoformat(),
    )
