"""Changes guesses where the other columns of the table say more than a column alone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from guide.directory.columns import privacy
from guide.directory.columns.beside_people import contact_addresses, of_contact, of_unknown, titles
from guide.directory.columns.by_heading import NOT_USED, resolved
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.missing import with_what_is_missing
from guide.directory.columns.offered import with_answers, without_lists
from guide.directory.columns.one_each import with_one_each
from guide.directory.columns.short_headings import by_other_columns

_STREETS = ("address.address_1", "address.address_2", "address.whole")
_NAMES = ("service.name", "organization.name")
# What a column with an unknown heading is beside another one of its kind: in doubt it is private.
_IN_DOUBT = {"phone.number": "contact.phone", "email": "contact.email", "description": NOT_USED}


def beside(columns: Sequence[Column], drafts: Sequence[Draft], about: str) -> list[Draft]:
    """Return the guesses about all columns of a table, each in the light of the others."""
    done = by_other_columns(columns, drafts) if about == "service" else list(drafts)
    fields = [draft.field for draft in done]
    _in_doubt(columns, done)
    if about == "service":
        titles(columns, done)
        of_contact(columns, done)
        _after(columns, done)
        _own_numbers(columns, done)
        of_unknown(columns, done)
        _missing(columns, done)
        _description(done, fields)
        _links(done)
        with_answers(columns, done)
        _no_days(columns, done)
    contact_addresses(columns, done)
    if {"address.state_province", *_STREETS} & set(fields):
        _place(columns, done, fields)
    _boroughs(columns, done)
    without_lists(columns, done, about)
    if about == "service":
        return with_what_is_missing(columns, with_one_each(columns, done))
    if not {f"{about}.name", *_NAMES} & set(fields):
        _name(columns, done, about)
    return done


def _own_numbers(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep numbers beside names, or called "cell": whoever looks can make them public."""
    for at, draft in enumerate(drafts):
        if draft.field == "phone.number" and columns[at].share("own_phone") >= _OWN:
            drafts[at] = replace(draft, field="contact.phone", sure=min(draft.sure, _UNSURE))


def _missing(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Make unsure what is kept private, where the table has no number, or no description, but that."""
    fields = {draft.field for draft in drafts}
    for at, draft in enumerate(drafts):
        is_only_number = draft.field == "contact.phone" and "phone.number" not in fields
        words = columns[at].words
        is_note = not _NOTES.isdisjoint(words) and not privacy.is_internal(words)
        is_only_text = draft.field == "private.note" and is_note and "service.description" not in fields
        if is_only_number or is_only_text:
            drafts[at] = replace(draft, sure=min(draft.sure, _UNSURE))


_UNSURE, _OWN = 0.5, 0.4
_ANSWERS = 0.5  # of the texts are yes or no
_DAYS_OF_WEEK = tuple(
    f"schedule.{day}" for day in "monday tuesday wednesday thursday friday saturday sunday".split()
)
_NOTES = frozenset("note comment remark misc other nota comentario".split())
_DAYS = ("service.assured_date", "service.last_modified")


def _after(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Find the highest age after the least one, an extension after its number, and who checked on a day."""
    for at, (draft, after) in enumerate(pairwise(tuple(drafts)), start=1):
        # Who has checked it on that day.
        if draft.field in _DAYS and columns[at].words in (("who",), ("whom",)):
            drafts[at] = Draft("contact.name", _UNSURE)
        is_next = columns[at].words in ((), ("to",), ("until",), ("thru",), ("max",), ("age",))
        if draft.field == "service.minimum_age" and is_next and columns[at].share("age") >= 0.3:
            drafts[at] = replace(after, field="service.maximum_age", sure=0.75, by_heading=True)
        is_phone = draft.field == "phone.number" and columns[at].words in (("x",), ("ext",), ("number", "x"))
        if is_phone and columns[at].share("number") >= 0.7:
            drafts[at] = replace(after, field="phone.extension", sure=0.75, by_heading=True)


def _in_doubt(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep what only looks like a number, an address or a text for the public, if another column is one."""
    known = {_kind(draft.field) for draft in drafts if draft.by_heading}
    for at, draft in enumerate(drafts):
        kind = _kind(draft.field)
        if columns[at].words and not draft.by_heading and kind in known & _IN_DOUBT.keys():
            drafts[at] = replace(draft, field=_IN_DOUBT[kind], sure=0.3)


def _kind(field: str) -> str:
    """Return what a field is of, whether a service, an organization or a place has it."""
    return field if field == "phone.number" else field.partition(".")[2]


def _description(drafts: list[Draft], fields: Sequence[str]) -> None:
    """Use what an agency says of itself for the service, where nothing else describes it."""
    if "service.description" not in fields and "organization.description" in fields:
        at = fields.index("organization.description")
        drafts[at] = replace(drafts[at], field="service.description", sure=min(drafts[at].sure, 0.75))


def _links(drafts: list[Draft]) -> None:
    """Use the web page of a place for the service that has no other; beside another it is one more."""
    has_other = any(draft.field in ("service.url", "organization.website") for draft in drafts)
    for at, draft in enumerate(drafts):
        if draft.field == "location.url":
            drafts[at] = replace(draft, field="url.url" if has_other else "service.url")


def _no_days(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use numbers for no day of the week: "# households/mo" has them for a month."""
    for at, draft in enumerate(drafts):
        numbers = columns[at].share("number") - columns[at].share("day_part")
        if draft.field in _DAYS_OF_WEEK and numbers >= _ANSWERS:
            drafts[at] = Draft(NOT_USED, _UNSURE, by_heading=False)


def _place(columns: Sequence[Column], drafts: list[Draft], fields: Sequence[str]) -> None:
    """Find ZIP code and city without headings beside a state or a street."""
    for at in _unknown(drafts):
        column = columns[at]
        is_called_id = column.heading.casefold().endswith(("id", "code"))  # "nid", "agcid"
        is_id = is_called_id or column.words[-1:] == ("number",)
        if "address.postal_code" not in fields and column.share("zip") >= 0.9 and not is_id:
            drafts[at] = Draft("address.postal_code", 0.5, by_heading=False)
        is_before = list(fields[at + 1 : at + 2]) in (["address.state_province"], ["address.postal_code"])
        is_after = ((bool(at) and fields[at - 1] in _STREETS) or not column.words) and _has_towns(column)
        if "address.city" not in fields and (is_after or (is_before and column.share("short") >= 0.9)):
            drafts[at] = Draft("address.city", 0.5, by_heading=False)


def _has_towns(column: Column) -> bool:
    return column.share("town") >= 0.8 and column.share("group") < 0.3 and not column.is_of_people(0.1)


def _boroughs(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Use a borough for the region where the city has a column of its own."""
    cities = [at for at, draft in enumerate(drafts) if draft.field == "address.city"]
    boroughs = [at for at in cities if "borough" in columns[at].words]
    if len(boroughs) < len(cities):
        for at in boroughs:
            drafts[at] = replace(drafts[at], field="address.region")


def _name(columns: Sequence[Column], drafts: list[Draft], about: str) -> None:
    """Use the first column with names of groups, not of people, for the name, where no heading says so."""
    for at in _unknown(drafts):
        column = columns[at]
        if column.share("group") >= 0.3 and column.share("short") >= 0.8 and not column.is_of_people(0.1):
            drafts[at] = Draft(resolved("*.name", about), 0.5, by_heading=False)
            return


def _unknown(drafts: Sequence[Draft]) -> list[int]:
    return [at for at, draft in enumerate(drafts) if draft.field == NOT_USED and not draft.by_heading]
