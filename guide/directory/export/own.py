"""Reads back what this program has exported: the same entries, packs and places, not those of a stranger.

All of it is checked as the content of a pack is; what has a mistake is left out, and it is said why.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guide.content.load import load_files
from guide.content.model import Entry, Kind, Pack, Severity
from guide.content.pack_files import FOLDERS, PACK_FILE, PLACES_FILE
from guide.content.places import Places
from guide.directory.export.about import ABOUT, FORMAT

Plain = dict[str, Any]


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
