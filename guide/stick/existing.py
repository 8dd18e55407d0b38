"""Recognizes, describes and removes a copy that is already on the stick."""

import shutil
from contextlib import suppress
from pathlib import Path

from guide.content.safe_text import escape_invisible
from guide.errors import GuideError
from guide.i18n import tr
from guide.stick.manifest import CONTENT_FOLDER, is_content, read_manifest, walk_files
from guide.stick.plan import is_system_file

GUIDE_NAME = "FieldGuide"
UNFINISHED_MARK = "NOT FINISHED.txt"  # a file that explains an unfinished copy to whoever finds it


def is_guide(folder: Path) -> bool:
    """Return whether a folder holds a complete Field Guide, judged by its list of files."""
    if folder.is_symlink():
        return False
    try:
        return any(path.startswith(GUIDE_NAME) for path in read_manifest(folder))
    except (GuideError, OSError):
        return False


def remove_copy(folder: Path) -> None:
    """Remove a copy; the mark of an unfinished copy goes last, so that a later run can recognize the rest.

    Raise OSError if something can't be removed.
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


def is_unfinished_copy(folder: Path) -> bool:
    """Return whether a folder was left by an interrupted run; no other folder may be removed."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return (folder / UNFINISHED_MARK).is_file() or is_guide(folder) or not any(folder.iterdir())


def foreign_file_in(folder: Path) -> str:
    """Return the path of a file that somebody added to a guide, or "" if there is none.

    Replacing the guide would delete it. Raise GuideError if the list of files is damaged.
    """
    digests = read_manifest(folder)
    for path, _ in walk_files(folder, has_links=True):
        if path not in digests and not is_content(path) and not is_system_file(path):
            return path
    return ""


def describe_guide(folder: Path) -> str:
    """Return a sentence that names the guide in a folder, with edition and date."""
    # Imported late: PyYAML is loaded only if there is a guide to describe.
    from guide.content.load import read_description  # noqa: PLC0415

    pack = read_description(folder / CONTENT_FOLDER)
    if pack is None:
        return tr("There is a Field Guide there already; its edition can't be read.")
    return tr(
        "There is a Field Guide there already: “{title}”, edition {edition} of {date}.",
        title=escape_invisible(pack.title),
        edition=pack.edition,
        date=pack.published.isoformat(),
    )
