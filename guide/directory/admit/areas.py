"""Reads the places that a service serves and addresses lie in: counties, regions, towns, "statewide"."""

import re
from collections.abc import Sequence

from guide.content.hsds import Address, Service, ServiceArea
from guide.content.places import PlaceKind, Places, town_name
from guide.directory.columns.words import lists, words_of

_WHOLE_STATE = re.compile(
    r"state ?wide|all (?:\d{1,3} )?counties|(?:all|whole|entire)(?: of)?(?: the)? state"
)
_COUNTRY = re.compile(
    r"(?:the )?united states(?: of america)?|u ?s(?: ?a)?|nation ?wide|national(?:ly)?|all 50 states"
)
_COUNTY = re.compile(r" (?:county|counties|co|parish|borough)$")
_RANK = {PlaceKind.CITY: 0, PlaceKind.COUNTY: 1}  # "Ramsey" is first a county, as a sheet has counties
_SHORT = {"saint": "st", "mpls": "minneapolis", "&": "and"}
_APART = re.compile(r" ?[,/|] ?| (?:and|&|\+) ")
_Index = tuple[dict[str, str], str, str, frozenset[str]]
_last: list[tuple[Places, _Index]] = []  # a directory is read with the places of one pack


def place_of(text: str, places: Places) -> str:
    """Return the id of the one place that a text names, "" if none; of county and town the county."""
    ids, state, country, _ = _index(places)
    name = _plain(text)
    if _WHOLE_STATE.fullmatch(name):
        return state
    if _COUNTRY.fullmatch(name):
        return country
    name = re.sub(r"^(?:all|whole|entire)(?: of)? |^state ?wide (?:in )?| state ?wide$", "", name)
    base = _COUNTY.sub("", name)
    return next((ids[each] for each in (name, f"{base} county", base) if each in ids), "")


def areas_of(text: str, places: Places) -> tuple[tuple[str, str], ...]:
    """Return each area that a text names with the id of its place, "" for one that the places do not know."""
    if place := place_of(text, places):
        return ((text.strip(), place),)
    found = list[tuple[str, str]]()
    for line in (" ".join(each.split()) for each in re.split(r"[;\n]", text)):
        if place := place_of(line, places):
            found.append((line.strip(), place))
        else:
            parts = (part.strip() for part in _APART.split(line))
            found += [(part, place_of(part, places)) for part in parts if part]
    return tuple(dict.fromkeys(found))


def is_area(text: str, places: Places) -> bool:
    """Return whether a text is nothing but areas: of the places, states, a whole state or ZIP codes."""
    found = areas_of(text, places)
    return bool(found) and all(
        place or is_state(each) or re.fullmatch(r"\d{5}", each) or _WHOLE_STATE.fullmatch(_plain(each))
        for each, place in found
    )


def is_state(text: str) -> bool:
    """Return whether a text is a state by its name or its two letters."""
    return text.replace(" ", "").isalpha() and words_of(text) in lists()["state"]


def _plain(text: str) -> str:
    words = re.findall(r"[^\s.]+", text.casefold())
    return " ".join(_SHORT.get(word, word) for word in words)


def _index(places: Places) -> _Index:
    if not _last or _last[0][0] is not places:
        rows = sorted(places.rows, key=lambda row: _RANK.get(row.kind, 2))  # of several the last has the name
        names = ((_plain(name), row.id) for row in rows for name in (row.name, *row.other_names))
        ids = {name: place for full, place in names for name in (full, _COUNTY.sub("", full))}
        zips = frozenset(code[:3] for row in rows for code in row.zip_codes)
        _last[:] = [(places, (ids, _only(places, PlaceKind.STATE), _only(places, PlaceKind.COUNTRY), zips))]
    return _last[0][1]


def _only(places: Places, kind: PlaceKind) -> str:
    found = [row.id for row in places.rows if row.kind is kind]
    return found[0] if len(found) == 1 else ""


def served_by(
    service: Service, places: Places, *, with_place: bool
) -> tuple[tuple[str, ...], tuple[ServiceArea, ...]]:
    """Return the ids of the places that a service serves, and its areas of which a part is not known.

    Where no area is named, it is the county or the town of its address, as a service that serves all places
    by mistake would come first in each of them. Of a confidential one it is never the town.
    """
    at_all = (each for at in service.service_at_locations for each in at.location.addresses)
    addresses = [each for each in at_all if each.address_type != "postal"]
    ids, others = list[str](), list[ServiceArea]()
    for area in service.service_areas:
        found = _known(area.name or area.description, addresses, places)
        ids += found
        if not found or not all(found) or (area.name and area.description):
            others.append(area)
    for each in () if service.service_areas else addresses:
        region = "" if is_state(each.region) else each.region
        found = _known(region, [each], places)
        if not all(found):  # of such a list, even what is called alike may lie elsewhere
            found = []
            if with_place:
                others.append(ServiceArea(name=region))
        if not found and each.city and not _are_elsewhere([each], places):
            towns = places.towns.get(town_name(each.city.strip()), ())
            found = [towns[0].id] if len(towns) == 1 else []
        ids += found if with_place else (_around(place, places) for place in found)
    return tuple(dict.fromkeys(filter(None, ids))), tuple(dict.fromkeys(others))


def _known(text: str, addresses: Sequence[Address], places: Places) -> list[str]:
    """Return the place of each area that a text names, "" for one that is not known.

    Beside addresses that are all of other states no area is one of the places, even if it is called alike.
    """
    is_elsewhere, country = _are_elsewhere(addresses, places), _index(places)[2]
    found = areas_of(text, places)
    return ["" if is_elsewhere and place != country else place for _, place in found]


def _are_elsewhere(addresses: Sequence[Address], places: Places) -> bool:
    """Return whether all addresses of which that is known are of other states: by state, or else ZIP code."""
    zips, known = _index(places)[3], list[bool]()  # the first three digits are of one state
    for each in addresses:
        if is_state(state := each.state_province.strip()):
            known.append(bool(place_of(state, places)))
        elif zips and re.match(r"\d{5}", each.postal_code):
            known.append(each.postal_code[:3] in zips)
    return bool(known) and not any(known)


def _around(place_id: str, places: Places) -> str:
    """Return the county of a town, and any other place itself."""
    found = (places.find(each) for each in places.around(place_id))
    return next((each.id for each in found if each and each.kind is not PlaceKind.CITY), "")
