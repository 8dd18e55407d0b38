"""Words the headings above rows of results: how near the next ones serve, and which have only some words."""

from guide.content.places import PlaceKind, Places
from guide.i18n import tr
from guide.search.results.nearness import nearness
from guide.search.results.results import Results
from guide.window.results.count_line import near_from


def row_headings(results: Results, places: Places) -> dict[int, str]:
    """Return the headings of some results by the row below them."""
    headings: dict[int, str] = {}
    last = results.grouped or near_from(results)
    before = None
    for row, result in enumerate(results.results[: results.grouped]):
        near = nearness(result.entry, result.around)
        if near != before:
            headings[row] = _group(places, (*result.around, "")[near])
        before = near
    if last < len(results.results):
        headings[last] = tr("With some of the words")
    return headings


def _group(places: Places, place_id: str) -> str:
    place = places.find(place_id)
    if place is None:
        return tr("Place not said")
    match place.kind:
        case PlaceKind.WORLD:
            return tr("International")
        case PlaceKind.COUNTRY:
            return tr("National")
        case PlaceKind.STATE:
            return tr("All of {place}", place=place.name)
        case _:
            return tr("In {place}", place=place.name)
