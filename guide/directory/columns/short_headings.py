"""Understands short headings that mean one thing alone, and another beside certain columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.directory.columns.column import Column, Draft
from guide.directory.columns.fits import fit
from guide.directory.columns.patterns import STREET_WORD

_NAMES = ("service.name", "organization.name")
_PRIVATE = ("contact.", "private.")
_STATUS = re.compile(
    r"(?i)(?:yes|no|y|n|x|true|false|(?:still |currently |temporarily |permanently |now )*(?:open|closed)|"
    r"active|inactive|ended|unknown)\b[ .!?]*"
)
_OPENING = re.compile(
    r"(?i)\d|\b(?:mon|tue|wed|thu|fri|sat|sun|week|daily|every|noon|midnight|evening|morning|afternoon|night|"
    r"appt|appointment|call first|walk)"
)
_CALLED = re.compile(r"[A-Z][\w'’.&-]*(?:\s+(?:[A-Z&(][\w'’.&)-]*|of|the|for|and|de|la|in|at)){1,7}")
# No number, no street: "Duluth", "St. Cloud, MN". What says that an address is secret is none either.
_TOWN = re.compile(
    rf"(?!.*\b(?:(?:{STREET_WORD})\b\.?\s*(?:$|[,(])|(?:conf\w*|secret|undisclosed|\w+wide|only|call)\b))"
    r"[^\W\d][^\d;/]{1,39}",
    re.IGNORECASE,
)
_LIST = re.compile(r"[,;\n]")
_LEAST_NAMES, _DOOR = 5, 0.5
_SURE, _UNSURE = 0.7, 0.5
_REPEATED = 0.75  # of the names are different, at most


def opening_field(column: Column) -> str:
    """Return what a column "Open" is of: hours, the hour of opening, or whether it is open at all."""
    texts = column.samples
    if sum(bool(_STATUS.fullmatch(text)) for text in texts) >= 0.5 * len(texts):
        return "service.status"
    if column.share("time") >= 0.7:
        return "schedule.opens_at"
    is_of_hours = sum(bool(_OPENING.search(text)) for text in texts) >= 0.3 * len(texts)
    return "schedule.description" if is_of_hours else "service.status"


def by_other_columns(columns: Sequence[Column], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the guesses about a table of services with what short headings mean beside the others."""
    done = list(drafts)
    for find in (_who, _what, _where, _towns, _program, _service, _alternate):
        for at, field in list(find(columns, done)):
            sure = _UNSURE if find is _program and field == "service.description" else _SURE
            done[at] = replace(done[at], field=field, sure=sure, by_heading=True)
    return done


def _headed(columns: Sequence[Column], drafts: Sequence[Draft], *words: str) -> Iterator[int]:
    """Yield the columns with a heading of these words that are not private."""
    for at, column in enumerate(columns):
        if words in (column.words, *column.parts) and not drafts[at].field.startswith(_PRIVATE):
            yield at


def _who(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Find who it is that helps, where no other column names them, and not whom they help."""
    others = (draft for draft, column in zip(drafts, columns, strict=True) if column.words != ("what",))
    if any(draft.field in _NAMES for draft in others):
        return
    for at in _headed(columns, drafts, "who"):
        if _names_groups(columns[at]):
            yield at, "organization.name"


def _names_groups(column: Column) -> bool:
    """Return whether a column has a name of its own for each row, of groups and not of people."""
    texts = column.samples
    is_called = sum(bool(_CALLED.fullmatch(text)) for text in texts) >= 0.7 * len(texts)
    is_own = len(texts) >= _LEAST_NAMES and len(set(texts)) >= 0.8 * len(texts)
    return is_called and is_own and column.share("group") >= 0.5 and not column.is_of_people(0.1)


def _what(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    whats = list(_headed(columns, drafts, "what"))
    if any(draft.field in _NAMES for at, draft in enumerate(drafts) if at not in whats):
        yield from ((at, "service.description") for at in whats if drafts[at].field == "service.name")


def _where(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    for at in _headed(columns, drafts, "where"):
        if max(columns[at].share("street"), columns[at].share("whole")) >= 0.1:
            yield at, "address.whole"


def _towns(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Find an address that is never more than a town, where no other column has towns."""
    if any(draft.field == "address.city" for draft in drafts):
        return
    for at, column in enumerate(columns):
        is_address = drafts[at].field in ("address.whole", "address.address_1")
        is_door = fit("location.description", column) >= _DOOR
        if is_address and column.samples and not is_door and all(map(_TOWN.fullmatch, column.samples)):
            yield at, "address.city"


def _program(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Find what a program is beside names of another column: what it does, or what it is called."""
    fields = {draft.field for draft in drafts}
    if fields.isdisjoint(_NAMES):
        return
    for at in _headed(columns, drafts, "program"):
        if not columns[at].is_of_people(0.1):
            others = (draft.field for n, draft in enumerate(drafts) if n != at)
            is_named = "service.name" in others
            name = "program.name" if is_named else "service.name"
            is_description = _describes(columns[at]) and not _is_of_repeated(columns, drafts, columns[at])
            yield at, "service.description" if is_description else name
            return


def _service(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Find what a service is called beside a description of it."""
    fields = [draft.field for draft in drafts]
    if "service.name" in fields:
        return
    for at in _headed(columns, drafts, "service"):
        column = columns[at]
        is_described = "service.description" in (*fields[:at], *fields[at + 1 :])
        is_called = column.heading.strip().casefold() == "service" and column.distinct > _REPEATED
        are_lists = sum(bool(_LIST.search(text)) for text in column.samples) >= 0.3 * len(column.samples)
        if is_described and is_called and not are_lists and not _describes(column):
            yield at, "service.name"
            return


def _is_of_repeated(columns: Sequence[Column], drafts: Sequence[Draft], column: Column) -> bool:
    """Return whether short texts tell apart the services of agencies that are there several times."""
    agencies = [
        each for each, draft in zip(columns, drafts, strict=True) if draft.field == "organization.name"
    ]
    is_repeated = any(each.distinct <= _REPEATED for each in agencies)
    return is_repeated and column.share("short") >= 0.9 and column.share("prose") < 0.1


def _describes(column: Column) -> bool:
    """Return whether texts tell something: many words, or no capital at their beginning as names have."""
    small = sum(text[:1].islower() for text in column.samples)
    return column.share("prose") >= 0.5 or small >= 0.5 * max(len(column.samples), 1)


def _alternate(columns: Sequence[Column], drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
    """Keep another number beside a column of staff: it is theirs."""
    for at, column in enumerate(columns):
        is_other = bool({"alt", "alternate", "second", "secondary"} & set(column.words))
        if is_other and drafts[at].field == "phone.number" and at and _is_staff(drafts[at - 1]):
            yield at, "contact.phone"


def _is_staff(draft: Draft) -> bool:
    return draft.field.startswith("contact.")
