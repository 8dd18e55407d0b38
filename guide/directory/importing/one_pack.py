"""Finds the packs in what this program has exported: pages, strategies and places as they were."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from guide.content.model import Entry, Pack
from guide.content.places import Places
from guide.directory.exporting.about import places_of
from guide.directory.importing.export_about import Export


@dataclass(frozen=True, slots=True)
class OnePack:
    """A pack of an export: its description, all its pages, and the places in which they serve."""

    pack: Pack
    entries: tuple[Entry, ...]
    places: Places = field(default_factory=Places)

    def without(self, ids: Collection[str]) -> "OnePack":
        """Return the pack without some of its pages."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id not in ids))


def packs_in(export: Export, entries: Iterable[Entry], packs_of: Mapping[str, str]) -> tuple[OnePack, ...]:
    """Return the packs of an export that have pages. `packs_of` has the id of the pack of each entry."""
    entries = tuple(entries)
    found = (_one(pack, export, entries, packs_of) for pack in export.packs)
    return tuple(each for each in found if each.entries)


def _one(pack: Pack, export: Export, entries: tuple[Entry, ...], packs_of: Mapping[str, str]) -> OnePack:
    own = tuple(entry for entry in entries if packs_of.get(entry.id) == pack.id)
    strategies = tuple(entry for pack_id, entry in export.strategies if pack_id == pack.id)
    # What a pack builds on has pages that places may name, too.
    known = {entry.id for entry in (entries if pack.builds_on else (*own, *strategies))}
    return OnePack(pack, (*own, *strategies), places_of(own, export.places, known))
