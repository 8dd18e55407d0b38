"""Makes a pack of the entries of a directory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from guide.content.load import load_files
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.pack_files import PACK_FILE
from guide.content.safe_text import short
from guide.directory.compose.origin import plain_id
from guide.directory.decisions import PackChoices
from guide.directory.pack.into_pack import Comparison, compared, is_from
from guide.directory.pack.new_pack import content_of, pack_of_directory, zone_of
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.key_signer import KeySigner
from guide.packs.layer import Layer, OpenedContent
from guide.packs.lineage import NO_LINEAGE
from guide.packs.making import packed
from guide.packs.manifest import file_name

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


def pack_id(title: str) -> str:
    """Return the id of a pack that is made of a directory."""
    return plain_id(title) or "directory"


def before(
    entries: Sequence[Entry], words: PackChoices, content: OpenedContent
) -> tuple[Pack | None, int, Comparison | None]:
    """Return the pack on the stick that was made of this source, and what the pack of this title will be.

    That is the number of its edition and what is new in it, None if it is the first.
    """
    taken = (layer for layer in content.layers if layer.is_taken)
    of_source = (each for each in taken if any(is_from(entry, words.source) for entry in each.guide.entries))
    last, layer = next(of_source, None), content.layer(pack_id(words.title))
    known = {entry.id: entry for entry in layer.guide.entries} if layer else {}
    changes = compared(entries, known, words.source, {}) if layer else None
    return last.pack if last else None, layer.order[1] + 1 if layer else 1, changes


def packing(entries: Sequence[Entry], words: PackWords, content: OpenedContent, day: date) -> MadePack:
    """Return the pack of these entries, the next edition of one in use; pages that are refused are named.

    Raise SigningError if the password of the key is wrong, PackFileError if no pack can be made.
    """
    sign = words.signer.open() if words.signer else None  # a wrong password is said before a pack is made
    own_id, said = pack_id(words.said.title), words.said
    layer, sentence, left = content.layer(own_id), "", ""
    pack = pack_of_directory(
        own_id, said.title, said.publisher, day, edition=layer.order[1] + 1 if layer else 1
    )
    pack = replace(pack, time_zone=said.time_zone or zone_of(entries, content.guide.time_zone))
    if layer:
        entries, sentence = _merged(entries, layer, words)
    files = content_of(entries, pack)
    guide = load_files(files)
    if wrong := {each.file for each in guide.problems if each.severity is Severity.ERROR}:
        if not wrong < files.keys() or PACK_FILE in wrong:
            raise PackFileError(" ".join(dict.fromkeys(each.sentence for each in guide.problems)))
        files = {name: data for name, data in files.items() if name not in wrong}
        guide = load_files(files)
        names = _listed([short(each.title) for each in entries if not guide.find(each.id)])
        left = tr("These can be no pages as they are and stay out: {names}.", names=names)
    lineage = layer.origin.lineage if layer and layer.origin else NO_LINEAGE
    manifest, data = packed(guide, files, lineage=lineage, sign=sign)
    count = trn("{number} page.", "{number} pages.", len(guide.entries))
    key = words.signer
    signed = tr("Signed with the key {id}.", id=key.key_id) if key else tr("It is not signed.")
    return MadePack(file_name(manifest), data, " ".join(filter(None, (count, signed, left, sentence))))


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


def _listed(names: Sequence[str]) -> str:
    return "; ".join((*names[:MOST_NAMES], *("…" for _ in names[MOST_NAMES:][:1])))
