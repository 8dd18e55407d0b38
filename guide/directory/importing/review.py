"""Lists what an import understood, and what becomes of each row, without what is private in it.

Whatever the screen shows of a directory comes from here: no example is of a row that is held back, or whose
place must not be told.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from guide.content.model import Entry
from guide.content.safe_text import escape_invisible, short
from guide.directory.columns.meaning import ColumnGuess
from guide.directory.importing.judged import FINAL, PLACE, Judged, Outcome
from guide.directory.importing.kept import Kept, kinds_kept
from guide.directory.importing.plan import SHORTEST_SECRET, ImportPlan
from guide.directory.importing.reading import Directory
from guide.directory.table import Table
from guide.directory.tables.source import EncodingQuestion

EXAMPLES, MOST_TRIED = 3, 100
# Rows with a reason of these kinds have texts that stay out, or that a person decides about first.
_PRIVATE = frozenset({"private", "status", "place", "address", "phone", "email"})


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column: its table and itself by number, what it is taken for ("" for nothing), and examples."""

    table: int
    column: int
    table_name: str
    heading: str
    field: str
    sureness: float
    examples: tuple[str, ...]
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row: where it stands, and why it does not just come in.

    `entry` is what it would become; None for one that is private, of which only the title is shown. `other`
    is the place of a row that it looks like. `can_come` says whether a person may bring it in nevertheless,
    against the reasons of `kinds`; `can_tell`, whether its place may come in, too. `id` is that of the entry.
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


@dataclass(frozen=True)
class Review:
    """Holds all that is shown of an import.

    `entries` has each possible one by the place of its row, `placed` those with their places, which are shown
    only when a person wants them.
    """

    columns: tuple[ColumnLine, ...]
    rows: tuple[RowLine, ...]
    entries: Mapping[str, Entry]
    questions: tuple[EncodingQuestion, ...]
    notes: tuple[str, ...]
    unused: Mapping[str, int]
    placed: Mapping[str, Entry] = field(default_factory=dict)

    def coming(self, kept: Kept) -> tuple[Entry, ...]:
        """Return the entries of the rows that come in, with those that a person keeps."""
        return tuple(
            self._entry(row, kept) for row in self.rows if row.place in self.entries and comes(row, kept)
        )

    def _entry(self, row: RowLine, kept: Kept) -> Entry:
        return self.placed[row.place] if tells(row, kept) else self.entries[row.place]

    def shown(self, row: RowLine, kept: Kept) -> Entry | None:
        """Return what is shown of the entry of a row: its place only if a person keeps that."""
        return row.entry and self._entry(row, kept)

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The place of each row, and the id of its entry."""
        return ((row.place, row.id) for row in self.rows)

    def with_refused(self, sentences: Mapping[str, tuple[str, ...]]) -> "Review":
        """Return this with a look for each row whose entry, by its id, the check of content does not take."""
        ids = {place: entry.id for place, entry in self.entries.items()}
        rows = tuple(
            replace(
                row, outcome=Outcome.LOOK, reasons=(*row.reasons, *sentences[ids[row.place]]), can_come=False
            )
            if ids.get(row.place) in sentences
            else row
            for row in self.rows
        )
        return replace(self, rows=rows)


def is_ticked(row: RowLine, kept: Kept) -> bool:
    """Return whether a person keeps a row, against all of its reasons."""
    is_tried = row.can_come and bool(row.kinds)
    return is_tried and kinds_kept(kept, row.place, row.id).issuperset(row.kinds)


def comes(row: RowLine, kept: Kept) -> bool:
    """Return whether a row comes in, by itself or as a person has ticked it."""
    return row.outcome is Outcome.COMES or is_ticked(row, kept)


def tells(row: RowLine, kept: Kept) -> bool:
    """Return whether the place of a row comes in as well, as a person has ticked it."""
    return row.can_tell and PLACE in kinds_kept(kept, row.place, row.id)


def review_of(directory: Directory, plan: ImportPlan) -> Review:
    """Return what is shown of a directory and of its plan."""
    notes = (*directory.notes, *(f"{each.name}: {note}" for each in directory.tables for note in each.notes))
    return Review(
        columns=tuple(_columns(directory, plan)),
        rows=tuple(map(_row, plan.judged)),
        entries={each.place: each.entry for each in plan.judged if each.entry},
        questions=directory.questions,
        notes=notes,
        unused=plan.unused,
        placed={each.place: each.placed for each in plan.judged if each.placed},
    )


def _row(judged: Judged) -> RowLine:
    row, entry, kinds = judged.record.piece, judged.entry, {reason.kind for reason in judged.reasons}
    is_private = judged.outcome is Outcome.HELD and not kinds & FINAL
    return RowLine(
        place=judged.place,
        id=entry.id if entry else "",
        table=row.table,
        number=row.row.number,
        title=escape_invisible(entry.title) if entry else "",
        outcome=judged.outcome,
        reasons=tuple(reason.sentence for reason in judged.reasons),
        kinds=tuple(reason.kind for reason in judged.reasons if reason.outcome is not Outcome.COMES),
        can_come=entry is not None and judged.outcome is not Outcome.COMES and not kinds & FINAL,
        entry=None if is_private else entry,
        other=next((reason.other for reason in judged.reasons if reason.other), ""),
        can_tell=judged.placed is not None and not is_private,
    )


def _columns(directory: Directory, plan: ImportPlan) -> Iterator[ColumnLine]:
    hidden = [each for each in plan.judged if _is_hidden(each)]
    places = {each.place for each in hidden}
    # What other rows have as well, such as the name of a town, tells nothing of those that are hidden.
    texts = _texts(hidden) - _texts(each for each in plan.judged if each.place not in places)
    secrets = {text for each in plan.judged for text in each.withheld if len(text) >= SHORTEST_SECRET}

    def is_shown(text: str) -> bool:
        return text not in texts and not any(secret in text for secret in secrets)

    for number, (table, guess) in enumerate(zip(directory.tables, directory.guesses, strict=True)):
        shown = [row.cells for row in table.rows if f"{table.name}:{row.number}" not in places]
        for at, column in enumerate(guess.columns):
            examples = () if column.is_hidden else tuple(_examples(shown, at, is_shown))
            yield _column_line(number, at, table, column, examples)


def _column_line(
    number: int, at: int, table: Table, column: ColumnGuess, examples: tuple[str, ...]
) -> ColumnLine:
    heading = short(column.heading)
    field = column.field or ""
    return ColumnLine(
        number, at, table.name, heading, field, column.sureness, examples, is_hidden=column.is_hidden
    )


def _is_hidden(judged: Judged) -> bool:
    return judged.outcome is Outcome.HELD or any(reason.kind in _PRIVATE for reason in judged.reasons)


def _texts(rows: Iterable[Judged]) -> set[str]:
    values = (each for row in rows for objects in row.record.objects.values() for each in objects)
    return {text.strip() for each in values for text in each.values()}


def _examples(rows: Iterable[tuple[str, ...]], at: int, is_shown: Callable[[str], bool]) -> Iterator[str]:
    texts = dict.fromkeys(cells[at].strip() for cells in rows if at < len(cells))
    shown = filter(is_shown, islice(filter(None, texts), MOST_TRIED))
    yield from map(short, islice(shown, EXAMPLES))
