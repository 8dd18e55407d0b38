"""Describes a pack file: what is in it, from whom, and the digests of its parts. It is what gets signed."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from guide.content.pack_files import PACK_SUFFIX
from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.lineage import NO_LINEAGE, Lineage
from guide.stored.errors import StoredDataError
from guide.stored.values import as_json, from_json, json_value

FORMAT = 2
LARGEST_MANIFEST = 16_384  # bytes
MOST_EDITION = 2**31
# Files are named after it, so it is an id as in pack.yaml, and no path.
_PACK = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_PACK = 100  # characters
LONGEST_NAME = 300  # characters of the title, and of the publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The description of a pack file in its manifest.json.

    `content` is the fingerprint of the YAML files, as of a folder; `guide` and `index` are the `ready_digest`
    of what is made ready, for programs of `ready_for`.
    """

    format: int
    pack: str
    edition: int
    title: str
    publisher: str
    published: date
    files: int
    content: str
    guide: str
    index: str
    ready_for: str
    lineage: Lineage = NO_LINEAGE

    @property
    def comment(self) -> str:
        """The trusted comment of its signature."""
        return f"pack={self.pack} edition={self.edition}"


def file_name(manifest: Manifest) -> str:
    """Return the usual name of a pack file, which no other pack or edition has: an id has no full stop."""
    handovers = f".{len(manifest.lineage.handovers)}" if manifest.lineage.handovers else ""
    return f"{manifest.pack}-{manifest.edition}{handovers}{PACK_SUFFIX}"


def ready_digest(data: bytes) -> str:
    """Return the BLAKE2b (hex) of what is made ready.

    Each start computes it of megabytes, which takes a third of the time that the program needs for SHA-256.
    """
    return blake2b(data, digest_size=32).hexdigest()


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return the bytes of manifest.json."""
    return as_json(manifest)


def read_manifest(data: bytes) -> Manifest:
    """Return the manifest in `data`, or raise PackFileError.

    Only the bytes that `manifest_bytes` gives are read, so that all readers see the same in them.
    """
    try:
        _check_format(json_value(data))
        manifest: Manifest = from_json(Manifest, data)
    except StoredDataError:
        raise PackFileError(_damaged()) from None
    if manifest_bytes(manifest) != data or not is_sensible(manifest):
        raise PackFileError(_damaged())
    return manifest


def is_sensible(manifest: Manifest) -> bool:
    """Return whether a manifest has an id, numbers and names that a pack may have.

    Its names are shown before the content is known, so nothing in them is hidden or fills a screen.
    """
    names = (manifest.title, manifest.publisher)
    is_shown = all(name.strip() and escape_invisible(name) == name for name in names)
    is_short = all(len(name) <= LONGEST_NAME for name in names)
    is_named = len(manifest.pack) <= LONGEST_PACK and _PACK.fullmatch(manifest.pack)
    is_counted = 0 < manifest.edition <= MOST_EDITION and manifest.lineage.fits(manifest.edition)
    return bool(is_named) and is_counted and is_shown and is_short and manifest.files > 0


def _check_format(value: object) -> None:
    number = value.get("format") if isinstance(value, dict) else None
    if isinstance(number, int) and number < FORMAT:
        raise PackFileError(
            tr("This pack was made for an older Field Guide. Ask its publisher for a newer edition.")
        )
    if isinstance(number, int) and number > FORMAT:
        raise PackFileError(
            tr("This pack is of another form ({number}); it needs a newer Field Guide.", number=number)
        )


def _damaged() -> str:
    return tr("This pack is damaged: its list of contents can't be read. Get the file again.")
