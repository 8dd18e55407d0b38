"""Compares planned entries with those of a pack, and merges them into its next edition."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from guide.content.guide import Guide
from guide.content.load import load_files, load_union
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.parts import Confidence
from guide.content.safe_text import short
from guide.directory.compose.origin import Origin
from guide.directory.decisions import PackChoices
from guide.directory.judged import Plan
from guide.directory.pack.new_pack import IntoPackError, content_of, file_name, files_of, pack_of_directory
from guide.i18n import tr

MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """Planned entries beside those that a pack has from the same source, from an earlier import.

    `edited` are those that a person has gone through since: they stay as they are. `vanished` are entries of
    the pack whose rows are gone. `wrong` has the sentences of the check about entries that it would refuse;
    `before` has the entries of the pack, by id, `unread` a sentence about each file that can't be read.
    """

    new: tuple[Entry, ...]
    changed: tuple[Entry, ...] = ()
    same: tuple[Entry, ...] = ()
    edited: tuple[Entry, ...] = ()
    vanished: tuple[Entry, ...] = ()
    wrong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before: Mapping[str, Entry] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)

    @property
    def to_write(self) -> tuple[Entry, ...]:
        """The entries whose files are written."""
        return (*self.new, *self.changed)


def compare(entries: Sequence[Entry], folder: Path | None, origin: Origin) -> Comparison:
    """Return planned entries compared with those in a folder of content, of which there may be none yet."""
    pages = (*entries, *origin.strategies)
    wrong = _refused(pages, load_files(files_of(pages)))
    guide = load_union(folder) if folder and folder.is_dir() else Guide(None, ())
    problems = {each.file: each.sentence for each in guide.problems if each.severity is Severity.ERROR}
    unread = dict[str, str]()
    for each in entries:
        file, is_known = file_name(each), each.id in wrong or guide.find(each.id)
        if folder and not is_known and (folder / file).exists():  # what a person wrote there can't be read
            sentence = tr(
                "'{file}' can't be read and stays as it is: mend or delete it, then import again.", file=file
            )
            unread[each.id] = f"{sentence} {problems.get(file, '')}".strip()
    taken = (each for each in entries if each.id not in wrong and each.id not in unread)
    found = compared(taken, guide.entries, origin.source, wrong)
    return replace(found, unread=unread)


def compared(
    entries: Iterable[Entry],
    before: Iterable[Entry],
    source: str,
    wrong: Mapping[str, tuple[str, ...]] | None = None,
) -> Comparison:
    """Return planned entries compared with those that a pack has; `wrong` are not among them."""
    groups: dict[str, list[Entry]] = {"new": [], "changed": [], "same": [], "edited": []}
    known = {entry.id: entry for entry in before}
    for entry in entries:
        groups[_group(entry, known.get(entry.id))].append(entry)
    planned = {entry.id for group in groups.values() for entry in group}.union(wrong or ())
    gone = [each for each in known.values() if is_from(each, source) and each.id not in planned]
    done: dict[str, Any] = {name: tuple(found) for name, found in groups.items()}
    return Comparison(**done, vanished=tuple(gone), wrong=wrong or {}, before=known)


def _group(entry: Entry, before: Entry | None) -> str:
    if before is None:
        return "new"
    # The day of the import and the number of the row change without a change of the service.
    if before == entry or replace(before, sources=(), reviewed=entry.reviewed) == replace(entry, sources=()):
        return "same"
    return "changed" if before.confidence is Confidence.NOT_CHECKED else "edited"


def is_from(entry: Entry, source: str) -> bool:
    """Return whether an entry was imported from a source."""
    form = re.compile(rf"{re.escape(source)}, \D*\d+(?:\D+\d+)?")  # row 6, or sheet 2, row 6
    return any(form.fullmatch(each.title) for each in entry.sources)


def _refused(entries: Sequence[Entry], guide: Guide) -> dict[str, tuple[str, ...]]:
    """Return by id the sentences about entries that the check of content refuses; `guide` is read of them."""
    ids, wrong = {file_name(entry): entry.id for entry in entries}, dict[str, tuple[str, ...]]()
    for problem in guide.problems:
        if problem.severity is Severity.ERROR and (entry_id := ids.get(problem.file)):
            wrong[entry_id] = (*wrong.get(entry_id, ()), problem.sentence)
    # Of thousands of problems only some are collected.
    untold = (entry.id for entry in entries if entry.id not in wrong and not guide.find(entry.id))
    return wrong | dict.fromkeys(untold, (tr("It has mistakes as others here do."),))


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition that the check of content takes: its files, the guide that they make, sentences about it."""

    files: Mapping[str, bytes]
    guide: Guide
    notes: tuple[str, ...]


