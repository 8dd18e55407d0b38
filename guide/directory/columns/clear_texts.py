"""Finds where texts are clearly no such thing as their heading names: streets, states, numbers."""

from dataclasses import replace

from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.by_values import corrected
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.patterns import OUTWARD

# What is said in words, unless numbers alone are ages.
_SAID = frozenset(
    "service.application_process service.eligibility_description service.audience service.category "
    "service.description address.region".split()
)
_DATES = ("service.assured_date", "service.last_modified")
_NUMBERS, _AGES = 0.9, frozenset("age grade year old min max income percent poverty".split())
# Words of a heading for addresses that people are meant to write to; hardly all of these are one person's.
_OF_ROLE = frozenset(
    "public published general main intake info office referral service organization agency program".split()
)
_HARDLY_ALL = 0.8
_MOST, _UNSURE = 0.7, 0.5  # of the texts
_CODE = 2  # letters of a state


def clear_field(field: str, column: Column) -> str:
    """Return the field for a heading whose texts are of another kind than it says, or the same field."""
    return _field_of_place(field, column) or corrected(field, column)


def in_words(draft: Draft, column: Column) -> Draft:
    """Return a guess, but none for numbers where a field is said in words: "Intake capacity"."""
    is_number = column.share("number") >= _NUMBERS and column.share("yes_no") < _NUMBERS
    is_amount = draft.field == "schedule.description" and column.share("day_part") < _NUMBERS
    if is_amount and is_number:
        return Draft(NOT_USED, _UNSURE, by_heading=False)
    is_dated = max(map(column.share, ("date", "dayish", "number"))) > 0 or not column.samples
    if draft.field in _DATES and not is_dated:
        return Draft(NOT_USED, _UNSURE, by_heading=False)
    is_open = not draft.field.startswith(("schedule.", "private.", "contact."))
    if is_open and column.share("weekdays") >= _MOST:
        is_of_intake = draft.field == "service.application_process"
        return replace(draft, field="schedule.description" if is_of_intake else "schedule.days", sure=_UNSURE)
    if draft.field in _SAID and is_number and _AGES.isdisjoint(column.words):
        return Draft(NOT_USED, _UNSURE, by_heading=False)
    return draft


def of_role(draft: Draft, column: Column) -> Draft:
    """Return a guess, but that of a person's own address where texts are such: "Program email"."""
    if not draft.field.endswith(".email") or draft.field.startswith("contact."):
        return draft
    is_open = not _OF_ROLE.isdisjoint(column.words)
    is_personal = column.share("personal_email") >= _HARDLY_ALL if is_open else column.is_of_personal_emails()
    return Draft("contact.email", _UNSURE) if is_personal else draft


def _field_of_place(field: str, column: Column) -> str | None:
    """Return the field of a place that texts are clearly of: streets below "Location 1"."""
    if field == "location.point" and column.share("street") >= _MOST > column.share("point"):
        return "address.whole"
    if field == "address.region" and column.share("state") >= _MOST:
        return "address.state_province" if all(len(text) == _CODE for text in column.samples) else None
    is_county = field == "address.state_province" and "region" in column.words
    if is_county and column.share("town") >= _MOST > column.share("state"):
        return "address.region"
    is_half = field == "address.postal_code" and all(map(OUTWARD.fullmatch, column.samples))
    return field if is_half else None
