"""Makes a pack of the entries of a directory, or writes them into a folder, in the background."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event

from guide.content.load import load_files
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.pack_files import PACK_FILE
from guide.content.safe_text import escape_invisible, short
from guide.directory.compose.naming import plain_id
from guide.directory.compose.origin import Origin
from guide.directory.decisions import PackChoices
from guide.directory.export.about import places_of
from guide.directory.export.own import OwnExport
from guide.directory.pack.into_pack import (
    Comparison,
    ImportFolderError,
    NewPack,
    compare,
    compared,
    is_from,
    write_into,
)
from guide.directory.pack.new_pack import content_of, lists_of, pack_of_directory
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.key_signer import KeySigner
from guide.packs.layer import Layer, OpenedContent
from guide.packs.making import packed
from guide.packs.manifest import file_name
from guide.steps import StoppedError, ticking, watched

MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class PackWords:
    """The words of a person about a pack, and the key that signs it, if any.

    `held` are the ids of entries whose rows stay out. If the pack is in use, these leave it, and with
    `leaves_gone` those that the source no longer has; all else of it stays.
    """

    said: PackChoices
    held: frozenset[str] = frozenset()
    leaves_gone: bool = False
    signer: KeySigner | None = None


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack file: its usual name, its bytes, and a sentence about its pages."""

    name: str
    data: bytes
    sentence: str


@dataclass(frozen=True, slots=True)
class FolderPlan:
    """The entries to be written into a folder, and the question about it."""

    folder: Path
    entries: tuple[Entry, ...]
    new: NewPack
    question: str


def since(
    entries: Sequence[Entry], title: str, source: str, content: OpenedContent
) -> Iterator[tuple[int, Comparison | None]]:
    """Yield which edition a pack of this title will be, and what is new in it; None if it is the first."""
    layer = content.layer(plain_id(title) or "directory")
    before = {entry.id: entry for entry in layer.guide.entries} if layer else {}
    yield (layer.order[1] + 1, compared(entries, before, source, {})) if layer else (1, None)


def pack_of_source(source: str, content: OpenedContent) -> Iterator[Pack]:
    """Yield the pack on the stick that was made of a source before: what is made now is its next edition."""
    made = (layer for layer in content.layers if layer.is_taken and layer.pack)
    known = (each for each in made if any(is_from(entry, source) for entry in each.guide.entries))
    if (layer := next(known, None)) and layer.pack:
        yield layer.pack


def packing(
    entries: Sequence[Entry], words: PackWords, content: OpenedContent, day: date, stopped: Event
) -> Iterator[MadePack]:
    """Yield the pack of these entries, the next edition of one in use; nothing once it is `stopped`.

    Raise SigningError if the password of the key is wrong, PackFileError if no pack can be made.
    """
    pack_id = plain_id(words.said.title) or "directory"
    layer = content.layer(pack_id)
    edition = layer.order[1] + 1 if layer else 1
    pack = pack_of_directory(pack_id, words.said.title, words.said.publisher, day, edition=edition)
    pack = replace(pack, time_zone=words.said.time_zone)
    merged, sentence = _merged(entries, layer, words) if layer else (entries, "")
    yield from _Making(words.signer, layer, sentence, stopped).made(merged, pack, {})


def pages_of(export: OwnExport, pack: Pack) -> tuple[Entry, ...]:
    """Return all pages that a pack has in an export: its services and lines, and its strategies."""
    pages = (*export.entries.values(), *export.strategies)
    return tuple(entry for entry in pages if export.packs_of.get(entry.id) == pack.id)


