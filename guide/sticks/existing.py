"""What lies on a stick already: whether it is ours, what it says of itself, how it is taken away."""

import shutil
from contextlib import suppress
from pathlib import Path

from guide.content.report import visible
from guide.errors import GuideError
from guide.i18n import tr
from guide.sticks.manifest import CONTENT, is_content, read_list, walk
from guide.sticks.plan import is_litter

NAME = "FieldGuide"
MARK = "NOT FINISHED.txt"  # for whoever finds an unfinished copy


def is_guide(folder: Path) -> bool:
    """Tell a folder that holds a whole program of ours, by its list."""
    if folder.is_symlink():
        return False
    try:
        return any(path.startswith(NAME) for path in read_list(folder))
    except (GuideError, OSError):
        return False


def remove(folder: Path) -> None:
    """Take a copy away; until the last of it is gone it can be told for what it is."""
    with suppress(OSError):
        (folder / MARK).touch()
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARK:
            path.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def is_ours(folder: Path) -> bool:
    """Tell a folder that an interrupted run left: no other is ever taken away."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return (folder / MARK).is_file() or is_guide(folder) or not any(folder.iterdir())


def strange_in(folder: Path) -> str:
    """Name a file that somebody put into a guide: it would go with it."""
    sums = read_list(folder)
    for path, _ in walk(folder, has_links=True):
        if path not in sums and not is_content(path) and not is_litter(path):
            return path
    return ""


def about(folder: Path) -> str:
    """Say which guide lies in a folder."""
    # Imported late: YAML is read only where there is a guide to be named.
    from guide.content.load import read_head  # noqa: PLC0415

    pack = read_head(folder / CONTENT)
    if pack is None:
        return tr("There is a Field Guide there already; its edition can't be read.")
    return tr(
        "There is a Field Guide there already: “{title}”, edition {edition} of {date}.",
        title=visible(pack.title),
        edition=pack.edition,
        date=pack.published.isoformat(),
    )
