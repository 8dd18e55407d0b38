"""Describes one row of an import, and what becomes of it with what a person has ticked and left out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.content.model import Entry
from guide.content.safe_text import escape_invisible
from guide.directory.importing.cut_words import without_clauses, without_words
from guide.directory.importing.judged import AGAIN, CUT, OUT, PLACE, Outcome
from guide.directory.importing.kept import (
    Kept,
    again_sentence,
    kinds_kept,
    left_out_sentence,
    with_row,
)
from guide.directory.importing.struck import struck_of
from guide.i18n import trn


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row: where it stands, and why it does not just come in.

    `entry` is what it would become; None for one that is private, of which only the title is shown. `other`
    is the place of a row that it looks like. `can_come` says whether a person may bring it in nevertheless,
    against the reasons of `kinds`; `can_leave`, whether a person may leave out one that comes in; `can_tell`,
    whether its place may come in, too. `id` is that of the entry. `common` is what is left out of nearly each
    row, which a list says once. `passages` have the words that the reasons are about, `words` those of them
    that a person can have cut, and `parts` what goes with these: then the reasons of `kinds_if_cut` are left.
    `cells` are texts of columns that may be private, for a person who wants to see them.
    """

    place: str
    id: str
    table: str
    number: int
    title: str
    outcome: Outcome
    reasons: tuple[str, ...]
    can_come: bool
    kinds: tuple[str, ...]
    entry: Entry | None
    other: str = ""
    can_tell: bool = False
    can_leave: bool = False
    common: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    kinds_if_cut: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()

    @property
    def can_tick(self) -> bool:
        """Whether a person decides if it comes in."""
        return self.can_come or self.can_leave


def counted(sentences: Iterable[str]) -> Iterator[str]:
    """Yield each sentence once, with the number of rows of which it is said."""
    for sentence, number in Counter(sentences).items():
        yield trn("{sentence} ({number} row)", "{sentence} ({number} rows)", number, sentence=sentence)


def is_ticked(row: RowLine, kept: Kept) -> bool:
    """Return whether a person keeps a row, against all of its reasons."""
    is_tried = row.can_come and bool(row.kinds) and not is_left_out(row, kept) and not _is_again(row, kept)
    kinds = row.kinds_if_cut if is_cut(row, kept) else row.kinds
    return is_tried and kinds_kept(kept, row.place, row.id).issuperset(kinds)


def comes(row: RowLine, kept: Kept) -> bool:
    """Return whether a row comes in, by itself or as a person has ticked it."""
    is_held = is_left_out(row, kept) or _is_again(row, kept)
    return is_ticked(row, kept) or (row.outcome is Outcome.COMES and not is_held)


def is_left_out(row: RowLine, kept: Kept) -> bool:
    """Return whether a person has left a row out."""
    return row.can_tick and OUT in kinds_kept(kept, row.place, row.id)


def outcome_of(row: RowLine, kept: Kept) -> Outcome:
    """Return what becomes of a row with what a person has ticked and left out."""
    if comes(row, kept):
        return Outcome.COMES
    if is_left_out(row, kept):
        return Outcome.HELD
    return Outcome.LOOK if row.outcome is Outcome.COMES else row.outcome


def reasons_of(row: RowLine, kept: Kept) -> tuple[str, ...]:
    """Return why a row does not just come in, with what a person has left out."""
    again = (again_sentence(),) if _is_again(row, kept) else ()
    return (*row.reasons, *again, *([left_out_sentence()] if is_left_out(row, kept) else []))


def ticked(row: RowLine, kept: Kept, *, is_wanted: bool) -> Kept:
    """Return what is kept when a person wants a row, or does not."""
    kept = with_row(kept, row.place, (AGAIN,), is_kept=False)
    if row.can_leave:
        return with_row(kept, row.place, (OUT,), is_kept=not is_wanted)
    wanted = with_row(kept, row.place, row.kinds, is_kept=is_wanted)
    return with_row(wanted, row.place, (OUT,) if is_wanted else (OUT, CUT), is_kept=False)


def with_cut(row: RowLine, kept: Kept, *, is_wanted: bool) -> Kept:
    """Return what is kept when a person brings a row in without words of it, or does not."""
    if not is_wanted:
        return ticked(row, kept, is_wanted=False)
    wanted = with_row(kept, row.place, (CUT, *row.kinds_if_cut), is_kept=True)
    return with_row(wanted, row.place, (OUT, AGAIN), is_kept=False)


def is_cut(row: RowLine, kept: Kept) -> bool:
    """Return whether a person has the words cut that a row needs a look for."""
    return bool(row.words) and CUT in kinds_kept(kept, row.place, row.id)


def words_left_out(row: RowLine, kept: Kept) -> tuple[str, ...]:
    """Return the words that are left out of a row, as a person wants it."""
    return (*(row.parts if is_cut(row, kept) else ()), *struck_of(kept, row.place, row.id))


def without_left_out(row: RowLine, entry: Entry, kept: Kept) -> Entry:
    """Return the entry of a row without what a person wants left out of it."""
    entry = without_clauses(entry, row.words) if is_cut(row, kept) else entry
    struck = struck_of(kept, row.place, row.id)
    return without_words(entry, struck) if struck else entry


def title_of(row: RowLine, kept: Kept) -> str:
    """Return the title of a row as it would be published."""
    if row.entry and words_left_out(row, kept):
        return escape_invisible(without_left_out(row, row.entry, kept).title)
    return row.title


def summary_of(row: RowLine, kept: Kept) -> str:
    """Return the summary of a row as it would be published, "" if none would be."""
    return without_left_out(row, row.entry, kept).summary if row.entry else ""


def _is_again(row: RowLine, kept: Kept) -> bool:
    """Return whether a row needs a look as a person left words out of it the last time."""
    return row.can_tick and AGAIN in kinds_kept(kept, row.place, row.id)


def tells(row: RowLine, kept: Kept) -> bool:
    """Return whether the place of a row comes in as well, as a person has ticked it."""
    return row.can_tell and PLACE in kinds_kept(kept, row.place, row.id)
