"""Carries the packs that a guide has taken to a copy, and whom it trusts."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from guide.content.model import Pack
from guide.content.pack_files import TAKEN_FOLDER
from guide.content.safe_text import escape_invisible
from guide.i18n import tr, trn
from guide.packs.editions import Edition, passed_over
from guide.packs.errors import PackFileError
from guide.packs.manifest import file_name
from guide.packs.shelf import KEPT
from guide.packs.trust import TRUST_FILE, Trust
from guide.packs.trust_file import read_trust
from guide.stick.errors import StickError
from guide.stick.file_note import FileNote, NoteKind
from guide.stick.manifest import Manifest
from guide.stick.plan import CopyPlan, PlannedFile, planned_file
from guide.stick.program_files import CONTENT_FOLDER
from guide.stick.taken_packs import look_at_packs
from guide.stick.verification import state_of

Packed = tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """The packs and the trust.yaml for a copy, with notes on them."""

    files: tuple[PlannedFile, ...]
    notes: tuple[FileNote, ...]

    def added_to(self, plan: CopyPlan) -> CopyPlan:
        """Return `plan` with these files."""
        return replace(plan, files=tuple(sorted((*plan.files, *self.files), key=lambda file: file.path)))


class Packs:
    """The packs that a guide has taken and its trust.yaml, for a copy.

    The constructor raises StickError if the trust.yaml has mistakes.
    """

    def __init__(self, source: Path) -> None:
        self._source = source
        try:
            self._trust = read_trust(source)
        except PackFileError as error:
            raise StickError(tr("{reason}\nNothing was copied.", reason=error)) from None
        looked = look_at_packs(source, self._trust)
        self._own, self._refused = tuple(looked.whole.values()), tuple(looked.refused)

    def paths(self, *others: Path) -> frozenset[str]:
        """Return the paths in a copy that packs of this guide or of `others` can have, and its trust.yaml."""
        theirs = (pack for folder in others for pack in look_at_packs(folder, Trust()).whole.values())
        return frozenset((*map(_path, (*self._own, *theirs)), TRUST_FILE))

    def for_copy(self, listed: Manifest, *, over: Path | None) -> Carried:
        """Return what to copy, where `over` is the guide that the copy replaces.

        Of each pack the newest edition is copied and the one before it. If that guide has a newer one, and it
        may be used by those whom this guide trusts, the copy keeps it.
        """
        theirs = tuple(look_at_packs(over, self._trust).whole.values()) if over else ()
        shipped = _shipped(self._source) if theirs else {}
        chosen = list(_chosen(self._own, theirs, shipped))
        notes = [*self._notes_on_trust(listed, over), *_notes_on_newer(chosen, self._own)]
        if self._refused:
            notes.append(_note_on_refused(self._refused))
        if over:
            notes += self._notes_on_older(over, chosen)
        return Carried((*map(_planned_pack, chosen), *self._planned_trust(listed)), tuple(notes))

    def warning(self, over: Path) -> str:
        """Return what to say before the guide `over` is replaced that has something newer; else ""."""
        kinds = {note.kind for note in self.for_copy(Manifest({}), over=over).notes}
        if NoteKind.OLDER in kinds:
            return tr("It is newer than this one.")
        return tr("It has a newer update, which would stay.") if NoteKind.NEWER in kinds else ""

    def _planned_trust(self, listed: Manifest) -> Iterator[PlannedFile]:
        if TRUST_FILE in listed.digests or os.path.lexists(self._source / TRUST_FILE):
            yield planned_file(self._source, TRUST_FILE)

    def _notes_on_trust(self, listed: Manifest, over: Path | None) -> Iterator[FileNote]:
        has_list = os.path.lexists(self._source / TRUST_FILE)
        if has_list and state_of(self._source / TRUST_FILE, listed.digests.get(TRUST_FILE)):
            sentence = tr("Whom this guide trusts was changed after it was made; it was copied as it is.")
            yield FileNote(NoteKind.TRUST, sentence, (TRUST_FILE,))
        if not has_list and over and os.path.lexists(over / TRUST_FILE):
            sentence = tr("The guide there said whom it trusts; this one does not, nor does the copy.")
            yield FileNote(NoteKind.TRUST, sentence, (TRUST_FILE,))

    def _notes_on_older(self, over: Path, chosen: Iterable[Edition]) -> Iterator[FileNote]:
        before, after = _shipped(over), _shipped(self._source)
        for old in before.values():
            editions = [pack.manifest.edition for pack in chosen if pack.manifest.pack == old.id]
            editions += [new.edition for new in after.values() if new.id == old.id]
            if editions and max(editions) < old.edition:
                sentence = tr(
                    "The guide there had edition {old} of “{title}”. The copy has edition {new}, "
                    "which is older.",
                    old=old.edition,
                    title=escape_invisible(old.title),
                    new=max(editions),
                )
                yield FileNote(NoteKind.OLDER, sentence)


def _chosen(own: Packed, theirs: Packed, shipped: Mapping[str, Pack]) -> Iterator[Edition]:
    """Yield the editions of each pack for a copy: `own` ones, and `theirs` if they have a newer one."""
    for pack in sorted({taken.manifest.pack for taken in (*own, *theirs)}):
        editions = {taken.order: taken for taken in own if taken.manifest.pack == pack}
        others = {taken.order: taken for taken in theirs if taken.manifest.pack == pack}
        at_least = shipped[pack].edition if pack in shipped else 0
        if others and max(others) > max(editions, default=(-1, 0)) and max(others)[1] > at_least:
            editions = others | editions
        signed = [taken for taken in editions.values() if taken.origin.is_trusted]
        withdrawn = passed_over(signed)
        used = (order for order, taken in editions.items() if taken.path not in withdrawn)
        for order in sorted(used, reverse=True)[:KEPT]:
            yield editions[order]


def _path(taken: Edition) -> str:
    return f"{TAKEN_FOLDER}/{file_name(taken.manifest)}"


def _planned_pack(taken: Edition) -> PlannedFile:
    data = taken.file.data
    return PlannedFile(_path(taken), taken.path, len(data), sha256(data).hexdigest())


def _shipped(folder: Path) -> Mapping[str, Pack]:
    """Return the descriptions of the packs that the guide in `folder` came with, by their ids."""
    # Imported late: PyYAML is loaded only if there is a guide to describe.
    from guide.packs.sources import descriptions_in  # noqa: PLC0415

    return {pack.id: pack for pack in descriptions_in(folder / CONTENT_FOLDER)}


def _notes_on_newer(chosen: Iterable[Edition], own: Packed) -> Iterator[FileNote]:
    for taken in chosen:
        manifest = taken.manifest
        if taken in own:
            continue
        sentence = tr(
            "The copy keeps edition {edition} of “{title}”, which the guide there had taken.",
            edition=manifest.edition,
            title=escape_invisible(manifest.title),
        )
        if not taken.origin.is_trusted:
            unsigned = tr("Nobody whom this guide trusts has signed it.")
            sentence = f"{sentence} {unsigned}"
        yield FileNote(NoteKind.NEWER, sentence, (_path(taken),))


def _note_on_refused(paths: tuple[str, ...]) -> FileNote:
    sentence = trn(
        "{number} update of this guide is not whole or not taken any more; it was not copied.",
        "{number} updates of this guide are not whole or not taken any more; they were not copied.",
        len(paths),
    )
    return FileNote(NoteKind.NOT_USED, sentence, paths)
