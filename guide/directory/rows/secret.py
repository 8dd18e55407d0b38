"""Finds the services whose street stays out: those for people who are hurt by others, and secret places.

It is told by the kind of a service, its name, the first sentence about it and whom it is for, never by a word
anywhere: whoever pays pensions to survivors is no shelter. And any text may say that the place is kept back,
however it says it: one sentence speaks of the place and denies or hides.
"""

import re

from guide.content.hsds import Service
from guide.content.safe_text import short
from guide.directory.columns.words import folded, folded_heading, found_in, is_one_of
from guide.directory.decisions import Publicity
from guide.directory.join.flags import flags_in
from guide.directory.records import Record, cells_in
from guide.i18n import tr

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
    kinds = (
        *(cell.text for cell in record.cells(*_TELLING)),
        *(each.name for each in service.taxonomy_terms),
    )
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
