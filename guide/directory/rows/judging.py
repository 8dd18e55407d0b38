"""Finds why a row does not just come in: a flag, a status, plain words of the row, or that it is hidden.

The strictest reason alone holds a row; once a person has ticked it, the next one shows.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from guide.content.hsds import Service
from guide.content.safe_text import short
from guide.directory.decisions import Decisions, Publicity
from guide.directory.join.flags import flags_in
from guide.directory.join.pieces import HIDDEN
from guide.directory.join.word_lists import folded, found_in, is_one_of
from guide.directory.judged import Outcome, Reason
from guide.directory.records import Cell, Record
from guide.directory.rows.secret import cells_of, why_secret
from guide.directory.sheet import Sheet
from guide.i18n import tr

PLACE, DOUBLE, PRIVATE, STATUS, WORDS, HIDDEN_ROW, NAME = (
    "place double private status words hidden name".split()
)
# Where a word alone, such as "closed", is about the row: hours are closed as well.
_OF_ROWS = (
    "service.name service.alternate_name service.alert organization.name program.name private.note".split()
)
_KINDS = "attribute.value attribute.label taxonomy_term.name service.category".split()  # "Internal use only"
_PARTS = re.compile(r"[()\[\]:;,.*!–—/\n]|\s-+\s|^-|-$")


def reasons_of(
    record: Record, service: Service, sheet: Sheet, decisions: Decisions, *, entry_id: str = ""
) -> tuple[Reason, ...]:
    """Return why a row does not just come in, at most one reason that holds it, and of parts left out.

    Without what a person has ticked for the entry of this id. `service` is what of the record was admitted.
    """
    ticked = {kind for kind, ids in decisions.rows.items() if entry_id in ids} if entry_id else set[str]()
    found = [each for each in _found(record, service, sheet) if each.kind not in ticked]
    ordered = [each for kind in (Outcome.OUT, Outcome.ASKED) for each in found if each.outcome is kind]
    return (*ordered[:1], *(each for each in found if each.outcome is Outcome.COMES))


def _found(record: Record, service: Service, sheet: Sheet) -> Iterator[Reason]:
    yield from _by_flags(record)
    yield from _by_name(record, service)
    yield from _by_words(record, sheet)
    yield from _by_status(record)
    yield from _by_hiding(record)
    if why := why_secret(record, service):
        yield Reason(Outcome.COMES, PLACE, why)


def _by_flags(record: Record) -> Iterator[Reason]:
    """Yield what flags say, without a word of theirs, which may be private."""
    for each in flags_in(record):
        if each.hides is False or each.part == "person":
            continue
        heading = short(each.cell.heading)
        if each.part:
            sentence = tr("A part of it is left out, as the column “{heading}” says.", heading=heading)
            yield Reason(Outcome.COMES, "part", sentence)
        elif each.hides:
            sentence = tr("The column “{heading}” says that it is not to be shown.", heading=heading)
            yield Reason(Outcome.OUT, PRIVATE, sentence)
        else:
            sentence = tr("The column “{heading}” says neither yes nor no: is it private?", heading=heading)
            yield Reason(Outcome.ASKED, PRIVATE, sentence)


def _by_name(record: Record, service: Service) -> Iterator[Reason]:
    """Yield why a row has no name, without which there is no page."""
    owners = [each.name for each in (service.program, service.organization) if each]
    if any((service.name, *owners)):
        return
    sentence = tr("It has no name.")
    kinds = ("service", "program", "organization")
    for cell in (cell for kind in kinds for cell in cells_of(record, f"{kind}.name")):
        sentence = tr("Its name in “{heading}” is not published yet.", heading=short(cell.heading))
        break
    yield Reason(Outcome.OUT, NAME, sentence)


def _by_words(record: Record, sheet: Sheet) -> Iterator[Reason]:
    """Yield the plain words of a row that say that it is no longer there, or not for others."""
    for field in _OF_ROWS:
        for cell in cells_of(record, field):
            parts = (folded(part) for part in _PARTS.split(cell.text[:500]))
            if word := next((part for part in parts if part and is_one_of("whole", part)), ""):
                values = {"heading": short(cell.heading), "text": word}
                yield Reason(Outcome.OUT, WORDS, tr("“{heading}” says “{text}”.", **values))
    for cell in (cell for field in _KINDS for cell in cells_of(record, field)):
        said = folded(cell.text)
        if is_one_of("hidden", said) and is_one_of("whole", said):
            values = {"heading": short(cell.heading), "text": short(cell.text)}
            yield Reason(Outcome.OUT, WORDS, tr("“{heading}” says “{text}”.", **values))
    at = bisect_left(sheet.rows, record.row, key=lambda row: row.number)
    own = sheet.rows[at].cells if sheet.rows[at : at + 1] else ()  # with columns that are not used
    others = (cell.text for cell in _all_cells(record) if cell.sheet != record.sheet)
    # All at once is faster; no phrase reaches over the sign that is between them.
    if word := found_in("anywhere", " | ".join(map(folded, (*own, *others)))):
        sentence = tr("It says “{text}”: is it for others, and still there?", text=word)
        yield Reason(Outcome.ASKED, WORDS, sentence)


def _by_status(record: Record) -> Iterator[Reason]:
    """Yield what columns say of the status of a service, its organization, its program and its only place."""
    places = len(record.objects.get("location", ()))
    for kind in ("service", "organization", "program", "service_at_location", "location"):
        for cell in cells_of(record, f"{kind}.status"):
            said, text = folded(cell.text), short(cell.text)
            if is_one_of("open", said):
                continue
            if is_one_of("closed", said) and (places < 2 or "location" not in kind):
                yield Reason(Outcome.OUT, STATUS, tr("Its status is “{text}”.", text=text))
            else:
                sentence = tr("Its status is “{text}”: does it still exist?", text=text)
                yield Reason(Outcome.ASKED, STATUS, sentence)


def _by_hiding(record: Record) -> Iterator[Reason]:
    """Yield that a row, or one of another sheet that it has something public of, is hidden or struck."""
    public = {(c.sheet, c.row) for c in _all_cells(record) if c.publicity is not Publicity.NEVER}
    for cell in cells_of(record, f"private.{HIDDEN}"):
        if (cell.sheet, cell.row) not in public:
            continue
        values = {"row": cell.row, "sheet": short(cell.sheet)}
        if cell.text == HIDDEN:
            sentence = tr("Row {row} of {sheet} is hidden: is it for others?", **values)
        else:
            sentence = tr("Row {row} of {sheet} is struck through: is it still true?", **values)
        yield Reason(Outcome.ASKED, HIDDEN_ROW, sentence)


def _all_cells(record: Record) -> Iterator[Cell]:
    objects = (each for values in record.objects.values() for each in values)
    return (cell for each in objects for cells in each.values() for cell in cells)
