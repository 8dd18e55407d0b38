"""Plans an import: the outcome of each row of a directory, before anything is written."""

from collections.abc import Container, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from guide.content.model import Entry
from guide.directory.importing.attributes import with_attributes
from guide.directory.importing.bare_rows import nameless, not_bare
from guide.directory.importing.check_days import months_first
from guide.directory.importing.compared import compared
from guide.directory.importing.cut_words import also_cleaned
from guide.directory.importing.entries import Origin, entry_of
from guide.directory.importing.judged import PLACE, Judged, Outcome, Reason
from guide.directory.importing.kept import Kept, with_kept
from guide.directory.importing.naming import common_names, title_of
from guide.directory.importing.old_sheets import not_aside, set_aside
from guide.directory.importing.other_lists import not_of_other, other_lists
from guide.directory.importing.own_export import is_own, own_entries, own_id, pack_of
from guide.directory.importing.own_ids import with_own_ids
from guide.directory.importing.own_state import OwnStates
from guide.directory.importing.own_words import Asking, kept_back
from guide.directory.importing.page_ids import page_ids
from guide.directory.importing.remarks import owners_of, remarks_on, with_owner
from guide.directory.importing.secret_places import Remover, has_place, names_in, places_in, why_secret
from guide.directory.importing.text_cuts import cut_from_texts
from guide.directory.importing.typed_hours import with_typed_hours
from guide.directory.importing.unanswered import unanswered, with_unanswered
from guide.directory.importing.violence import marks_of_violence, why_hidden
from guide.directory.importing.withholding import Cleared, reasons_to_hold, without_private
from guide.directory.pieces import Understood
from guide.directory.records import Record, join
from guide.directory.table import Table
from guide.i18n import tr

