"""Makes a pack file of a folder: what its authors wrote, and guide and index made ready."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from guide.content.fingerprint import fingerprint_of_files
from guide.content.guide import Guide
from guide.content.load import folders_of, load_files
from guide.content.model import Severity
from guide.content.pack_files import MAX_FILE_BYTES, is_read
from guide.content.stored_guide import guide_parts
from guide.content.union import union
from guide.files import open_plain
from guide.i18n import tr, trn
from guide.packs.archive import all_members, read_member, write_archive
from guide.packs.errors import PackFileError
from guide.packs.known import Known
from guide.packs.lineage import NO_LINEAGE, Lineage
from guide.packs.manifest import FORMAT, Manifest, file_name, is_sensible, manifest_bytes, ready_digest
from guide.packs.pack_file import CONTENT, GUIDE, INDEX, MANIFEST, SIGNATURE, PackFile, check_content_size
from guide.search.index.index import IndexedPack, SearchIndex
from guide.search.index.ready_format import READY_FORMAT
from guide.signing.public_key import public_key_of_line
from guide.signing.signature import read_signature
from guide.steps import Tick, no_tick, watched
from guide.stored.parts import join_parts

Sign = Callable[[bytes, str], bytes]  # takes a manifest and its trusted comment, returns a signature file


def make_pack(
    folder: Path, *, lineage: Lineage = NO_LINEAGE, sign: Sign | None = None
) -> tuple[Manifest, bytes]:
    """Return the manifest and the bytes of the pack file of `folder`; unsigned without `sign`.

    `lineage` is what it carries on from earlier editions.

    Raise PackFileError if the folder can't be read or its content has mistakes.
    """
    files = dict(_files(folder))
    check_content_size(map(len, files.values()))
    guide = load_files(files)
    _check(guide)
    return packed(guide, files, lineage=lineage, sign=sign)


def packed(
    guide: Guide,
    files: Mapping[str, bytes],
    *,
    lineage: Lineage = NO_LINEAGE,
    sign: Sign | None = None,
    tick: Tick = no_tick,
) -> tuple[Manifest, bytes]:
    """Return the manifest and the bytes of the pack file of `guide`, which was read of `files`."""
    assert guide.pack is not None  # noqa: S101 - else there is a mistake
    ready_guide = join_parts(dict(watched(guide_parts(guide, tick), tick)))
    ready_index = SearchIndex.build(guide, progress=lambda _done: tick()).to_bytes()
    if not lineage.fits(guide.pack.edition):
        raise PackFileError(
            tr("An edition withdraws only earlier ones. Of them and of handovers it names only so many.")
        )
    manifest = Manifest(
        format=FORMAT,
        pack=guide.pack.id,
        edition=guide.pack.edition,
        title=guide.pack.title,
        publisher=guide.pack.publisher,
        published=guide.pack.published,
        files=len(files),
        content=fingerprint_of_files(files),
        guide=ready_digest(ready_guide),
        index=ready_digest(ready_index),
        ready_for=READY_FORMAT,
        lineage=lineage,
    )
    if not is_sensible(manifest):
        raise PackFileError(
            tr("The id, title or publisher in pack.yaml is too long for a pack, or has hidden characters.")
        )
    data = manifest_bytes(manifest)
    signature = sign(data, manifest.comment) if sign else b""
    _check_signer(signature, lineage)
    first = ((MANIFEST, data), (SIGNATURE, signature), (GUIDE, ready_guide), (INDEX, ready_index))
    content = ((CONTENT + name, each) for name, each in sorted(files.items()))
    return manifest, write_archive(watched(chain(first, content), tick))


class ProgramPacks(NamedTuple):
    """The packs of a program as files, by name, what it knows of them, and the index of all of them."""

    files: Mapping[str, bytes]
    known: Known
    joined: bytes

    def write(self, content: Path, joined_file: Path) -> Known:
        """Write the packs into a folder and their index into a file; return what the program knows."""
        content.mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (content / name).write_bytes(data)
        joined_file.write_bytes(self.joined)
        return self.known._replace(joined_file=joined_file)


def program_packs(folder: Path) -> ProgramPacks:
    """Return all packs in a folder of content as a program has them. Raise PackFileError as `make_pack`."""
    made = [make_pack(each) for each in folders_of(folder)]
    files = [PackFile(data) for _, data in made]
    guides = [file.ready_guide() for file in files]
    parts = [
        IndexedPack(guide, SearchIndex.from_bytes(file.ready_index()))
        for file, guide in zip(files, guides, strict=True)
    ]
    whole = SearchIndex.build(union(guides), parts).to_bytes() if len(parts) > 1 else b""
    manifests = frozenset(sha256(file.manifest_bytes).hexdigest() for file in files)
    editions = frozenset((manifest.pack, manifest.edition) for manifest, _ in made)
    known = Known(manifests, sha256(whole).hexdigest(), editions=editions)
    return ProgramPacks({file_name(manifest): data for manifest, data in made}, known, whole)


def signed(data: bytes, sign: Sign) -> bytes:
    """Return a pack file with another signature, and all else as it is."""
    file = PackFile(data)
    signature = sign(file.manifest_bytes, file.manifest.comment)
    members = ((name, read_member(data, member)) for name, member in all_members(data).items())
    return write_archive((name, signature if name == SIGNATURE else each) for name, each in members)


def _check_signer(signature: bytes, lineage: Lineage) -> None:
    """Raise PackFileError if a pack is signed with a key that its publisher has handed over."""
    if signature and lineage.handovers:
        key = public_key_of_line(lineage.handovers[-1].new)
        if read_signature(signature).key_id != key.key_id:
            raise PackFileError(tr("The key was handed over: this pack needs the key {id}.", id=key.id_text))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each file of the pack in `folder`."""
    try:
        paths = [path for path in folder.rglob("*") if is_read(path.relative_to(folder).as_posix())]
        for path in paths:
            with open_plain(path) as file:
                yield path.relative_to(folder).as_posix(), file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or ""
        raise PackFileError(tr("{folder} can't be read ({reason}).", folder=folder, reason=reason)) from None


def _check(guide: Guide) -> None:
    errors = sum(problem.severity is Severity.ERROR for problem in guide.problems)
    if errors or guide.pack is None:
        raise PackFileError(
            trn(
                "The content has {number} mistake; a pack is made of content without any; see 'check'.",
                "The content has {number} mistakes; a pack is made of content without any; see 'check'.",
                errors,
            )
        )
