"""Joins the parts of an address, each once: a street often has its town or ZIP code already."""

import re
from collections.abc import Iterator, Sequence

from guide.directory.columns.patterns import STATES
from guide.directory.importing.plain_text import one_line
from guide.directory.importing.said_places import is_no_place
from guide.directory.pieces import Values
from guide.directory.records import Record

_LINES = ("whole", "attention", "address_1", "address_2")
_AREA = ("city", "state_province", "postal_code")
_ZIP, _STATE = r"\d{5}(?:-\d{4})?", r"(?-i:[A-Z]{2})"
_GAP = r"[\s,]+"


def addresses(record: Record, *, is_postal: bool) -> str:
    """Return the addresses at which a service is, or those that only take mail, on one line."""
    found = dict[str, str]()
    for each in record.objects.get("address", ()):
        kind = each.get("address_type", "physical")
        if kind == "virtual" or (kind == "postal") is not is_postal:
            continue
        lines = [*_texts(each, _LINES)]
        is_of_state = not any(lines) or "".join(lines).upper() in STATES
        if is_of_state and not each.get("city") and not each.get("postal_code"):
            continue  # a state alone is no place to go to
        city, *state_and_zip = _missing(", ".join(filter(None, lines)), *_texts(each, _AREA))
        joined = ", ".join(filter(None, (*lines, city, " ".join(filter(None, state_and_zip)))))
        found.setdefault(" ".join(re.findall(r"\w+", joined.casefold())), joined)
    return "; ".join(filter(None, found.values()))


def _texts(address: Values, names: Sequence[str]) -> Iterator[str]:
    said = (one_line(address.get(name, "")) for name in names)
    yield from ("" if is_no_place(text) else text for text in said)


def _missing(lines: str, city: str, state: str, zip_code: str) -> tuple[str, str, str]:
    """Return town, state and ZIP code, "" for one with which the lines end already.

    A street can be called as its town is: that one is there only after a comma, or before state or ZIP code.
    """
    zip_form = rf"{re.escape(zip_code.partition('-')[0])}(?:-\d{{4}})?" if zip_code else _ZIP
    no_zip = _without(lines, zip_form)
    has_zip = no_zip != lines
    states = (re.escape(state), _STATE if has_zip or not state else "")  # "NE" can be a part of the town
    no_state = _without(no_zip, "|".join(filter(None, states)))
    gap = _GAP if no_state != lines else r"\s*,\s*"
    has_city = city and _without(no_state, re.escape(city), gap) != no_state
    return "" if has_city else city, "" if no_state != no_zip else state, "" if has_zip else zip_code


def _without(text: str, form: str, gap: str = _GAP) -> str:
    """Return a text without what it ends with, if that has this form."""
    return re.sub(rf"{gap}(?:{form})[\s,.]*$", "", text, flags=re.IGNORECASE)
