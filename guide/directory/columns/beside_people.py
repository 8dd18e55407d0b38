"""Keeps what stands beside the names of people theirs: numbers, e-mail addresses and titles."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns.column import Column, Draft

_NAMES = ("service.name", "organization.name")
_UNSURE = 0.5
_OF_CONTACT = {"phone.number": "contact.phone", "service.email": "contact.email"}
_PLAIN = frozenset("phone number email main address ext extension 1 2 line 3".split())


def contact_addresses(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep the addresses of contacts in a table that has more of people."""
    if any(draft.field.startswith("contact.") for draft in drafts):
        for at, draft in enumerate(drafts):
            if draft.field == "service.email" and columns[at].words == ("contact", "email"):
                drafts[at] = replace(draft, field="contact.email")


def of_contact(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep a number or e-mail address right after somebody's name: that person's, if there is another one.

    If it is the only one, it is most likely the one for the public, but a person should look.
    """
    is_after = False
    for at, draft in enumerate(drafts):
        if draft.field == "contact.name":
            is_after = True
        elif is_after and draft.field in _OF_CONTACT and "their" in columns[at].words:
            drafts[at] = replace(draft, field=_OF_CONTACT[draft.field], sure=0.6)
        elif is_after and draft.field in _OF_CONTACT and set(columns[at].words) <= _PLAIN:
            others = [n for n, each in enumerate(drafts) if n != at and each.field == draft.field]
            if any(n < at for n in others):
                drafts[at] = replace(draft, field=_OF_CONTACT[draft.field], sure=0.6)
            elif draft.field == "phone.number" or _may_be_personal(columns[at]):
                drafts[at] = replace(draft, sure=min(draft.sure, _UNSURE))
        elif draft.field.partition(".")[0] not in ("contact", "phone"):
            is_after = False


def titles(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Make a "Title" right after the name of somebody theirs, where services have names elsewhere."""
    names = [at for at, draft in enumerate(drafts) if draft.field in _NAMES]
    for at in names:
        is_after = at > 0 and drafts[at - 1].field == "contact.name"
        if is_after and columns[at].words == ("title",) and len(names) > 1:
            drafts[at] = replace(drafts[at], field="contact.title", sure=0.75)


def _may_be_personal(column: Column) -> bool:
    return column.share("personal_email") + column.share("unclear_email") >= 0.5