def before(
    entries: Iterable[Entry], said: PackChoices, taken: Iterable[Guide], in_use: Guide | None
) -> tuple[Pack | None, int, Comparison | None]:
    """Return the pack of those `taken` that was made of this source, and what the pack of this title will be.

    That is the number of its edition and what is new in it, None if it is the first.
    """
    of_source = (each.pack for each in taken if any(is_from(entry, said.source) for entry in each.entries))
    changes = compared(entries, in_use.entries, said.source) if in_use else None
    return next(of_source, None), _next_number(in_use), changes


def _next_number(in_use: Guide | None) -> int:
    return in_use.pack.edition + 1 if in_use and in_use.pack else 1


def next_edition(
    plan: Plan, said: PackChoices, in_use: Guide | None, day: date, *, leaves_gone: bool
) -> Edition:
    """Return the pack of a plan, the next edition of the one in use; pages that are refused are named.

    Entries whose rows stay out leave the one in use, and if `leaves_gone` those that the source no longer
    has; all else of it stays. Raise IntoPackError if no pack can be made.
    """
    entries, gone = _merged(plan, said, in_use, leaves_gone=leaves_gone) if in_use else (plan.entries, "")
    pack = pack_of_directory(said, day, _next_number(in_use))
    files, left = content_of(entries, pack), ""
    guide = load_files(files)
    if wrong := _refused(entries, guide):
        refused = {file_name(each): short(each.title) for each in entries if each.id in wrong}
        names = _listed([*refused.values()])
        left = tr("These can be no pages as they are and stay out: {names}.", names=names)
        files = {name: data for name, data in files.items() if name not in refused}
        guide = load_files(files)
    if any(each.severity is Severity.ERROR for each in guide.problems):
        raise IntoPackError(" ".join(dict.fromkeys(each.sentence for each in guide.problems)))
    return Edition(files, guide, tuple(filter(None, (left, gone))))


def _merged(
    plan: Plan, said: PackChoices, in_use: Guide, *, leaves_gone: bool
) -> tuple[tuple[Entry, ...], str]:
    """Return the entries of the next edition of a pack in use, and a sentence about what changes.

    What a person has gone through since stays as it is. Raise IntoPackError if it is no pack of a directory.
    """
    if any(entry.kind is not Kind.SERVICE for entry in in_use.entries) or in_use.places.rows:
        raise IntoPackError(
            tr("A pack of this title is in use that has more than services. Choose another title.")
        )
    found, sentence = compared(plan.entries, in_use.entries, said.source), ""
    left_out = {each.entry.id for each in plan.judged if each.entry} - {entry.id for entry in plan.entries}
    gone = [entry for entry in found.vanished if entry.id not in left_out]
    if gone:
        names = _listed([short(entry.neutral_title) for entry in gone])
        what = tr("Left out: {names}.") if leaves_gone else tr("They stay: {names}.")
        sentence = f"{tr('No longer in the source.')} {what.format(names=names)}"
    left_out.update(entry.id for entry in gone if leaves_gone)
    after = {**found.before, **{entry.id: entry for entry in found.to_write}}
    return tuple(entry for entry_id, entry in after.items() if entry_id not in left_out), sentence


def _listed(names: Sequence[str]) -> str:
    return "; ".join((*names[:MOST_NAMES], *("…" for _ in names[MOST_NAMES:][:1])))
