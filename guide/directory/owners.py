"""Finds what a service has from the organization or program that runs it, beside what is its own."""

from collections.abc import Iterable

from guide.directory.pieces import Piece, Values

OF_OWNER = "of_owner"  # stands in a number or an address of an owner where the service has one
_OWNERS = {"service_id", "location_id", "organization_id", "service_at_location_id"}
# What a service has from its owner only where it, or its place, has none.
_OWN = {"phone": ("number",), "address": ("address_1", "whole")}


def has_own(pieces: Iterable[Piece]) -> set[str]:
    """Return the kinds of what a service has of its own, by all pieces but those of its owners."""
    each_kind = ((kind, one) for each in pieces for kind in _OWN for one in each.objects.get(kind, ()))
    return {kind for kind, one in each_kind if any(name in one for name in _OWN[kind]) and not of_person(one)}


def of_person(phone: Values) -> bool:
    """Return whether a number names somebody, and no service, place or organization, as whose it is."""
    return "contact_id" in phone and _OWNERS.isdisjoint(phone)


def with_marks(values: Iterable[Values]) -> tuple[Values, ...]:
    """Return numbers or addresses as those of an owner: still looked for in texts, and shown nowhere."""
    return tuple({**one, OF_OWNER: "yes"} for one in values)


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