STEP = 50  # rows
SHORTEST_SECRET = 6  # characters: a shorter text of a held row, such as "Yes", is no secret


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The outcome of each row of services, and the number of other rows that belong to none, by table."""

    judged: tuple[Judged, ...]
    unused: Mapping[str, int]

    @property
    def packs_of(self) -> Mapping[str, str]:
        """The id of the pack of each entry that this program has exported."""
        found = ((each.entry.id, pack_of(each.record)) for each in self.judged if each.entry)
        return {entry_id: pack_id for entry_id, pack_id in found if pack_id}

    def keeping(self, kept: Kept) -> "ImportPlan":
        """Return the plan with what a person ticked brought in nevertheless."""
        return replace(self, judged=tuple(with_kept(each, kept) for each in self.judged))

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The place of each row, and the id of its entry, "" if it has none."""
        return ((each.place, each.entry.id if each.entry else "") for each in self.judged)

    def of(self, outcome: Outcome) -> tuple[Judged, ...]:
        """Return the rows with one outcome."""
        return tuple(each for each in self.judged if each.outcome is outcome)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the rows that come in."""
        return tuple(each.entry for each in self.of(Outcome.COMES) if each.entry)


def planning(tables: Sequence[Understood], origin: Origin) -> Generator[None, None, ImportPlan]:
    """Return the plan of an import, in short steps."""
    read = {each.table.name: each.table for each in tables}
    aside = set_aside(read.values(), origin.day.year)
    joined = join(tables, with_attributes, aside)
    yield
    origin = replace(
        origin,
        month_first=months_first(joined.records, origin.places),
        all_elsewhere=OwnStates(origin.places).all_elsewhere(tables),
        pages=page_ids(tables, joined.records, origin.known),
        common=common_names(joined.records),
        violence=marks_of_violence(tables),
    )
    judged, own = list[Judged](), own_entries(joined.records, origin.strategies)
    typed = with_typed_hours(joined.records, origin.month_first)
    for number, (record, remarks) in enumerate(typed):
        is_ours = is_own(record)
        judged.append(_judge_own(record, *own) if is_ours else _judge(record, origin, remarks))
        if number % STEP == 0:
            yield
    headings = {each.table.name: frozenset(map(str.casefold, each.table.headings)) for each in tables}
    others = other_lists(read.values())
    empty, owners = unanswered(tables), owners_of(tables)
    in_sight = (_in_sight(read, _no_heading(headings, with_unanswered(each, empty))) for each in judged)
    judged = list(
        with_own_ids(
            [with_owner(not_of_other(not_aside(each, aside), others), owners) for each in in_sight],
            origin.source,
        )
    )
    yield
    return ImportPlan(tuple(compared(judged, origin.known)), joined.unused)


def _no_heading(headings: Mapping[str, Container[str]], judged: Judged) -> Judged:
    """Return a row, which needs a look if it repeats the headings of its table."""
    piece = judged.record.piece
    cells = [cell.strip().casefold() for cell in piece.row.cells if cell.strip()]
    same = sum(cell in headings[piece.table] for cell in cells)
    if same < 2 or 2 * same < len(cells):
        return judged
    reason = Reason(Outcome.LOOK, "bare", tr("It repeats the headings of the columns."))
    return replace(judged, reasons=(*judged.reasons, reason))


def _in_sight(tables: Mapping[str, Table], judged: Judged) -> Judged:
    """Return a row, which needs a look if its sheet is hidden, hides it or has struck it through."""
    row, table = judged.record.piece.row, tables[judged.record.piece.table]
    judged = _not_doubtful(table, not_bare(table, _not_struck(table, judged)))
    if not table.is_hidden and row.number not in table.hidden_rows:
        return judged
    sentence = (
        tr("It stands in a sheet that is hidden: is it for others?")
        if table.is_hidden
        else tr("Its sheet hides this row: is it for others?")
    )
    return replace(judged, reasons=(*judged.reasons, Reason(Outcome.LOOK, "hidden", sentence)))


def _not_struck(table: Table, judged: Judged) -> Judged:
    """Return a row, which needs a look if its sheet has struck it, or a part of it, through."""
    number = judged.record.piece.row.number
    if number not in table.struck_rows and number not in table.partly_struck_rows:
        return judged
    is_whole = number in table.struck_rows
    is_closed = is_whole and any(each.kind == "status" for each in judged.reasons)
    sentence = tr("It is struck through in the sheet.")
    if not is_whole:
        sentence = tr("A part of it is struck through in the sheet: is that still true?")
    reason = Reason(Outcome.HELD if is_closed else Outcome.LOOK, "struck", sentence)
    return replace(judged, reasons=(*judged.reasons, reason))


def _not_doubtful(table: Table, judged: Judged) -> Judged:
    """Return a row, which needs a look if it may have what belongs to others in its cells."""
    if judged.record.piece.row.number not in table.doubtful_rows:
        return judged
    sentence = tr("A quotation mark may be missing in it or above: does each text stand where it belongs?")
    return replace(judged, reasons=(*judged.reasons, Reason(Outcome.LOOK, "quotes", sentence)))


def _judge_own(record: Record, entries: Mapping[str, Entry], wrong: Mapping[str, str]) -> Judged:
    entry = entries.get(own_id(record))
    if entry:
        return Judged(record, entry, ())
    sentence = wrong.get(own_id(record), tr("It says that Field Guide wrote it, but has no such page."))
    return Judged(record, None, (Reason(Outcome.LOOK, "own", sentence),))


def _judge(record: Record, origin: Origin, remarks: Iterable[Reason]) -> Judged:
    cleared = without_private(record)
    asking = tuple(kept_back(record))
    reasons = [*reasons_to_hold(record, asking), *cleared.reasons, *remarks]
    is_placed = has_place(record)
    secret = _why_secret(record, cleared, asking) if is_placed else ""
    marks = origin.violence.get(record.piece.table, ())
    why = secret or (why_hidden(record, marks) if is_placed else "")
    is_confidential = bool(why)
    withheld = [*cleared.withheld, *(places_in(record) if is_confidential else ())]
    clean = Remover(withheld, is_confidential=is_confidential, names=names_in(record))
    if is_confidential:
        reasons = [*also_cleaned(reasons, Remover((), is_confidential=True))]
        reasons.append(Reason(Outcome.COMES, PLACE, why))
    if not title_of(cleared.record):
        reasons.append(nameless(record))
        return Judged(record, None, tuple(reasons), tuple(withheld))
    entry = entry_of(cleared.record, origin, is_confidential=is_confidential, clean=clean)
    reasons += cut_from_texts(clean.removed, record)
    reasons += remarks_on(record, entry)
    may_have_place = is_confidential and not secret  # what says so itself leaves no choice
    placed = replace(_with_place(cleared, origin), id=entry.id) if may_have_place else None
    return Judged(record, entry, tuple(reasons), tuple(withheld), placed)


def _with_place(cleared: Cleared, origin: Origin) -> Entry:
    """Return the entry of a confidential service as it would be with its place."""
    clean = Remover(cleared.withheld, is_confidential=False, names=names_in(cleared.record))
    return entry_of(cleared.record, origin, is_confidential=False, clean=clean)


def _why_secret(record: Record, cleared: Cleared, asking: Asking) -> str:
    """Return how a service says itself that its place is not to be told, "" if it does not."""
    if cleared.hides_place:
        return tr("It is kept without its place, as its source marks the address private.")
    return why_secret(record, asking)
