"""Lists what an import understood, and what becomes of each row, without what is private in it.

Whatever the screen shows of a directory comes from here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from guide.content.model import Entry
from guide.content.safe_text import escape_invisible
from guide.directory.importing.column_lines import ColumnLine, column_lines
from guide.directory.importing.cut_words import clauses_cut, passages_of, words_to_cut
from guide.directory.importing.judged import FINAL, OF_COLLEAGUES, Judged, Outcome
from guide.directory.importing.kept import Kept
from guide.directory.importing.one_pack import OnePack, packs_in
from guide.directory.importing.plan import ImportPlan
from guide.directory.importing.reading import Directory
from guide.directory.importing.row_line import RowLine, comes, is_left_out, tells, without_left_out
from guide.directory.importing.table_names import short_names
from guide.directory.table import Table
from guide.directory.tables.source import EncodingQuestion
from guide.i18n import tr, trn


@dataclass(frozen=True)
class Review:
    """Holds all that is shown of an import.

    `entries` has each possible one by the place of its row, `placed` those with their places, which are shown
    only when a person wants them. `exported` are the packs of an export.
    """

    columns: tuple[ColumnLine, ...]
    rows: tuple[RowLine, ...]
    entries: Mapping[str, Entry]
    questions: tuple[EncodingQuestion, ...]
    notes: tuple[str, ...]
    unused: Mapping[str, int]
    placed: Mapping[str, Entry] = field(default_factory=dict)
    no_services: frozenset[str] = frozenset()  # the tables that are about no service, such as a glossary
    exported: tuple[OnePack, ...] = ()

    def coming(self, kept: Kept) -> tuple[Entry, ...]:
        """Return the entries of the rows that come in, with those that a person keeps."""
        return tuple(
            self._entry(row, kept) for row in self.rows if row.place in self.entries and comes(row, kept)
        )

    def _entry(self, row: RowLine, kept: Kept) -> Entry:
        entry = self.placed[row.place] if tells(row, kept) else self.entries[row.place]
        return without_left_out(row, entry, kept)

    def shown(self, row: RowLine, kept: Kept) -> Entry | None:
        """Return what is shown of the entry of a row: its place only if a person keeps that."""
        return row.entry and self._entry(row, kept)

    def exported_with(self, kept: Kept) -> tuple[OnePack, ...]:
        """Return the packs of an export without the rows that a person has left out."""
        out = {row.id for row in self.rows if is_left_out(row, kept)}
        packs = (each.without(out) for each in self.exported) if out else self.exported
        return tuple(each for each in packs if each.entries)

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The place of each row, and the id of its entry."""
        return ((row.place, row.id) for row in self.rows)

    def with_refused(self, sentences: Mapping[str, tuple[str, ...]]) -> "Review":
        """Return this with a look for each row whose entry, by its id, the check of content does not take."""
        ids = {place: entry.id for place, entry in self.entries.items()}
        rows = tuple(
            replace(
                row,
                outcome=Outcome.LOOK,
                reasons=(*row.reasons, *sentences[ids[row.place]]),
                can_come=False,
                can_leave=False,
            )
            if ids.get(row.place) in sentences
            else row
            for row in self.rows
        )
        return replace(self, rows=rows)


def review_of(directory: Directory, plan: ImportPlan) -> Review:
    """Return what is shown of a directory and of its plan."""
    return Review(
        columns=tuple(column_lines(directory, plan)),
        rows=tuple(map(_row, plan.judged)),
        entries={each.place: each.entry for each in plan.judged if each.entry},
        questions=directory.questions,
        notes=(*directory.notes, *_notes(directory.tables)),
        unused=plan.unused,
        placed={each.place: each.placed for each in plan.judged if each.placed},
        no_services=about_none(directory),
        exported=packs_in(directory.export, plan.entries, plan.packs_of),
    )


def _notes(tables: Sequence[Table]) -> Iterator[str]:
    """Yield what was odd in each table, after its name if there are several; the file is named once."""
    noted = [each for each in tables if each.notes]
    names = short_names(each.name for each in tables)
    for table in noted:
        name = table.name if table is noted[0] else names[table.name]
        yield " ".join(table.notes) if len(tables) == 1 else f"{name}: {' '.join(table.notes)}"


def about_none(directory: Directory) -> frozenset[str]:
    """Return the names of the tables that are about nothing that a directory has."""
    return frozenset(guess.table for guess in directory.guesses if not guess.about)


def unused_sentences(unused: Mapping[str, int], no_services: frozenset[str]) -> Iterator[str]:
    """Yield for each table how many of its rows stay out because they belong to no service."""
    for table, number in unused.items():
        if table in no_services:
            yield trn(
                "{table}: {number} row is held back: it is not a table of services.",
                "{table}: {number} rows are held back: it is not a table of services.",
                number,
                table=table,
            )
        else:
            yield trn(
                "{table}: {number} row belongs to no service that is here.",
                "{table}: {number} rows belong to no service that is here.",
                number,
                table=table,
            )


def _row(judged: Judged) -> RowLine:
    row, entry, kinds = judged.record.piece, judged.entry, {reason.kind for reason in judged.reasons}
    is_private = any(each.outcome is Outcome.HELD and each.kind not in FINAL for each in judged.reasons)
    alike = {reason.other for reason in judged.reasons if reason.kind == "alike"}
    said = [
        each for each in judged.reasons if each.kind != "id" or each.other not in alike
    ]  # else said twice
    common = (reason.sentence for reason in judged.reasons if reason.kind in OF_COLLEAGUES)
    asked = [reason for reason in judged.reasons if reason.outcome is not Outcome.COMES]
    words = () if is_private else words_to_cut(judged.reasons)
    return RowLine(
        place=judged.place,
        id=entry.id if entry else "",
        table=row.table,
        number=row.row.number,
        title=escape_invisible(entry.title) if entry else "",
        outcome=judged.outcome,
        reasons=tuple(reason.sentence for reason in said if reason.kind not in OF_COLLEAGUES),
        common=(*common, *([] if judged.placed is None or is_private else [_places_sentence()])),
        kinds=tuple(reason.kind for reason in asked),
        kinds_if_cut=tuple(reason.kind for reason in asked if not reason.can_cut),
        passages=() if is_private else tuple(passages_of(judged)),
        words=words,
        parts=clauses_cut(entry, words) if entry else (),
        cells=() if is_private else tuple(reason.cell for reason in asked if reason.cell),
        can_come=entry is not None and judged.outcome is not Outcome.COMES and not kinds & FINAL,
        entry=None if is_private else entry,
        other="" if is_private else next((reason.other for reason in judged.reasons if reason.other), ""),
        can_tell=judged.placed is not None and not is_private,
        can_leave=judged.outcome is Outcome.COMES,
    )


def _places_sentence() -> str:
    """Return what is said once of all rows whose places a person may bring in."""
    return tr(
        "Places that may be for people hurt by others are left out; a tick brings in one that is no secret."
    )
