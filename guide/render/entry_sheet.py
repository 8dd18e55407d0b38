"""Builds the facts below the title of a service, a help line or a program: how to reach and use it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guide.blocks.blocks import Block, Facts, SmallPrint
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.content.parts import Channel
from guide.content.places import PlaceKind, Places
from guide.content.records import Field, RecordSchema
from guide.i18n import tr
from guide.render.certainty import confirmation
from guide.render.facts import facts_of, has_sheet
from guide.render.numbers import (
    answered_when_open,
    brief_numbers_of,
    for_support,
    sheet_numbers_of,
    with_hours_of_numbers,
)

_SAYS_AGES = re.compile(
    r"(?i)\bages?\b|\b\d{1,2} ?\+|\b\d{1,2} (?:and|&|or) (?:up|over|older|under|younger)\b"
)


def sheet_blocks(
    entry: Entry, schema: RecordSchema[Entry], guide: Guide, *, now: str = ""
) -> Iterator[Block]:
    """Yield the numbers of an entry and the facts about its use, then the lines that it names, in a row each.

    Its text says when to call them instead. `now` is what is said of this moment, below its hours.
    """
    if not has_sheet(entry):
        return
    if entry.contacts:
        yield sheet_numbers_of(entry)
    if rows := tuple(_rows(entry, schema, guide.places, now)):
        yield Facts(rows, "use")
    if sentence := _checked(entry):
        yield SmallPrint(sentence)
    for line in guide.lines_of(entry):
        if line.contacts:
            yield brief_numbers_of(for_support(line), guide.places)


def _rows(entry: Entry, schema: RecordSchema[Entry], places: Places, now: str) -> Iterator[tuple[str, str]]:
    """Yield the facts, as Open Referral's HSDS defines them, as rows of a label and a text.

    Unknown values of a service are named in one row with the advice to ask, unless they are optional or the
    service takes reports.
    """
    entry = with_hours_of_numbers(entry)
    facts = list(facts_of(entry, schema, places))
    shown = [text for _, text in facts_of(_without_repeated(entry, places), schema, places)]
    known = [(field.label(), text) for (field, _), text in zip(facts, shown, strict=True) if text]
    if now:
        has_hours = bool(facts and shown[0]) and facts[0][0].name == "schedule"
        known.insert(int(has_hours), (tr("Now"), now))
    yield from known
    unknown = [field.label() for field, text in facts if not text and not _may_be_unknown(field, entry)]
    if unknown:
        can_call = any(contact.channel is Channel.CALL for contact in entry.contacts)
        yield (tr("Not known, call to ask") if can_call else tr("Not known, ask"), ", ".join(unknown))


def _may_be_unknown(field: Field, entry: Entry) -> bool:
    if field.name == "ages" and _SAYS_AGES.search(entry.eligibility_description):
        return True  # "Ages: all"
    is_asked = entry.kind is Kind.SERVICE and not entry.takes_reports
    return not is_asked or bool(field.fact and field.fact.is_optional)


def _without_repeated(entry: Entry, places: Places) -> Entry:
    """Return an entry without facts that stand in other rows, too.

    They are ages and counties that its text about who can use it names, and hours beside one of its numbers.
    """
    words = entry.eligibility_description
    limits = (
        [str(each) for each in (entry.ages.from_, entry.ages.to) if each is not None] if entry.ages else []
    )
    counties = [each for each in map(places.find, entry.region) if each and each.kind is PlaceKind.COUNTY]
    if limits and all(_names(words, limit) for limit in limits):
        entry = replace(entry, ages=None)
    if len(counties) > 1 and all(_names(words, each.name.removesuffix(" County")) for each in counties):
        named = {each.id for each in counties}
        entry = replace(entry, region=tuple(each for each in entry.region if each not in named))
    is_beside_number = answered_when_open(entry)
    if any(is_beside_number) and not all(is_beside_number):
        entry = replace(entry, schedule="", hours=())
    return entry


def _names(words: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", words) is not None


def _checked(entry: Entry) -> str:
    """Return whether somebody called the numbers; of a service and a program only if somebody did."""
    if entry.kind is Kind.LINE and not entry.contacts:
        return tr("No number and no address of it could be confirmed, so none is given.")
    is_said = entry.kind is Kind.LINE or any(contact.confirmed_on for contact in entry.contacts)
    return confirmation(entry.contacts) if is_said else ""
