"""Keeps an export whole under the key `x_field_guide`, to take it back: its packs, places, and each entry.

What is read back is checked as the content of a pack is; what has a mistake is left out, and it is said why.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from guide.content.guide import Guide
from guide.content.list_schema import PLACES
from guide.content.load import load_files
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.pack_files import FOLDERS, PACK_FILE, PLACES_FILE
from guide.content.places import Places
from guide.content.schema import as_plain
from guide.directory.export.objects import pack_id_of

FORMAT = 2  # of x_field_guide; see guide/directory/README.md
NOT_SIGNED = "not_signed"  # of a service and of a whole export; an import does not take it from there
Plain = dict[str, Any]
ABOUT = ("format", "pack", "time_zone", NOT_SIGNED)  # what is no key of an entry


def about_of(entries: Sequence[Entry], guide: Guide) -> dict[str, object]:
    """Return the packs of entries, the places in which they serve and the strategies that they carry out."""
    strategies = dict.fromkeys(each for entry in entries for each in entry.strategies)
    found = [closed(each, set()) for each in map(guide.find, strategies) if each]
    packs = {p.id: p for each in (*entries, *found) if (p := guide.pack_of(each.id))}
    about: dict[str, object] = {"format": FORMAT, "packs": [as_plain(pack) for pack in packs.values()]}
    if unsigned := [pack.id for pack in packs.values() if pack in guide.layers.unsigned]:
        about[NOT_SIGNED] = unsigned
    about |= PLACES.write(places_of(entries, guide.places, {entry.id for entry in entries}))
    if found:
        about["strategies"] = [{"pack": pack_id_of(guide, each.id), **as_plain(each)} for each in found]
    return about


def closed(entry: Entry, known: set[str]) -> Entry:
    """Return an entry that names only pages that are in the file: others would lead nowhere."""
    related = tuple(each for each in entry.related if each in known)
    return replace(entry, related=related, lines=tuple(each for each in entry.lines if each in known))


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


@dataclass(frozen=True, slots=True)
class OwnExport:
    """The description that an export has of itself; those packs come first that others build on.

    `entries` are those of its services, by id, and `strategies` those that they name. `packs_of` has the id
    of the pack of each of both, and `wrong` a sentence about each entry with a mistake.
    """

    packs: tuple[Pack, ...] = ()
    places: Places = field(default_factory=Places)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    strategies: tuple[Entry, ...] = ()
    packs_of: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, str] = field(default_factory=dict)


def own_id(text: str) -> str:
    """Return the id of the entry that a cell under x_field_guide holds, "" if it holds none."""
    return str(_parsed(text).get("id", ""))


def read_own(about: str, cells: Iterable[str]) -> OwnExport:
    """Return what an export has, by what it says of itself and the cells under x_field_guide of services."""
    whole = _parsed(about)
    strategies = {str(each.get("id")): each for each in _objects(whole.get("strategies"))}
    services = {str(each.get("id")): each for each in map(_parsed, cells) if each.get("format") == FORMAT}
    packs_of = {name: str(each.get("pack", "")) for name, each in (strategies | services).items()}
    found = (load_files({PACK_FILE: _bytes(each)}).pack for each in _objects(whole.get("packs")))
    packs = tuple(filter(None, found))
    built_on = {each for pack in packs for each in pack.builds_on}
    folders, files = {str(kind): folder for kind, folder in FOLDERS.items()}, dict[str, bytes]()
    for name, each in (strategies | services).items():
        folder = folders.get(str(each.get("kind")), FOLDERS[Kind.SERVICE])
        files[f"{folder}/{name}.yaml"] = _bytes({key: v for key, v in each.items() if key not in ABOUT})
    files[PLACES_FILE] = _bytes({"places": _objects(whole.get("places"))})
    guide = load_files(files)
    wrong = dict[str, str]()
    for problem in guide.problems:
        if problem.severity is Severity.ERROR and problem.file in files and problem.file != PLACES_FILE:
            wrong.setdefault(Path(problem.file).stem, problem.sentence)
    by_id = {entry.id: entry for entry in guide.entries}
    return OwnExport(
        tuple(sorted(packs, key=lambda pack: pack.id not in built_on)),
        guide.places,
        {name: by_id[name] for name in services if name in by_id},
        tuple(by_id[name] for name in strategies if name in by_id and name not in services),
        packs_of,
        wrong,
    )


def _parsed(text: str) -> Plain:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> list[Plain]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _bytes(plain: Mapping[str, object]) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode()
