"""Finds whether content was changed since this copy of the guide was made, without its description."""

from pathlib import Path

from guide.content.pack_files import PACK_FILE
from guide.errors import GuideError
from guide.stick.folder_walk import walk_files
from guide.stick.manifest import read_manifest
from guide.stick.program_files import CONTENT_FOLDER, is_read_of_last_pack
from guide.stick.verification import state_of


def pack_is_behind(folder: Path) -> bool:
    """Return whether content in `folder` is not as its manifest lists it, but pack.yaml is.

    Of several packs the one is meant that the folder itself is.
    """
    try:
        digests = read_manifest(folder).digests
    except GuideError:
        return False
    found = walk_files(folder, below=CONTENT_FOLDER)
    there = {path for path, _ in found if is_read_of_last_pack(path)}
    changed = {path for path in there if state_of(folder / path, digests.get(path))}
    gone = {path for path in digests if path.startswith(f"{CONTENT_FOLDER}/") and is_read_of_last_pack(path)}
    return f"{CONTENT_FOLDER}/{PACK_FILE}" in there - changed and bool(changed or gone - there)
