"""Finds the places that a service serves, and keeps the areas that the guide does not know."""

from collections.abc import Iterator

from guide.content.hsds import Address, Service, ServiceArea
from guide.content.places import PlaceKind, Places, town_name
from guide.directory.admit.areas import areas_of, is_state, place_of


def served_by(
    service: Service, places: Places, *, with_place: bool
) -> tuple[tuple[str, ...], tuple[ServiceArea, ...]]:
    """Return the ids of the places that a service serves, and its areas of which a part is not known.

    Where no area is named, it is the county or the town of its address, as a service that serves all places
    by mistake would come first in each of them. Of a confidential one it is never the town.
    """
    ids, others = list[str](), list[ServiceArea]()
    for each in service.service_areas:
        found = areas_of(each.name or each.description, places)
        ids += [place for _, place in found if place]
        if not found or not all(place for _, place in found) or (each.name and each.description):
            others.append(each)
    if not service.service_areas:
        addresses = (a for at in service.service_at_locations for a in at.location.addresses)
        found_ids = (place for address in addresses for place in _of_address(address, places))
        ids += found_ids if with_place else (_around(place, places) for place in found_ids)
    return tuple(dict.fromkeys(filter(None, ids))), tuple(others)


def _of_address(address: Address, places: Places) -> Iterator[str]:
    """Yield the place of an address; that of another state is none, even if it is called alike."""
    state = address.state_province.strip()
    if address.address_type == "postal" or (is_state(state) and not place_of(state, places)):
        return
    county = place_of(address.region, places) if address.region and not is_state(address.region) else ""
    towns = places.towns.get(town_name(address.city.strip()), []) if address.city.strip() else []
    yield county or (towns[0].id if len(towns) == 1 else "")


def _around(place_id: str, places: Places) -> str:
    """Return the county of a town, and any other place itself."""
    found = (places.find(each) for each in places.around(place_id))
    return next((each.id for each in found if each and each.kind is not PlaceKind.CITY), "")
