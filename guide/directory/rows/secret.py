"""Finds the services whose street stays out: those for people who are hurt by others, and secret places.

It is told by the kind of a service, its name and the first sentence about it, never by a word anywhere:
whoever pays pensions to survivors is no shelter.
"""

import re
from collections.abc import Iterator

from guide.content.hsds import Service
from guide.content.safe_text import short
from guide.directory.decisions import Publicity
from guide.directory.join.flags import flags_in
from guide.directory.join.word_lists import folded, folded_heading, found_in, is_one_of
from guide.directory.records import Cell, Record
from guide.i18n import tr

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_LONGEST = 400  # characters of a first sentence
_STREETS = "whole address_1 address_2 point latitude longitude".split()
_TELLING = (
    "taxonomy_term.name taxonomy.name service.category service.name service.alternate_name program.name"
    " organization.name organization.alternate_name location.name"
).split()
_IN_PLACES = ("address", "location", "service_at_location")


def why_secret(record: Record, service: Service) -> str:
    """Return why the place of a service stays out, "" if it does not or if it has none."""
    if flag := next((f for f in flags_in(record) if f.part == "address" and f.hides is not False), None):
        heading = short(flag.cell.heading)
        return tr("It is kept without its place, as the column “{heading}” says.", heading=heading)
    cells = list(_places(record))
    if any(is_one_of("secret place", folded(cell.text)) for cell in cells):
        return tr("It is kept without its place, as its address says itself that it is secret.")
    streets = [cell for cell in cells if cell.field.partition(".")[2] in _STREETS]
    called = (c.heading for c in streets if found_in("secret heading", folded_heading(c.heading)))
    if heading := next(called, ""):
        return tr("It is kept without its place, as the column “{heading}” says.", heading=short(heading))
    if not any(cell.publicity is not Publicity.NEVER for cell in streets):
        return ""
    for text in _telling(record, service):
        if word := found_in("hurt by others", folded(text)):
            return tr(
                "It is kept without its place, as it may be for people hurt by others: “{text}”.", text=word
            )
    return ""


def _places(record: Record) -> Iterator[Cell]:
    objects = (each for kind in _IN_PLACES for each in record.objects.get(kind, ()))
    return (cell for each in objects for cells in each.values() for cell in cells)


def _telling(record: Record, service: Service) -> Iterator[str]:
    """Yield the kinds and names of a service and the first sentence about it, published or not."""
    yield from (cell.text for field in _TELLING for cell in cells_of(record, field))
    yield from (each.name for each in service.taxonomy_terms)
    for cell in cells_of(record, "service.description"):
        yield _SENTENCE.split(cell.text[:_LONGEST].lstrip(), maxsplit=1)[0]


def cells_of(record: Record, field: str) -> Iterator[Cell]:
    """Yield all cells of a field."""
    kind, _, name = field.partition(".")
    return (cell for each in record.objects.get(kind, ()) for cell in each.get(name, ()))
