"""Brings in nevertheless what a person has ticked: rows, each against the reasons that it had then.

What a person has left out is kept in the same way, by the kind OUT, and rows from which words are cut by CUT.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.directory.importing.cut_words import without_clauses, words_to_cut
from guide.directory.importing.judged import AGAIN, CUT, FINAL, OUT, PLACE, Judged, Outcome, Reason
from guide.i18n import tr

# What a person ticked, by the kind of the reason: rows, each by its place or by the id of its entry. The id
# stays the same from month to month, while another row may stand in the place.
Kept = Mapping[str, frozenset[str]]


def kinds_kept(kept: Kept, place: str, entry_id: str) -> frozenset[str]:
    """Return the kinds of the reasons against which a row was ticked."""
    return frozenset(kind for kind, names in kept.items() if place in names or entry_id in names)


def with_kept(judged: Judged, kept: Kept) -> Judged:
    """Return a row without the reasons that a person has ticked, and with its place if that was ticked.

    One that a person has left out is held back.
    """
    entry = judged.entry
    if entry is None or any(reason.kind in FINAL for reason in judged.reasons):
        return judged
    kinds = kinds_kept(kept, judged.place, entry.id)
    if judged.placed is None:
        kinds -= {PLACE}
    elif PLACE in kinds:
        entry = judged.placed
    withheld, reasons = judged.withheld, tuple(each for each in judged.reasons if each.kind not in kinds)
    if CUT in kinds:
        words = words_to_cut(judged.reasons)
        entry, withheld = without_clauses(entry, words), (*withheld, *words)
        reasons = tuple(each for each in reasons if not each.can_cut)
    if AGAIN in kinds:
        reasons = (*reasons, Reason(Outcome.LOOK, AGAIN, again_sentence()))
    if OUT in kinds:
        reasons = (*reasons, Reason(Outcome.HELD, OUT, left_out_sentence()))
    return replace(judged, entry=entry, reasons=reasons, withheld=withheld)


def left_out_sentence() -> str:
    """Return why a row stays out that a person has left out."""
    return tr("You left it out.")


def again_sentence() -> str:
    """Return why a row needs a look from which a person left words out the last time."""
    return tr("The last time, words were left out of it by hand: which they were is kept nowhere.")


def with_row(kept: Kept, place: str, kinds: Iterable[str], *, is_kept: bool) -> Kept:
    """Return what is kept when a person ticks a row against some reasons, or no longer does."""
    changed = dict(kept)
    for kind in kinds:
        others = kept.get(kind, frozenset()) - {place}
        changed[kind] = others | {place} if is_kept else others
    return changed


def joined(one: Kept, other: Kept) -> Kept:
    """Return what one or the other keeps."""
    return {kind: frozenset().union(one.get(kind, ()), other.get(kind, ())) for kind in {*one, *other}}


def by_place(kept: Kept, rows: Iterable[tuple[str, str]]) -> Kept:
    """Return what is kept of `rows`, each a place and the id of its entry, by places alone."""
    return _named(kept, {place: (place, entry_id) for place, entry_id in rows})


def by_id(kept: Kept, rows: Iterable[tuple[str, str]]) -> Kept:
    """Return the same by the ids of entries, as next month's file needs it."""
    return _named(kept, {entry_id: (place, entry_id) for place, entry_id in rows if entry_id})


def _named(kept: Kept, names: Mapping[str, tuple[str, str]]) -> Kept:
    found = {
        kind: frozenset(name for name, row in names.items() if not wanted.isdisjoint(row))
        for kind, wanted in kept.items()
    }
    return {kind: names for kind, names in found.items() if names}