def packing_again(
    export: OwnExport, pack: Pack, content: OpenedContent, signer: KeySigner | None, stopped: Event
) -> Iterator[MadePack]:
    """Yield a pack that this program has exported as it was, in the same way."""
    layer, entries, sentence = content.layer(pack.id), pages_of(export, pack), ""
    if layer and layer.order[1] >= pack.edition:
        sentence = tr(
            "Edition {edition} of this pack is in use already: on this stick there is nothing to take.",
            edition=layer.order[1],
        )
    # What a pack builds on may be named in its places, too.
    known = {*export.entries} if pack.builds_on else {entry.id for entry in entries}
    places = places_of([each for each in entries if each.id in export.entries], export.places, known)
    lists = lists_of(entries, places, content.guide.words)
    yield from _Making(signer, layer, sentence, stopped).made(entries, pack, lists)


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes a pack of which `layer` is the edition in use, with a sentence of its own."""

    signer: KeySigner | None
    layer: Layer | None
    sentence: str
    stopped: Event

    def made(self, entries: Sequence[Entry], pack: Pack, lists: Mapping[str, bytes]) -> Iterator[MadePack]:
        """Yield the pack without the pages that the check of content refuses, which are named."""
        tick, left = ticking(self.stopped), ""
        # At first, as a wrong password is said before a large pack is made. This takes seconds.
        sign = self.signer.open() if self.signer else None
        with suppress(StoppedError):
            files = {**content_of(watched(entries, tick), pack), **lists}
            guide = load_files(files, tick)
            if wrong := {each.file for each in guide.problems if each.severity is Severity.ERROR}:
                if not wrong < files.keys() or wrong & {PACK_FILE, *lists}:
                    raise PackFileError(" ".join(dict.fromkeys(each.sentence for each in guide.problems)))
                files = {name: data for name, data in files.items() if name not in wrong}
                guide = load_files(files, tick)
                names = _listed([short(each.title) for each in entries if not guide.find(each.id)])
                left = tr("These can be no pages as they are and stay out: {names}.", names=names)
            epoch = self.layer.order[0] if self.layer else 0
            manifest, data = packed(guide, files, epoch=epoch, sign=sign, tick=tick)
            count = trn("{number} page.", "{number} pages.", len(guide.entries))
            signed = tr("Signed with the key {id}.", id=self.signer.key_id) if self.signer else ""
            said = (count, signed or tr("It is not signed."), left, self.sentence)
            yield MadePack(file_name(manifest), data, " ".join(filter(None, said)))


def _merged(entries: Sequence[Entry], layer: Layer, words: PackWords) -> tuple[list[Entry], str]:
    """Return the entries of the next edition of a pack in use, and a sentence about what changes.

    What a person has gone through since stays as it is. Raise PackFileError if it is no pack of a directory.
    """
    before = {entry.id: entry for entry in layer.guide.entries}
    if any(entry.kind is not Kind.SERVICE for entry in before.values()) or layer.guide.places.rows:
        raise PackFileError(
            tr("A pack of this title is in use that has more than services. Choose another title.")
        )
    found = compared(entries, before, words.said.source, {})
    gone = [entry for entry in found.vanished if entry.id not in words.held]
    left_out = words.held.union(entry.id for entry in gone if words.leaves_gone)
    after = {**before, **{entry.id: entry for entry in found.to_write}}
    sentence = ""
    if gone:
        names = _listed([short(entry.neutral_title) for entry in gone])
        said = tr("Left out: {names}.") if words.leaves_gone else tr("They stay: {names}.")
        sentence = f"{tr('No longer in the source.')} {said.format(names=names)}"
    return [entry for entry_id, entry in after.items() if entry_id not in left_out], sentence


def comparing(
    folder: Path, entries: Sequence[Entry], origin: Origin, new: NewPack
) -> Iterator[FolderPlan | str]:
    """Yield what would be written into a folder, or a sentence if nothing would change.

    Raise ImportFolderError if the folder has no pack yet, and no publisher of one is known.
    """
    is_new = not (folder / PACK_FILE).exists()
    if is_new and not new.is_described:
        sentence = tr("There is no pack in that folder yet. First write who answers for it, then try again.")
        raise ImportFolderError(sentence)
    changes = compare(entries, folder, origin)
    if changes.to_write:
        question = " ".join(_question(folder, changes, is_new=is_new))
        yield FolderPlan(folder, changes.to_write, new, question)
    else:
        nothing = tr("There is nothing new for that folder. Nothing was written.")
        yield " ".join((*_unwritten(changes), nothing))


def writing(plan: FolderPlan, stopped: Event) -> Iterator[str]:
    """Write the pages into the folder, then yield a sentence; nothing, and all is as before, if `stopped`.

    Raise ImportFolderError if that fails.
    """
    with suppress(StoppedError):
        write_into(plan.folder, plan.entries, plan.new, ticking(stopped))
        yield trn(
            "{number} page was written into {folder}.",
            "{number} pages were written into {folder}.",
            len(plan.entries),
            folder=escape_invisible(str(plan.folder)),
        )


def _question(folder: Path, changes: Comparison, *, is_new: bool) -> Iterator[str]:
    yield tr("Write into the folder {folder}?", folder=escape_invisible(folder.name))
    if is_new:
        yield tr("A new pack is begun there.")
    numbers = {"new": len(changes.new), "changed": len(changes.changed), "same": len(changes.same)}
    yield tr("New pages: {new}, changed: {changed}, the same as before: {same}.", **numbers)
    yield from _unwritten(changes)
    groups = {
        tr("A person has gone through these since, so they stay as they are: {names}."): changes.edited,
        tr("These are not among the rows that come in, and stay: {names}."): changes.vanished,
    }
    for sentence, entries in groups.items():
        if entries:
            yield sentence.format(names=_listed([short(entry.title) for entry in entries]))


def _unwritten(changes: Comparison) -> Iterator[str]:
    """Yield what can't be written: what the check refuses, and files that can't be read."""
    sentences = [*changes.unread.values()]
    sentences += [f"{short(name)}: {' '.join(why)}" for name, why in changes.wrong.items()]
    yield from sentences[:MOST_NAMES]
    if len(sentences) > MOST_NAMES:
        yield tr("And {number} more.", number=len(sentences) - MOST_NAMES)


def _listed(names: Sequence[str]) -> str:
    return "; ".join((*names[:MOST_NAMES], *("…" for _ in names[MOST_NAMES:][:1])))
