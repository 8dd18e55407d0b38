"""Names the folder of a pack in the place of each of its files, of which there are hundreds."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from guide.content.pack_files import PACK_FILE


def by_folder(paths: Iterable[str]) -> dict[str, int]:
    """Return each path with 0, but the files of a pack's folder as the folder with their number.

    A folder counts as that if its pack.yaml is among the paths, and another file.
    """
    paths = tuple(paths)
    folders = {str(PurePosixPath(each).parent) for each in paths if PurePosixPath(each).name == PACK_FILE}
    folder_of = {path: _pack_folder(path, folders) for path in paths}
    number = Counter(folder_of.values())
    found: dict[str, int] = {}
    for path, folder in folder_of.items():
        if folder and number[folder] > 1:
            found[folder] = number[folder]
        else:
            found[path] = 0
    return found


def _pack_folder(path: str, folders: set[str]) -> str:
    """Return the innermost of `folders` that a file lies in, "" if it lies in none."""
    return next((each for each in map(str, PurePosixPath(path).parents) if each in folders), "")
