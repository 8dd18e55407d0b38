"""Writes and opens the prebuilt packs, with which the standalone program starts without reading YAML.

A prebuilt file has three parts, in the order in which the start needs them:
1. a head line with, for each pack, the fingerprint of its folder, the lengths of its guide and of its index
   in bytes, the SHA-256 of the index, and the name of the folder; then the same of the joined index, if
   there are several packs;
2. the guides;
3. the indexes, and the joined one.

Guides and indexes are plain data, which can run no code. They are opened only if the packs' files are
unchanged and the digests match: the program contains the SHA-256 of head line and guides, and the head line
contains the SHA-256 of each index.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import accumulate, pairwise
from os import SEEK_END
from pathlib import Path
from typing import NamedTuple

from guide.content.fingerprint import fingerprint
from guide.content.guide import Guide
from guide.content.pack_files import packs_in
from guide.content.stored_guide import guide_of, guide_parts
from guide.errors import GuideError
from guide.files import open_plain
from guide.i18n import tr
from guide.search.index.prebuilt_head import LONGEST_HEAD, Row, head_of, rows_of
from guide.stored.errors import StoredDataError
from guide.stored.parts import Parts, join_parts

ReadIndex = Callable[[], bytes]


class DamagedPrebuiltError(GuideError, ValueError):
    """The prebuilt file is missing or not as it was built, so the guide must be read without it."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "A file of this program is damaged: its prebuilt index. The guide was read without it, and "
                "all of it works. Copy the whole folder FieldGuide again from where you got it. In a "
                "terminal, the program's word 'verify' names every damaged file."
            )
        )


@dataclass(frozen=True, slots=True)
class PrebuiltPack:
    """A guide from a prebuilt file. `read_index` returns the bytes of its index.

    `folder` is the name of the pack's folder in that of all packs, "." for that one itself. `read_index`
    raises DamagedPrebuiltError if the index was changed or can't be read.
    """

    folder: str
    guide: Guide
    read_index: ReadIndex


@dataclass(frozen=True, slots=True)
class PrebuiltPacks:
    """All packs of a prebuilt file, the base first. `read_index` returns the bytes of the index of all."""

    packs: tuple[PrebuiltPack, ...]
    read_index: ReadIndex


def build_prebuilt(folder: Path) -> bytes:
    """Return the prebuilt file of the packs in `folder`. Raise OSError if a file is a link or unreadable."""
    # Imported here, because opening a prebuilt pack must not load these modules before the first paint.
    from guide.content.load import folders_of, load_packs  # noqa: PLC0415
    from guide.content.union import union  # noqa: PLC0415
    from guide.search.index.index_data import IndexData  # noqa: PLC0415
    from guide.search.index.joining import Part, joined  # noqa: PLC0415

    folders, packs = folders_of(folder), load_packs(folder)
    guides = [join_parts(dict(guide_parts(guide))) for guide in packs]
    built = [IndexData.build(guide) for guide in packs]
    indexes = [each.to_bytes() for each in built]
    rows = [
        Row(fingerprint(path), len(guide), len(index), sha256(index).hexdigest(), _name(path, folder))
        for path, guide, index in zip(folders, guides, indexes, strict=True)
    ]
    if len(packs) > 1:
        whole = joined(list(map(Part, packs, built)), union(packs)).to_bytes()
        indexes.append(whole)
        rows.append(Row("joined", 0, len(whole), sha256(whole).hexdigest(), ""))
    return head_of(rows) + b"".join((*guides, *indexes))


def digest_of(data: bytes) -> str:
    """Return the SHA-256 (hex) of head line and guides of the prebuilt file `data`, for `open_prebuilt`."""
    head = data.index(b"\n") + 1
    return sha256(data[: head + sum(row.guide_length for row in rows_of(data[:head]))]).hexdigest()


def open_prebuilt(file: Path, digest: str, folder: Path) -> PrebuiltPacks | None:
    """Return the prebuilt packs in `file`, or None if `file` or the packs' `folder` is changed or unreadable.

    `digest` is the result of `digest_of` when the program was built.
    """
    with suppress(DamagedPrebuiltError):
        return read_prebuilt(file, digest, folder)
    return None


def read_prebuilt(file: Path, digest: str, folder: Path) -> PrebuiltPacks | None:
    """Return the prebuilt packs in `file`, or None if the packs' `folder` was changed after the build.

    Raise DamagedPrebuiltError if `file` is not as it was built. `digest` is as for `open_prebuilt`.
    """
    checked = _checked(file, digest)
    if not _is_as_built(checked, folder):
        return None
    packs = tuple(
        PrebuiltPack(row.folder, _opened(guide), partial(_read_index, file, *span, row.digest))
        for row, guide, span in zip(checked.rows, checked.guides, checked.spans, strict=False)
    )
    return PrebuiltPacks(packs, partial(_read_index, file, *checked.spans[-1], checked.rows[-1].digest))


def read_built_guide(file: Path, digest: str) -> Guide:
    """Return the guide in `file` as it was built, whatever the pack's folder has now; of several, the last.

    Raise DamagedPrebuiltError if `file` is not as it was built. `digest` is as for `open_prebuilt`.
    """
    return _opened(_checked(file, digest).guides[-1])


class _Checked(NamedTuple):
    """The parts of a prebuilt file whose digest was right, and where each index begins and ends."""

    rows: Sequence[Row]
    guides: Sequence[bytes]
    spans: Sequence[tuple[int, int, int]]  # and the length of the whole file


def _checked(file: Path, digest: str) -> _Checked:
    try:
        with open_plain(file) as stream:
            line = stream.readline(LONGEST_HEAD)
            rows = list(rows_of(line))
            guides = [stream.read(row.guide_length) for row in rows if row.folder]
    except (OSError, ValueError, OverflowError):
        raise DamagedPrebuiltError from None
    if sha256(b"".join((line, *guides))).hexdigest() != digest:
        raise DamagedPrebuiltError
    ends = list(accumulate((row.index_length for row in rows), initial=len(line) + sum(map(len, guides))))
    return _Checked(rows, guides, [(start, end, ends[-1]) for start, end in pairwise(ends)])


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _is_as_built(checked: _Checked, folder: Path) -> bool:
    """Return whether the folder has exactly the packs that were built, each with the same files."""
    known = {row.folder: row.fingerprint for row in checked.rows if row.folder}
    try:
        inner = {_name(path, folder) for path in packs_in(folder)}
        return inner == known.keys() - {"."} and all(
            fingerprint(folder / name) == each for name, each in known.items()
        )
    except OSError:
        return False


def _opened(guide: bytes) -> Guide:
    """Return the guide in checked bytes; raise DamagedPrebuiltError if they are of another program."""
    try:
        return guide_of(Parts(guide))
    except StoredDataError as error:  # if somebody replaced the digest as well
        raise DamagedPrebuiltError from error


def _read_index(file: Path, start: int, end: int, whole: int, digest: str) -> bytes:
    """Return the index from byte `start` to `end` of `file`, which has `whole` bytes.

    Raise DamagedPrebuiltError if its SHA-256 is not `digest`. It is read once, so that exactly the checked
    bytes are opened.
    """
    try:
        with open_plain(file) as stream:
            is_whole = stream.seek(0, SEEK_END) == whole
            stream.seek(start)
            data = stream.read(end - start)
    except OSError:
        raise DamagedPrebuiltError from None
    if not is_whole or sha256(data).hexdigest() != digest:
        raise DamagedPrebuiltError
    return data
