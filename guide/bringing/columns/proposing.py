"""Proposes what each column of a sheet means, and how it starts; a person decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guide.bringing.columns.fields import (
    field_of_standard,
    is_field,
    is_free_text,
    is_id,
    is_of_people,
)
from guide.bringing.columns.groups import groups_of
from guide.bringing.columns.headings import Named, about_of_name, named
from guide.bringing.columns.kinds import cells_of, is_personal_mail, kind_of_column
from guide.bringing.columns.private import is_flag, is_private, private_field
from guide.bringing.columns.words import has_one_of, words_of
from guide.bringing.decisions import Column, Proposal, Publicity
from guide.bringing.sheet import Sheet

_SAMPLES, _LONG = 3, 60
# The field of a column without a heading, or with one that its cells contradict.
_BY_KIND = {
    "phone": "phone.number", "mail": "service.email", "web": "service.url", "point": "location.point",
    "zip": "address.postal_code", "street": "address.address_1", "state": "address.state_province",
    "hours": "schedule.description", "days": "schedule.days", "language": "language.name",
    "person": "contact.name", "sentence": "service.description",
}  # fmt: skip
# Kinds that are clear, and the fields in which they may stand, by the end of their names.
_CLEAR = {
    "phone": ("number", "phone", "whole", "description"), "mail": ("email",), "web": ("url", "website", "uri", "link"),
    "point": ("point",), "person": ("name", "title", "attention"), "money": ("description", "amount", "source"),
    "date": ("date", "modified", "from", "to", "until", "dtstart", "at"),
}  # fmt: skip
# Fields that hold nothing but such a kind.
_NEEDED = {"phone.number": "phone", "service.email": "mail", "organization.email": "mail", "location.email": "mail"}
_RISKY = ("phone.", "address.", "service.email", "organization.email")  # unsure ones can be of a person


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found of one column."""

    field: str
    sure: bool
    is_private: bool = False


def propose(sheet: Sheet, *, is_alone: bool) -> Proposal:
    """Return what the columns of a sheet may mean. One that `is_alone` has services, whatever it is called."""
    cells = [
        cells_of(row.cells[at] for row in sheet.rows if at < len(row.cells)) for at in range(len(sheet.headings))
    ]
    about = sheet.about or about_of_name(sheet.name) or _about_of(sheet, cells) or "service"
    found = [_found(sheet, about, *each) for each in zip(sheet.headings, cells, strict=True)]
    found = _one_name(_services(found), cells)
    groups = groups_of(sheet.headings, [each.field for each in found])
    columns = tuple(
        Column(heading, each.field, each.sure, _start(each, own), tuple(own[:_SAMPLES]), group, label)
        for heading, own, each, (group, label) in zip(sheet.headings, cells, found, groups, strict=True)
    )
    return Proposal(sheet.name, about, columns)
