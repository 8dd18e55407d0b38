"""Keeps an export whole under the key `x_field_guide`, to take it back: its packs, places, and each entry."""

from collections.abc import Sequence
from dataclasses import replace

from guide.content.guide import Guide
from guide.content.list_schema import PLACES
from guide.content.model import Entry
from guide.content.places import Places
from guide.content.schema import as_plain
from guide.directory.export.objects import pack_id_of

FORMAT = 2  # of x_field_guide; see guide/directory/README.md
KEY = "x_field_guide"
NOT_SIGNED = "not_signed"  # of a service and of a whole export; an import does not take it from there
ABOUT = ("format", "pack", "time_zone", NOT_SIGNED)  # what is no key of an entry


def about_of(entries: Sequence[Entry], guide: Guide) -> dict[str, object]:
    """Return the packs of entries, the places in which they serve and the strategies that they carry out."""
    strategies = [
        guide.find(each) for each in dict.fromkeys(s for entry in entries for s in entry.strategies)
    ]
    found = [closed(each, set()) for each in strategies if each]
    packs = {p.id: p for each in (*entries, *found) if (p := guide.pack_of(each.id))}
    about: dict[str, object] = {"format": FORMAT, "packs": [as_plain(pack) for pack in packs.values()]}
    unsigned = [pack.id for pack in packs.values() if pack in guide.layers.unsigned]
    if unsigned:
        about[NOT_SIGNED] = unsigned
    places = places_of(entries, guide.places, {entry.id for entry in entries})
    if places.rows:
        about["places"] = PLACES.write(places).get("places")
    if found:
        about["strategies"] = [{"pack": pack_id_of(guide, each.id), **as_plain(each)} for each in found]
    return about


def closed(entry: Entry, known: set[str]) -> Entry:
    """Return an entry that names only pages that are in the file: others would lead nowhere."""
    related, lines = (
        tuple(each for each in found if each in known) for found in (entry.related, entry.lines)
    )
    return replace(entry, related=related, lines=lines)


def places_of(entries: Sequence[Entry], places: Places, known: set[str]) -> Places:
    """Return the places of entries, and those that they lie in; of pages they name those that are `known`."""
    used = {each for entry in entries for place in entry.region for each in places.around(place)}
    rows = tuple(
        replace(
            row,
            ask_first=tuple(each for each in row.ask_first if each in known),
            report_to=tuple(each for each in row.report_to if each in known),
            report_rules=row.report_rules if row.report_rules in known else "",
        )
        for row in places.rows
        if row.id in used
    )
    return Places(rows=rows)


def rest_of(entry: Entry, guide: Guide) -> dict[str, object]:
    """Return x_field_guide of an entry: of which pack it is, and all of its keys."""
    pack = guide.pack_of(entry.id)
    rest: dict[str, object] = {"format": FORMAT, "pack": pack.id if pack else "", **as_plain(entry)}
    if pack and pack.time_zone and any(not row.zone for row in entry.hours):
        rest["time_zone"] = pack.time_zone
    return rest | ({NOT_SIGNED: True} if guide.is_unsigned(entry.id) else {})
