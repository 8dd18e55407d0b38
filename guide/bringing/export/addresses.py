"""Splits the text of an address that leaves no doubt into the fields of HSDS, and encodes web addresses."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from guide.content.places import Place, PlaceKind, Places, town_name

_STATES = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC "
    "ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI".split()
)
# "120 West 2nd Street, Suite 4, Duluth, MN 55802", all of it, in upper or lower case.
_ROOM = r"\b(?:Suite|Ste|Apt|Unit|Floor|Flr?|Room|Rm|Building|Bldg|Level|Basement)\b"
_TO_CITY = (
    r"(?P<address_1>\d[^,\n]*[A-Z][^,\n]*|P\.?O\.? Box \d+)"
    rf"(?:, (?P<address_2>(?:#|[^,\n]*{_ROOM})[^,\n]*))?"
    rf", (?P<city>(?![^,]*(?:{_ROOM}|\b(?:door|entrance)\b))[A-Z][A-Z.' -]*[A-Z])"
)
_ZIP = r"(?P<postal_code>\d{5}(?:-\d{4})?)"
_WHOLE = re.compile(
    rf"{_TO_CITY}(?P<comma>,?) (?P<state_province>(?-i:[A-Z]{{2}})) {_ZIP}", re.IGNORECASE | re.ASCII
)
_WITHOUT_STATE = re.compile(f"{_TO_CITY},? {_ZIP}", re.IGNORECASE | re.ASCII)
# What stands before a town, and is none itself, where people write few commas: "City Hall Duluth MN 55802".
_BEFORE_TOWN = re.compile(
    r"\b(?:Hall|Church|School|Campus|Mall|Plaza|Tower|Street|Avenue|Ave|Road|Rd|Drive|Dr|Blvd|Highway|Hwy)\b"
    r"\.? [A-Z]",
    re.IGNORECASE,
)
_FIELDS = ("address_1", "address_2", "city", "state_province", "postal_code")
_AREA_OF_ZIP = 3  # digits
_NOT_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})")


def split_address(text: str, places: Places | None = None) -> dict[str, str]:
    """Return the fields of an address of the United States, {} if it could be read in another way, too.

    One without a state has that of its town, if `places` know the town and no other of its name.
    """
    if found := _WHOLE.fullmatch(text):
        said = found.groupdict()
        if not found["comma"] and _BEFORE_TOWN.search(found["city"]):
            return {}
    elif (found := _WITHOUT_STATE.fullmatch(text)) and places and (town := town_of(text, places)):
        said = found.groupdict() | {"state_province": _state_of(town, places)}
    else:
        return {}
    if said["state_province"] not in _STATES:
        return {}
    is_postal = not said["address_1"][0].isdigit()
    fields = {name: value for name in _FIELDS if (value := said.get(name))}
    return fields | {"country": "US", "address_type": "postal" if is_postal else "physical"}


def is_given_back(text: str) -> bool:
    """Return whether the fields of an address make the same text of it again."""
    fields = split_address(text)
    return bool(fields) and joined_address(fields) == text


def town_of(text: str, places: Places) -> Place | None:
    """Return the town of an address that ends with it and a ZIP code near it, None if it may be another."""
    found = _WITHOUT_STATE.fullmatch(text)
    towns = places.towns.get(town_name(found["city"]), ()) if found else ()
    if not found or len(towns) != 1 or not _state_of(towns[0], places):
        return None
    around = filter(None, map(places.find, places.around(towns[0].id)))
    codes = {code[:_AREA_OF_ZIP] for row in around for code in row.zip_codes}
    return towns[0] if found["postal_code"][:_AREA_OF_ZIP] in codes else None


def _state_of(town: Place, places: Places) -> str:
    """Return the two letters of the state in which a town lies, "" if they are not known."""
    around = filter(None, map(places.find, places.around(town.id)))
    states = [row for row in around if row.kind is PlaceKind.STATE]
    codes = [name for row in states for name in row.other_names if name in _STATES]
    return codes[0] if len(states) == len(codes) == 1 else ""


def joined_address(fields: Mapping[str, str]) -> str:
    """Return the text of fields, which for most addresses is the one that `split_address` made them of."""
    area = f"{fields.get('state_province', '')} {fields.get('postal_code', '')}".strip()
    names = ("address_1", "address_2", "city")
    return ", ".join(filter(None, (*(fields.get(name, "") for name in names), area)))


def uri(url: str) -> str:
    """Return a web address in ASCII, as HSDS asks; "" if the name of its host is in other letters."""
    if not urlsplit(url).netloc.isascii():
        return ""
    before, mark, fragment = url.partition("#")
    encoded = quote(before, safe="%:/?@!$&'()*+,;=~") + mark + quote(fragment, safe="%:/?@!$&'()*+,;=~")
    return _NOT_ENCODED.sub("%25", encoded)
