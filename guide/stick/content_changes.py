"""Finds whether content was changed since this copy of the guide was made, without its description."""

from pathlib import Path

from guide.content.pack_files import PACK_FILE, is_read
from guide.errors import GuideError
from guide.stick.folder_walk import walk_files
from guide.stick.manifest import read_manifest
from guide.stick.program_files import CONTENT_FOLDER
from guide.stick.verification import state_of


def pack_is_behind(folder: Path, inside: str = ".") -> bool:
    """Return whether a pack in the program's `folder` is not as its manifest lists it, but pack.yaml is.

    `inside` is the folder of the pack in that of the content, "." for that one itself.
    """
    try:
        digests = read_manifest(folder).digests
    except GuideError:
        return False
    above = f"{CONTENT_FOLDER}/" if inside == "." else f"{CONTENT_FOLDER}/{inside}/"
    walked = [path for path, _ in walk_files(folder, below=above.rstrip("/"))]
    there = {path for path in walked if _is_of_pack(path, above)}
    changed = {path for path in there if state_of(folder / path, digests.get(path))}
    gone = {path for path in digests if _is_of_pack(path, above)}
    return f"{above}{PACK_FILE}" in there - changed and bool(changed or gone - there)


def _is_of_pack(path: str, above: str) -> bool:
    return path.startswith(above) and is_read(path.removeprefix(above))
