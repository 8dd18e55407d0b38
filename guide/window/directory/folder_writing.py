"""Compares what comes in with a folder of content, and writes it there, in the background."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from guide.content.model import Entry
from guide.content.pack_files import PACK_FILE
from guide.content.safe_text import escape_invisible, short
from guide.directory.importing.entries import Origin
from guide.directory.importing.into_pack import (
    Comparison,
    ImportFolderError,
    NewPack,
    compare,
    write_into,
)
from guide.i18n import tr, trn
from guide.steps import StoppedError, ticking
from guide.window.directory.packing import Refused

MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class FolderPlan:
    """The pages to be written into a folder, and the question about it."""

    folder: Path
    changes: Comparison
    new: NewPack
    question: str


def comparing(
    folder: Path, entries: Sequence[Entry], origin: Origin, new: NewPack
) -> Iterator[FolderPlan | Refused | str]:
    """Yield what would be written; instead what the check refuses, or a sentence if nothing would change.

    Raise ImportFolderError if the folder has no pack yet, and no publisher of one is known.
    """
    is_new = not (folder / PACK_FILE).exists()
    if is_new and not new.is_described:
        sentence = tr("There is no pack in that folder yet. First write who answers for it, then try again.")
        raise ImportFolderError(sentence)
    changes = compare(entries, folder, origin)
    if changes.wrong:
        yield Refused(changes.wrong)
    elif not changes.to_write:
        nothing = tr("All of it is in that folder already, as it is. Nothing was written.")
        yield " ".join((*_unread(changes), tr("Nothing was written.") if changes.unread else nothing))
    else:
        yield FolderPlan(folder, changes, new, " ".join(_question(folder, changes, is_new=is_new)))


def writing(plan: FolderPlan, stopped: Event) -> Iterator[str]:
    """Write the pages into the folder, then yield a sentence; nothing, and all is as before, if `stopped`.

    Raise ImportFolderError if that fails.
    """
    try:
        write_into(plan.folder, plan.changes.to_write, plan.new, ticking(stopped))
    except StoppedError:
        return
    yield trn(
        "{number} page was written into {folder}.",
        "{number} pages were written into {folder}.",
        len(plan.changes.to_write),
        folder=escape_invisible(str(plan.folder)),
    )


def _question(folder: Path, changes: Comparison, *, is_new: bool) -> Iterator[str]:
    yield tr("Write into the folder {folder}?", folder=escape_invisible(folder.name))
    if is_new:
        yield tr("A new pack is begun there.")
    yield tr(
        "New pages: {new}, changed: {changed}, the same as before: {same}.",
        new=len(changes.new),
        changed=len(changes.changed),
        same=len(changes.same),
    )
    yield from _unread(changes)
    if changes.edited:
        yield trn(
            "{number} page changed in the source, but a person has gone through it since: it stays as it is.",
            "{number} pages changed in the source, but a person has gone through them since: they stay as "
            "they are.",
            len(changes.edited),
        )
    if changes.vanished:
        names = "; ".join(short(entry.title) for entry in changes.vanished[:MOST_NAMES])
        yield trn(
            "{number} page is not among the rows that come in, and stays ({names}). Delete its file if it is "
            "to go.",
            "{number} pages are not among the rows that come in, and stay ({names}). Delete their files if "
            "they are to go.",
            len(changes.vanished),
            names=names if len(changes.vanished) <= MOST_NAMES else f"{names}; …",
        )


def _unread(changes: Comparison) -> Iterator[str]:
    """Yield the sentences about files that can't be read, the first few of many."""
    sentences = [*changes.unread.values()]
    yield from sentences[:MOST_NAMES]
    if len(sentences) > MOST_NAMES:
        yield tr("And {number} more.", number=len(sentences) - MOST_NAMES)
