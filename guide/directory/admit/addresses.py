"""Reads addresses of the United States, whole or in parts, and splits those that leave no doubt."""

import re

from guide.content.hsds import Address
from guide.content.places import Places
from guide.directory.admit.areas import is_state, place_of

# What a room is called has a number or at most two letters: "Suite LL11", "Unit B", not "Room Ann".
_ROOM = (
    r"(?i:#|\b(?:suite|ste|apt|unit|floor|flr?|room|rm|building|bldg|level|basement)\b)"
    r"\.?(?: ?#? ?(?:[A-Za-z]{0,2}-?\d{1,5}(?:-\d{1,5})?[A-Za-z]{0,2}|[A-Za-z]{1,2})\b)?"
)
_TYPE = (
    r"(?i:st|street|ave?|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|way|ct|court|pl|place|pkwy|parkway"
    r"|hwy|highway|ter|terrace|cir|circle|sq|square|trl|trail|plaza)"
)
_SIDE = r"(?i:[nsew]|[ns]\.?[ew]|north|south|east|west|(?:north|south)(?:east|west))\.?"
_NAME = r"(?:[A-Z][A-Za-z.'’-]{0,24}|\d{1,3}(?i:st|nd|rd|th)?)"
# A number, up to four words of a name, the kind of the street or the number of a road; then at most a room.
_STREET = re.compile(
    rf"(?:\d{{1,6}}[A-Za-z]?(?:-\d{{1,5}})?(?: 1/2)?"
    rf"(?:(?: {_NAME}){{1,4}}? {_TYPE}\.?(?: {_SIDE})?|(?: {_SIDE})? (?i:broadway|avenue [a-z]|ave [a-z])"
    rf"|(?: {_NAME}){{0,2}} (?i:hwy|highway|road|rd|route) \d{{1,4}}(?: {_SIDE})?)"
    rf"|(?i:p\.? ?o\.? box \d{{1,6}}))(?:,? {{0,2}}{_ROOM})?"
)
_PLACE_OF_ROOM = re.compile(rf"(?:\d{{1,3}}(?i:st|nd|rd|th) )?{_ROOM}")
_TOWN = re.compile(r"[A-Z][A-Za-zÀ-ÿ.'’-]{1,20}(?: (?:of|de|du|la|le|[A-Z][A-Za-zÀ-ÿ.'’-]{0,20})){0,3}")
ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_AREA = re.compile(r"(?P<lines>[^\n]{1,200}?),? (?P<state>[A-Z]{2}),? (?P<zip>\d{5}(?:-\d{4})?)(?:,? USA?)?")


def is_street(text: str) -> bool:
    """Return whether a text is a street with its number, or a box for mail, and nothing else."""
    return bool(_STREET.fullmatch(text.strip()))


def is_room(text: str) -> bool:
    """Return whether a text names a suite or floor, and nothing else."""
    return bool(_PLACE_OF_ROOM.fullmatch(text.strip()))


def is_town(text: str, places: Places, *, is_in_state: bool = False) -> bool:
    """Return whether a text is a town that the places know, or a name beside a state or ZIP code."""
    return bool(place_of(text, places) or (is_in_state and _TOWN.fullmatch(text.strip())))


def address_of(text: str, places: Places) -> Address | None:
    """Return the parts of a whole address on one line, None if it is not one or can be read in two ways.

    It has a street, perhaps a room, a town, and a state with ZIP code; a town that `places` know is enough.
    """
    text = ", ".join(each.strip(" ,") for each in text.split("\n") if each.strip(" ,"))
    found = _AREA.fullmatch(text)
    lines = [each.strip() for each in (found["lines"] if found else text).split(",")]
    if not 2 <= len(lines) <= 3 or (found and not is_state(found["state"])):
        return None
    *street, city = lines
    room = street[1] if len(street) > 1 else ""
    is_known = is_town(city, places, is_in_state=bool(found))
    if not is_street(street[0]) or not is_known or (room and not is_room(room)):
        return None
    return Address(
        address_1=street[0],
        address_2=room,
        city=city,
        state_province=found["state"] if found else "",
        postal_code=found["zip"] if found else "",
        address_type="physical" if street[0][0].isdigit() else "postal",
    )


def address_line(address: Address) -> str:
    """Return an address on one line, its parts as they are, none of them twice."""
    line = ", ".join(filter(None, (address.attention, address.address_1, address.address_2)))
    area = " ".join(filter(None, (address.state_province, address.postal_code)))
    for part in (address.city, area):
        there = rf"(?i)(?:,|^)\s*{re.escape(part)}(?:,|\s+[A-Z]{{2}}\b|\s+\d{{5}}|$)"
        if part and not re.search(there, line):
            line = ", ".join(filter(None, (line, part)))
    return line
