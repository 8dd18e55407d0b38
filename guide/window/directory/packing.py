"""Makes a pack of the entries of a directory, in the background."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from threading import Event
from typing import TYPE_CHECKING

from guide.content.model import Entry, Kind, Severity
from guide.content.safe_text import short
from guide.directory.importing.into_pack import compared
from guide.directory.importing.naming import plain_id
from guide.directory.importing.new_pack import content_of, lists_of, pack_of_directory
from guide.directory.importing.one_pack import OnePack
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.layer import Layer, OpenedContent
from guide.steps import StoppedError, Tick, ticking, watched

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.packs.key_signer import KeySigner

MOST_NAMED = 12  # pages that the source no longer has


@dataclass(frozen=True, slots=True)
class PackWords:
    """The words of a person about a pack: its title, who answers for it, and the key that signs it, if any.

    `held` are the ids of entries whose rows stay out. If the pack is in use, these leave it, and with
    `leaves_gone` those that `source` no longer has; all else of it stays.
    """

    title: str
    publisher: str
    source: str
    held: frozenset[str] = frozenset()
    leaves_gone: bool = False
    time_zone: str = ""
    signer: "KeySigner | None" = None


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack file: its usual name, its bytes, and a sentence about its pages."""

    name: str
    data: bytes
    sentence: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The sentences of the check of content about what it does not take, by the ids of entries or lists."""

    sentences: Mapping[str, tuple[str, ...]]


def packing(
    entries: Sequence[Entry], words: PackWords, content: OpenedContent, day: date, stopped: Event
) -> Iterator[MadePack | Refused]:
    """Yield the pack of these entries, the next edition of one in use; what the check refuses instead.

    Yield nothing once it is `stopped`. Raise SigningError if the password of the key is wrong.
    """
    making = Making(words.signer, ticking(stopped))
    pack_id = plain_id(words.title) or "directory"
    layer = content.layer(pack_id)
    edition = layer.order[1] + 1 if layer else 1
    pack = pack_of_directory(pack_id, words.title, words.publisher, day, edition=edition)
    pack = replace(pack, time_zone=words.time_zone)
    merged, sentence = _merged(entries, layer, words) if layer else (entries, "")
    with suppress(StoppedError):
        yield from making.checked(content_of(watched(merged, making.tick), pack), layer, sentence)


def packing_again(
    own: OnePack, content: OpenedContent, signer: "KeySigner | None", stopped: Event
) -> Iterator[MadePack | Refused]:
    """Yield a pack that this program has exported as it was, in the same way."""
    making = Making(signer, ticking(stopped))
    layer, sentence = content.layer(own.pack.id), ""
    if layer and layer.order[1] >= own.pack.edition:
        sentence = tr(
            "Edition {edition} of this pack is in use already: on this stick there is nothing to take.",
            edition=layer.order[1],
        )
    lists = lists_of(own.entries, own.places, content.guide.words)
    with suppress(StoppedError):
        files = {**content_of(watched(own.entries, making.tick), own.pack), **lists}
        yield from making.checked(files, layer, sentence)


class Making:
    """Makes a pack of files of content, and signs it if there is a signer. `tick` raises when stopped."""

    def __init__(self, signer: "KeySigner | None", tick: Tick) -> None:
        self.tick, self._signer = tick, signer
        # At first, as a wrong password is said before a large pack is made. This takes seconds.
        self._sign = signer.open() if signer else None

    def checked(
        self, files: Mapping[str, bytes], layer: Layer | None, sentence: str
    ) -> Iterator[MadePack | Refused]:
        """Yield the pack, whose edition before is `layer`; what the check refuses instead."""
        # Imported late, because most runs make no pack.
        from guide.content.load import load_files  # noqa: PLC0415
        from guide.packs.making import packed  # noqa: PLC0415
        from guide.packs.manifest import file_name  # noqa: PLC0415

        guide = load_files(files, self.tick)
        refused = _refused(guide)
        if refused:
            yield Refused(refused)
            return
        epoch = layer.order[0] if layer else 0
        manifest, data = packed(guide, files, epoch=epoch, sign=self._sign, tick=self.tick)
        count = trn("{number} page.", "{number} pages.", len(guide.entries))
        yield MadePack(file_name(manifest), data, " ".join(filter(None, (count, self._signed(), sentence))))

    def _signed(self) -> str:
        if self._signer:
            signed = tr("Signed with the key {id}.", id=self._signer.key_id)
            return f"{signed} {tr('A stick that does not know this key yet says so.')}"
        return tr("It is not signed.")


def _merged(entries: Sequence[Entry], layer: Layer, words: PackWords) -> tuple[list[Entry], str]:
    """Return the entries of the next edition of a pack in use, and a sentence about what changes.

    What a person has gone through since stays as it is. Raise PackFileError if it is no pack of a directory.
    """
    before = {entry.id: entry for entry in layer.guide.entries}
    if any(entry.kind is not Kind.SERVICE for entry in before.values()) or layer.guide.places.rows:
        raise PackFileError(
            tr("A pack of this title is in use that has more than services. Choose another title.")
        )
    found = compared(entries, before, words.source, {})
    gone = [entry for entry in found.vanished if entry.id not in words.held]
    left_out = words.held.union(entry.id for entry in gone if words.leaves_gone)
    after = {**before, **{entry.id: entry for entry in found.to_write}}
    sentence = tr(
        "New: {new}, changed: {changed}, no longer in the source: {gone}.",
        new=len(found.new),
        changed=len(found.changed),
        gone=len(gone),
    )
    named = f"{sentence} {_named(gone, is_left_out=words.leaves_gone)}".strip()
    return [entry for entry_id, entry in after.items() if entry_id not in left_out], named


def _named(gone: Sequence[Entry], *, is_left_out: bool) -> str:
    """Return which pages have no row in the source any more, "" if none."""
    if not gone:
        return ""
    names = ", ".join(short(entry.neutral_title) for entry in gone[:MOST_NAMED])
    more = " …" if len(gone) > MOST_NAMED else ""
    names = f"{names}{more}"
    return tr("Left out: {names}.", names=names) if is_left_out else tr("They stay: {names}.", names=names)


def _refused(guide: "Guide") -> Mapping[str, tuple[str, ...]]:
    found = dict[str, tuple[str, ...]]()
    for problem in guide.problems:
        if problem.severity is Severity.ERROR:
            name = PurePosixPath(problem.file).stem
            found[name] = (*found.get(name, ()), problem.sentence)
    return found
