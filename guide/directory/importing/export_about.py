"""Reads what an export of this program says of itself: its packs, places and strategies."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide.content.load import load_files
from guide.content.model import Entry, Kind, Pack
from guide.content.pack_files import FOLDERS, PACK_FILE, PLACES_FILE
from guide.content.places import Places
from guide.directory.exporting.rest import KEY
from guide.directory.tables.archives import Archive
from guide.directory.tables.files import ZIP_START
from guide.directory.tables.json_text import parsed


@dataclass(frozen=True, slots=True)
class Export:
    """The description that an export has of itself; those packs come first that others build on.

    `strategies` are the entries of strategies, each beside the id of its pack.
    """

    packs: tuple[Pack, ...] = ()
    places: Places = field(default_factory=Places)
    strategies: tuple[tuple[str, Entry], ...] = ()


def read_export(path: Path) -> Export:
    """Return what a file says of itself, nothing if this program has not exported it.

    All of it is checked as the content of a pack is; what has a mistake is left out.
    """
    data = path.read_bytes() if path.is_file() else b""
    if data.startswith(ZIP_START):
        archive = Archive(path.name, data)
        data = archive.read("datapackage.json") if "datapackage.json" in archive.names else b""
    if not data.lstrip().startswith(b"{") or KEY.encode() not in data:
        return Export()
    whole = parsed(path.name, data.decode("utf-8", "replace"))
    about = whole.get(KEY) if isinstance(whole, dict) else None
    return _export(about) if isinstance(about, dict) else Export()


def _export(about: Mapping[str, object]) -> Export:
    found = (load_files({PACK_FILE: _bytes(each)}).pack for each in _objects(about.get("packs")))
    packs = tuple(filter(None, found))
    built_on = {each for pack in packs for each in pack.builds_on}
    strategies = {str(each.get("id")): each for each in _objects(about.get("strategies"))}
    packs_of = {name: str(each.pop("pack", "")) for name, each in strategies.items()}
    files = {f"{FOLDERS[Kind.STRATEGY]}/{name}.yaml": _bytes(each) for name, each in strategies.items()}
    files[PLACES_FILE] = _bytes({"places": list(_objects(about.get("places")))})
    guide = load_files(files)
    return Export(
        tuple(sorted(packs, key=lambda pack: pack.id not in built_on)),
        guide.places,
        tuple((packs_of[entry.id], entry) for entry in guide.entries),
    )


def _objects(value: object) -> Iterable[dict[str, object]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _bytes(plain: Mapping[str, object]) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode()
