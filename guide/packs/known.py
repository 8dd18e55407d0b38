"""Names what the standalone program knows of the packs that it came with, and reads their joined index.

A program holds the SHA-256 of the manifest of each of its packs, and so of all that the manifest names. The
joined index is that of all of them together, which none of their files can hold.
"""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from guide.files import read_plain
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.manifest import Manifest
from guide.paths import is_standalone, joined_index_file


class Known(NamedTuple):
    """The SHA-256 (hex) of the manifest of each pack of the program, and that of their joined index.

    `editions` are the packs with the numbers of their editions.
    """

    manifests: frozenset[str] = frozenset()
    joined: str = ""
    joined_file: Path = Path()
    editions: frozenset[tuple[str, int]] = frozenset()

    def had(self, manifest: Manifest) -> bool:
        """Return whether the program came with this edition of a pack, or does not know which it had."""
        return not self.editions or (manifest.pack, manifest.edition) in self.editions


def known_packs() -> Known | None:
    """Return what this program knows; None if it is not standalone, nothing if it is damaged."""
    if not is_standalone():
        return None
    try:
        # build/freeze/fieldguide.spec writes this module into the standalone program.
        import guide_prebuilt  # type: ignore[import-not-found] # noqa: PLC0415

        manifests = frozenset(guide_prebuilt.MANIFESTS)
        editions = frozenset(guide_prebuilt.EDITIONS)
        return Known(manifests, str(guide_prebuilt.JOINED), joined_index_file(), editions)
    except Exception:  # an import of a damaged file can fail in any way
        return Known()


def read_joined(known: Known) -> bytes:
    """Return the joined index. Raise PackFileError if it is not the known one."""
    try:
        data = read_plain(known.joined_file)
    except OSError:
        data = b""
    if sha256(data).hexdigest() != known.joined:
        raise PackFileError(damaged_program_sentence(tr("its prebuilt index")))
    return data


def damaged_program_sentence(what: str) -> str:
    """Return the sentence about a file of the program that can't be used as it was made."""
    return tr(
        "A file of this program is damaged: {what}. The guide was read all the same, and all of it works. "
        "Copy the whole folder FieldGuide again from where you got it. In a terminal, the program's word "
        "'verify' names every damaged file.",
        what=what,
    )


def unknown_sentence(files: str, reason: str) -> str:
    """Return the sentence about own packs in `files` that a damaged program does not know any more."""
    return tr(
        "A file of this program is damaged, so that it does not know its own packs any more, and shows "
        "nothing of {files}. {reason} Copy the whole folder FieldGuide again from where you got it. In a "
        "terminal, the program's word 'verify' names every damaged file.",
        files=files,
        reason=reason,
    )
