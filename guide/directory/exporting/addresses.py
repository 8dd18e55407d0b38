"""Splits the text of an address that leaves no doubt into the fields of HSDS, and encodes web addresses."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

_STATES = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC "
    "ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI".split()
)
# "120 West 2nd Street, Suite 4, Duluth, MN 55802", all of it, in upper or lower case.
_ROOM = r"\b(?:Suite|Ste|Apt|Unit|Floor|Flr?|Room|Rm|Building|Bldg|Level|Basement)\b"
_WHOLE = re.compile(
    r"(?P<address_1>\d[^,\n]*[A-Z][^,\n]*|P\.?O\.? Box \d+)"
    rf"(?:, (?P<address_2>(?:#|[^,\n]*{_ROOM})[^,\n]*))?"
    rf", (?P<city>(?![^,]*(?:{_ROOM}|\b(?:door|entrance)\b))[A-Z][A-Z.' -]*[A-Z])"
    r", (?P<state_province>(?-i:[A-Z]{2})) (?P<postal_code>\d{5}(?:-\d{4})?)",
    re.IGNORECASE | re.ASCII,
)
_NOT_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})")


def split_address(text: str) -> dict[str, str]:
    """Return the fields of an address of the United States, {} if it could be read in another way, too.

    `joined_address` makes the same text of them.
    """
    found = _WHOLE.fullmatch(text)
    if found is None or found["state_province"] not in _STATES:
        return {}
    fields = {name: value for name, value in found.groupdict().items() if value}
    is_postal = not fields["address_1"][0].isdigit()
    return fields | {"country": "US", "address_type": "postal" if is_postal else "physical"}


def joined_address(fields: Mapping[str, str]) -> str:
    """Return the text of which `split_address` made fields."""
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
