"""Finds what a service has from the organization or program that runs it, beside what is its own."""

import re
from collections.abc import Collection, Iterable, Iterator

from guide.directory.pieces import Piece, Values

STATUS = "status"  # the kind of object in which the status of an owner or a place stands
OF_OWNER = "of_owner"  # stands in a number or an address of an owner where the service has one
_OWNERS = {"service_id", "location_id", "organization_id", "service_at_location_id"}
_OFFICE = re.compile(
    r"\W*(?:(?:the|our|main|general|front|central|head|business|client|customer|public|crisis|intake|referrals?"
    r"|admissions?|reception|information|help|after[ -]hours|24[ -/](?:hours?|hr|7))\W+)*"
    r"(?:intake|front|reception|desk|help ?desk|office|info(?:rmation)?|switchboard|admissions?|referrals?"
    r"|operator|dispatch|services?|(?:help ?|hot ?)?line|department|dept|number|contact)\W*",
    re.IGNORECASE,
)
# What a service has from its owner only where it, or its place, has none.
_OWN = {"phone": ("number",), "address": ("address_1", "whole")}


def has_own(pieces: Iterable[Piece], offices: Collection[str]) -> set[str]:
    """Return the kinds of what a service has of its own, by all pieces but those of its owners."""
    each_kind = ((kind, one) for each in pieces for kind in _OWN for one in each.objects.get(kind, ()))
    found = ((kind, one) for kind, one in each_kind if any(name in one for name in _OWN[kind]))
    return {kind for kind, one in found if not of_person(one, offices)}


def of_person(phone: Values, offices: Collection[str]) -> bool:
    """Return whether a number is a contact's, as each is by the standard that names one.

    That of an office, one of the ids `offices`, is the service's, too, where it names that as well.
    """
    return "contact_id" in phone and (phone["contact_id"] not in offices or _OWNERS.isdisjoint(phone))


def offices_in(contacts: Iterable[Values]) -> frozenset[str]:
    """Return the ids of contacts that are of no person, such as "Intake" or "Front desk"."""
    return frozenset(each["id"] for each in contacts if "id" in each and is_office(each))


def is_office(contact: Values) -> bool:
    """Return whether a contact is called as an office is, with no title of somebody."""
    said = [contact[name] for name in ("name", "title") if name in contact]
    return all(map(_OFFICE.fullmatch, said)) if said else "department" in contact


def with_marks(values: Iterable[Values]) -> tuple[Values, ...]:
    """Return numbers or addresses as those of an owner: still looked for in texts, and shown nowhere."""
    return tuple({**one, OF_OWNER: "yes"} for one in values)


def statuses_of(pieces: Iterable[Piece]) -> Iterator[Values]:
    """Yield the status of each piece beside that of the service itself."""
    for each in pieces:
        for text in (one["status"] for one in each.objects.get("service", ()) if "status" in one):
            yield {"heading": each.about, "text": text}


def organization_of(pieces: Iterable[Piece]) -> Values:
    """Return an organization as its own table has it; what another row calls otherwise is an agency."""
    first = sorted(pieces, key=lambda each: each.about != "organization")
    values = [one for each in first for one in each.objects.get("organization", ())]
    done = merged(values)
    names = (each["name"] for each in values if "name" in each)
    agency = next((name for name in names if name.casefold() != done["name"].casefold()), "")
    return {**done, "agency": agency} if agency else done


def merged(values: Iterable[Values]) -> Values:
    """Return one mapping of several: of two texts for one field the first."""
    done = dict[str, str]()
    for each in values:
        for name, text in each.items():
            done.setdefault(name, text)
    return done
