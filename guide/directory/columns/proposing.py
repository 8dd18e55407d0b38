"""Proposes what each column of a sheet means, and how it starts; a person decides."""

import re
from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.fields import FIELDS, field_of_standard, is_free_text, is_id, is_of_people
from guide.directory.columns.headings import Found, about_of_name, groups_of, named
from guide.directory.columns.kinds import cells_of, is_personal_mail, kind_of_column, private_column
from guide.directory.columns.words import has_one_of, words_of
from guide.directory.decisions import Column, Proposal, Publicity
from guide.directory.sheet import Sheet

_LONG = 60  # characters
# The field of a column without a heading, or with one that its cells contradict.
_BY_KIND = {
    "phone": "phone.number", "mail": "service.email", "web": "service.url", "point": "location.point",
    "zip": "address.postal_code", "street": "address.address_1", "state": "address.state_province",
    "hours": "schedule.description", "days": "schedule.days", "language": "language.name",
    "person": "contact.name", "sentence": "service.description",
}  # fmt: skip
# Kinds that are clear, and the fields in which they may stand, by the end of their names.
_CLEAR = {
    "phone": ("number", "phone", "whole", "phone.description"),
    "mail": ("email",),
    "web": ("url", "website", "uri", "link"),
    "point": ("point",),
    "person": ("name", "title", "attention", "city", "region"),
    "money": ("description", "amount", "source"),
    "date": ("date", "modified", "from", "to", "until", "dtstart", "at"),
}
_PARTS = ("phone", "contact", "schedule", "address")  # rows of these are no services
_NAMED = ("service", "organization", "location", "program", "contact")  # numbers below these are ids
_TEXTS = ("e.name", "n.name", "url", "email", "address_1", "city", "whole")  # ends of fields of no numbers
_SHORT = (*_TEXTS, "number")
_NAMES = tuple(f"{kind}.name" for kind in _NAMED)
_REACHES = (*_NAMES, *"phone.number email url website address_1 whole schedule.description".split())
_TIMES = ("opens_at", "closes_at")  # columns of these have nothing but times
_NO_YES = tuple("phone.number s_at _date modified audience category region schedule.description".split())
_TYPED = re.compile(
    r"schedule\.|phone\.number|address\.|service_area\.|language\.|.*\.(?:name|url|website|email|point|l.*itude)"
)
_RISKY = ("phone.", "address.", "service.email", "organization.email")  # unsure ones can be of a person


def propose(sheet: Sheet, *, is_alone: bool) -> Proposal:
    """Return what the columns of a sheet may mean. One that `is_alone` has services."""
    width = range(len(sheet.headings))
    cells = [cells_of(row.cells[at] for row in sheet.rows if at < len(row.cells)) for at in width]
    said = about_of_name(sheet.name)
    about = sheet.about or said.strip("-") or "service"
    has_name = any(named(each, "service").field.endswith("e.name") for each in sheet.headings)
    if is_alone and has_name and not sheet.about and about in _PARTS:
        about = "service"  # one alone with names is no list of numbers
    find = _found_of_standard if sheet.is_standard else _found
    found = [find(about, *each) for each in zip(sheet.headings, cells, strict=True)]
    if not sheet.is_standard:
        # A list of services surely has names, or a way to reach somebody.
        fields = (each.field for each in found if each.sure and not each.is_private)
        is_said = said != "-" and (said or any(field.endswith(_REACHES) for field in fields))
        is_list = is_alone or sheet.about or is_said
        about, found = about if is_list else "", _with_name(_services(found), cells)
    naming = _naming(about, found)
    groups = groups_of(sheet.headings, [each.field for each in found])
    columns = list[Column]()
    for at, (heading, own, each) in enumerate(zip(sheet.headings, cells, found, strict=True)):
        start, samples = _start(heading, each, own, is_name=at == naming), tuple(dict.fromkeys(own))[:3]
        if sheet.is_standard and each.sure and start is Publicity.READ:
            start = Publicity.PUBLIC  # one decision is for all columns that the standard knows
        columns.append(Column(heading, each.field, each.sure, start, samples, *groups[at]))
    return Proposal(sheet.name, about, tuple(columns))


