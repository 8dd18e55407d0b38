"""Finds why a row does not just come in: a flag, a status, plain words of the row, or that it is hidden.

The strictest reason alone holds a row; once a person has ticked it, the next one shows. The street of a
service for people who are hurt by others stays out, and that of a secret place. It is told by the kind of a
service, its name, the first sentence about it and whom it is for, never by a word anywhere: whoever pays
pensions to survivors is no shelter. And any text may say that the place is kept back, however it says it: one
sentence speaks of the place and denies or hides.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from guide.content.hsds import Service
from guide.content.safe_text import short
from guide.directory.columns.words import folded, folded_heading, found_in, is_one_of
from guide.directory.decisions import Publicity
from guide.directory.join.flags import STATUS, flags_in
from guide.directory.join.pieces import HIDDEN, Record, cells_in
from guide.directory.judged import Outcome, Reason
from guide.directory.sheet import Sheet
from guide.i18n import tr

PLACE, DOUBLE, PRIVATE, WORDS, HIDDEN_ROW, NAME, BARE = "place double private words hidden name bare".split()
LEFT_OUT = "left-out"  # a person has left the whole row out
# Where a word alone, such as "closed", is about the row: hours are closed as well.
_OF_ROWS = (
    "service.name service.alternate_name service.alert organization.name program.name private.note".split()
)
_KINDS = "attribute.value attribute.label taxonomy_term.name service.category".split()  # "Internal use only"
_PARTS = re.compile(r"[()\[\]:;,.*!–—/\n]|\s-+\s|^-|-$")


def reasons_of(
    record: Record, service: Service, sheet: Sheet, secret: str, ticked: Container[str]
) -> tuple[Reason, ...]:
    """Return why a row does not just come in, at most one reason that holds it, and of parts left out.

    Without what a person has `ticked`, and out if they left it out. `service` is what of the record was
    admitted, `secret` why its place stays out, "" if it does not.
    """
    found = [each for each in _found(record, service, sheet) if each.kind not in ticked]
    if secret and PLACE not in ticked:
        found.append(Reason(Outcome.COMES, PLACE, secret))
    if LEFT_OUT in ticked:
        found.insert(0, Reason(Outcome.OUT, LEFT_OUT, tr("You left it out.")))
    ordered = [each for kind in (Outcome.OUT, Outcome.ASKED) for each in found if each.outcome is kind]
    return (*ordered[:1], *(each for each in found if each.outcome is Outcome.COMES))


def _found(record: Record, service: Service, sheet: Sheet) -> Iterator[Reason]:
    yield from _by_flags(record)
    yield from _by_name(record, service)
    at = bisect_left(sheet.rows, record.row, key=lambda row: row.number)
    own = sheet.rows[at].cells if sheet.rows[at : at + 1] else ()  # with columns that are not used
    yield from _by_words(record, own)
    yield from _by_hiding(record)
    said = [cell for cell in record.cells() if cell.text]
    if all(cell.field.endswith((".name", "id")) for cell in said) and sum(map(bool, own)) <= len(said):
        yield Reason(Outcome.ASKED, BARE, tr("Only a name: is it a heading of the sheet?"))


def _by_flags(record: Record) -> Iterator[Reason]:
    """Yield what flags say, without a word of theirs, which may be private, and what statuses say."""
    for each in flags_in(record):
        if each.hides is False or each.part == "person":
            continue
        heading, text = short(each.cell.heading), short(each.cell.text)
        kind, outcome = PRIVATE, Outcome.OUT if each.hides else Outcome.ASKED
        if each.part == STATUS:
            kind, sentence = STATUS, tr("Its status is “{text}”.", text=text)
            if not each.hides:
                sentence = tr("Its status is “{text}”: does it still exist?", text=text)
        elif each.part:
            kind, outcome = "part", Outcome.COMES
            sentence = tr("A part of it is left out, as the column “{heading}” says.", heading=heading)
        elif each.hides:
            sentence = tr("The column “{heading}” says that it is not to be shown.", heading=heading)
        else:
            sentence = tr("The column “{heading}” says neither yes nor no: is it private?", heading=heading)
        yield Reason(outcome, kind, sentence)


def _by_name(record: Record, service: Service) -> Iterator[Reason]:
    """Yield why a row has no name, without which there is no page."""
    if any(each and each.name for each in (service, service.program, service.organization)):
        return
    sentence = tr("It has no name.")
    if cell := next(record.cells("service.name", "program.name", "organization.name"), None):
        sentence = tr("Its name in “{heading}” is not published yet.", heading=short(cell.heading))
    yield Reason(Outcome.OUT, NAME, sentence)


def _by_words(record: Record, own: Sequence[str]) -> Iterator[Reason]:
    """Yield the plain words of a row that say that it is no longer there, or not for others."""
    found = [
        (cell, part)
        for cell in record.cells(*_OF_ROWS)
        for part in map(folded, _PARTS.split(cell.text[:500]))
        if is_one_of("whole", part)
    ]
    kinds = ((cell, folded(cell.text)) for cell in record.cells(*_KINDS))
    found += (each for each in kinds if is_one_of("hidden", each[1]) and is_one_of("whole", each[1]))
    for cell, word in found:
        values = {"heading": short(cell.heading), "text": short(word)}
        yield Reason(Outcome.OUT, WORDS, tr("“{heading}” says “{text}”.", **values))
    others = (cell.text for cell in record.cells() if cell.sheet != record.sheet)
    # All at once is faster; no phrase reaches over the sign that is between them.
    for word in found_in("anywhere", " | ".join(map(folded, (*own, *others))))[:1]:
        sentence = tr("It says “{text}”: is it for others, and still there?", text=word)
        yield Reason(Outcome.ASKED, WORDS, sentence)


def _by_hiding(record: Record) -> Iterator[Reason]:
    """Yield that a row, or one of another sheet that it has something public of, is hidden or struck."""
    seen = (cell for cell in record.cells() if cell.publicity is not Publicity.NEVER)
    public = {(cell.sheet, cell.row) for cell in seen}
    for cell in record.cells(f"private.{HIDDEN}"):
        values = {"row": cell.row, "sheet": short(cell.sheet)}
        sentence = tr("Row {row} of {sheet} is struck through: is it still true?", **values)
        if cell.text == HIDDEN:
            sentence = tr("Row {row} of {sheet} is hidden: is it for others?", **values)
        if (cell.sheet, cell.row) in public:
            yield Reason(Outcome.ASKED, HIDDEN_ROW, sentence)


_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_LONGEST = 400  # characters of a first sentence
_STREETS = "whole address_1 address_2 point latitude longitude".split()
_TELLING = (
    "taxonomy_term.name taxonomy.name service.category service.name service.alternate_name program.name"
    " organization.name organization.alternate_name location.name"
).split()
_FOR_WHOM = ("service.eligibility_description", "service.audience")
_IN_PLACES = ("address", "location", "service_at_location")


def why_secret(record: Record, service: Service) -> str:
    """Return why the place of a service stays out, "" if it does not or if it has none."""
    cells = list(cells_in(record.all(*_IN_PLACES)))
    streets = [cell for cell in cells if cell.field.partition(".")[2] in _STREETS]
    flags = [each.cell for each in flags_in(record) if each.part == "address" and each.hides is not False]
    for cell in (*flags, *(c for c in streets if found_in("secret heading", folded_heading(c.heading)))):
        heading = short(cell.heading)
        return tr("It is kept without its place, as the column “{heading}” says.", heading=heading)
    if any(is_one_of("secret place", folded(cell.text)) for cell in cells):
        return tr("It is kept without its place, as its address says itself that it is secret.")
    if streets and (heading := _keeping_back(record)):
        return tr("It is kept without its place, as “{heading}” may say that it is secret.", heading=heading)
    kinds = [cell.text for cell in record.cells(*_TELLING)]
    kinds += (each.name for each in service.taxonomy_terms)
    about = (cell.text[:_LONGEST].lstrip() for cell in record.cells("service.description"))
    firsts = (_SENTENCE.split(each, maxsplit=1)[0] for each in about)
    served = [folded(cell.text) for cell in record.cells(*_FOR_WHOM)]
    found = [found_in("hurt by others", text) for text in (*map(folded, (*kinds, *firsts)), *served)]
    found += (found_in("served as hurt", text) for text in served)  # all of it published or not
    word = next((each for words in found for each in words), "")
    if not word or all(cell.publicity is Publicity.NEVER for cell in streets):
        return ""
    return tr("It is kept without its place, as it may be for people hurt by others: “{text}”.", text=word)


def _keeping_back(record: Record) -> str:
    """Return the heading of a text with a sentence by which the place is kept back, "" if there is none."""
    for cell in record.cells():
        if cell.field.partition(".")[2] not in _STREETS and found_in("its place", folded(cell.text)):
            for sentence in map(folded, _SENTENCE.split(cell.text)):
                if found_in("its place", sentence) and found_in("kept back", sentence):
                    return short(cell.heading)
    return ""
