"""Finds who serves a place: those to ask first, and what else names the place or its region."""

from dataclasses import dataclass

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Channel, Contact, ContactKind
from guide.content.places import Place, PlaceKind, Places
from guide.i18n import tr
from guide.render.answering import when_answered
from guide.render.certainty import check_first, is_sure
from guide.render.labels import contact_label

PHONES = (Channel.CALL, Channel.TEXT)


@dataclass(frozen=True, slots=True)
class Served:
    """Who serves a place: `ask_first` know who helps there, `report_to` take the reports of the place.

    `others` name the place or an area around it.
    """

    ask_first: tuple[Entry, ...]
    report_to: tuple[Entry, ...]
    others: tuple[Entry, ...]


def regions_of(place: Place, places: Places) -> tuple[Place, ...]:
    """Return the regions that a place lies in, without a region that another of them lies in."""
    found = [each for each in map(places.find, place.within) if each and each.kind is PlaceKind.REGION]
    outer = {name for region in found for name in places.around(region.id)[1:]}
    return tuple(region for region in found if region.id not in outer)


def counties_of_map(places: Places) -> tuple[Place, ...]:
    """Return the counties that have an outline, in the order of the list of places."""
    return tuple(each for each in places.to_choose if each.kind is PlaceKind.COUNTY and each.outline)


def regions_of_map(places: Places) -> tuple[Place, ...]:
    """Return the regions that these counties lie in; the map numbers them in this order, from 1."""
    used = {region.id for county in counties_of_map(places) for region in regions_of(county, places)}
    return tuple(each for each in places.to_choose if each.id in used)


def region_label(number: int, region: Place) -> str:
    """Return the number of a region in the map, and its name."""
    return tr("{number} {name}", number=number, name=region.name)


def asked_first(place: Place, guide: Guide) -> tuple[Entry, ...]:
    """Return those to ask first about a place."""
    return tuple(filter(None, map(guide.find, guide.places.ask_first(place.id, guide.find))))


def reported_to(place: Place, guide: Guide) -> tuple[Entry, ...]:
    """Return who takes the reports of a place, or the page that says what to do where no one is known."""
    return tuple(filter(None, map(guide.find, guide.places.report_to(place.id, guide.find))))


def who_serves(place: Place, guide: Guide) -> Served:
    """Return who serves a place, of all entries of the guide."""
    places = guide.places
    local = {each for each in places.around(place.id) if places.is_local(each)}
    to_ask, to_tell = asked_first(place, guide), reported_to(place, guide)
    known = (*to_ask, *to_tell)
    others = (each for each in guide.entries if each not in known and not local.isdisjoint(each.region))
    return Served(to_ask, to_tell, tuple(others))


def numbers_line(entry: Entry, *, unsure: str = "") -> str:
    """Return how to reach an entry, in one line: its phone numbers, or that none is known and another way.

    `unsure` stands after a number that must be checked first; without it the line says so.
    """
    mark = unsure or f" ({check_first().rstrip('.').lower()})"
    lines = [
        f"{contact_label(contact)} {contact.value}{_hours(contact, entry)}"
        f"{'' if is_sure(contact.confidence) else mark}"
        for contact in contacts_to_call(entry)
    ]
    return "; ".join(lines if has_phone(entry) else (*lines, tr("no phone number known")))


def has_phone(entry: Entry) -> bool:
    """Return whether an entry can be called or texted."""
    return any(contact.channel in PHONES for contact in entry.contacts)


def contacts_to_call(entry: Entry) -> tuple[Contact, ...]:
    """Return the phone numbers of an entry; without any, the first other contact, a web page last."""
    phones = tuple(contact for contact in entry.contacts if contact.channel in PHONES)
    return phones or tuple(sorted(entry.contacts, key=lambda each: each.channel is Channel.WEB)[:1])


def _hours(contact: Contact, entry: Entry) -> str:
    # Offices that take reports have one number for the day and one for the night.
    own = contact.hours if contact.kind is ContactKind.REPORT else ""
    hours = own or when_answered(contact, entry)
    return f", {hours}" if hours else ""