def _found_of_standard(about: str, heading: str, cells: Sequence[str]) -> Found:
    """Return what the standard says; a heading that is not of it has to be known as a whole."""
    if field := field_of_standard(about, heading):
        return Found(field, sure=True, is_private=is_of_people(field))
    by, kind = named(heading, about), kind_of_column(cells)
    if private := private_column(by, heading, cells, kind):
        return private
    is_own_id = is_id(by.field) and by.field.startswith(f"{about}.")
    is_known = by.sure and about in FIELDS and not is_own_id and not _contradicts(by, kind)
    return Found(by.field if is_known else "", sure=False)


def _found(about: str, heading: str, cells: Sequence[str]) -> Found:
    by, kind = named(heading, about), kind_of_column(cells)
    *before, last = words_of(heading) or ("",)
    if kind == "number" and before and last in _NAMED:
        return Found(f"{last}.id", sure=False)
    if private := private_column(by, heading, cells, kind):
        return private
    if by.sure and not by.field:
        return Found("", sure=True)
    is_open = by.sure and not cells
    if _contradicts(by, kind) or (by.field.endswith(_TIMES) and kind != "time" and not is_open):
        return _found_by_cells(by, kind, cells)
    is_else = kind == "person" and by.field.endswith(".name")  # names of people are read first
    is_else |= bool(cells) and by.field == "phone.number" and kind != "phone"
    return Found(by.field, by.sure and not is_else)


def _found_by_cells(by: Found, kind: str, cells: Sequence[str]) -> Found:
    if kind == "mail" and _is_personal(cells):
        return Found("contact.email", sure=False, is_private=True)
    return Found(_BY_KIND.get(kind, ""), kind == "phone" and by.sure, is_private=kind == "person")


def _is_personal(mails: Sequence[str]) -> bool:
    return 2 * sum(map(is_personal_mail, mails)) > len(mails)


def _contradicts(by: Found, kind: str) -> bool:
    """Return whether a heading names no field, or cells are clearly something else than it says."""
    field = by.field
    if not by.sure and (not field or field.endswith((".id", "service.status"))):
        return True  # a wrong one would join rows, or hide them
    if kind == "yes or no" and not by.sure:
        return True
    if kind == "sentence":
        return not by.sure and field.endswith(_SHORT)
    if kind in ("yes or no", "number"):
        return field.endswith(_TEXTS if kind == "number" else (*_TEXTS, *_NO_YES))
    return kind in _CLEAR and not field.endswith(_CLEAR[kind])


def _services(found: list[Found]) -> list[Found]:
    """Return what was found; if no column has names of services, programs are what is offered."""
    if any(each.field == "service.name" for each in found):
        return found
    return [replace(each, field=each.field.replace("program.", "service.")) for each in found]


def _with_name(found: list[Found], cells: Sequence[Sequence[str]]) -> list[Found]:
    """Return what was found; if no column has names, the first one of short words may have them."""
    if not any(each.field.endswith(".name") and not each.is_private for each in found):
        for at, (each, own) in enumerate(zip(found, cells, strict=True)):
            if not each.field and not each.sure and own and not kind_of_column(own):
                found[at] = Found("service.name", sure=False)
                break
    return found


def _naming(about: str, found: Sequence[Found]) -> int:
    """Return the column that names the rows, -1 if there is none."""
    fields = [each.field for each in found]
    names = [f"{kind}.name" for kind in (about, *_NAMED) if f"{kind}.name" in fields]
    return fields.index(names[0]) if names else -1


def _start(heading: str, found: Found, cells: Sequence[str], *, is_name: bool) -> Publicity:
    """Return how a column starts if anyone may see its sheet; of those with names one names the rows."""
    field = found.field
    if found.is_private or not field or is_of_people(field) or is_id(field) or field.startswith("attribute."):
        return Publicity.NEVER
    if field.endswith(".email") and _is_personal(cells):
        return Publicity.NEVER
    is_other_name = field.endswith(_NAMES) and (not is_name or kind_of_column(cells) == "sentence")
    is_text = not _TYPED.match(field) and any(len(each) > _LONG for each in cells)
    if not found.sure and field.startswith(_RISKY) and not is_free_text(field):
        return Publicity.NEVER
    is_of_duty = field == "phone.number" and has_one_of("read first", words_of(heading))
    is_read = is_other_name or is_of_duty or is_text or is_free_text(field) or not found.sure
    return Publicity.READ if is_read else Publicity.PUBLIC
