"""Finds what a pack was when the program was built, to tell authors what they changed in its folder."""

from contextlib import suppress

from guide.content.guide import Guide
from guide.packs.errors import PackFileError
from guide.packs.known import known_packs
from guide.packs.own_packs import pack_files_in
from guide.packs.pack_file import PackFile
from guide.paths import content_folder


def guide_as_built(pack_id: str) -> Guide | None:
    """Return the guide of a pack that this program came with; None if it has none, or it is damaged."""
    known = known_packs()
    for path in pack_files_in(content_folder()) if known else ():
        with suppress(PackFileError):
            file = PackFile(path)
            if known and file.is_one_of(known.manifests) and file.manifest.pack == pack_id:
                return file.ready_guide()
    return None
