"""Chooses what counts of the lists of several packs, of which some are signed by no trusted publisher.

Such a pack has pages and places. All else that keeps people safe is of the packs that are signed: what is
heard as danger and whom to call then, the words that tell the topic, what is asked, what others amend.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from guide.content.amending import urgent_ids
from guide.content.guide import Guide
from guide.content.places import Place, PlaceKind, Places

_PLACES = "places"  # the one list that an unsigned pack has


@dataclass(frozen=True, slots=True)
class Counted:
    """Chooses among the lists of `guides`. `strangers` and `kept` are as for `union`."""

    guides: Sequence[Guide]
    strangers: Collection[int]
    kept: Mapping[int, Guide]

    @property
    def trusted(self) -> Mapping[int, Guide]:
        """The packs that count whole, by number; in place of an unsigned edition, the one that is kept."""
        known = (each for each in enumerate(self.guides) if each[0] not in self.strangers)
        return {number: self.kept.get(number, guide) for number, guide in known}

    @property
    def unsigned(self) -> tuple[int, ...]:
        """The numbers of all others."""
        return tuple(sorted({*self.strangers, *self.kept}))

    @property
    def lines(self) -> frozenset[str]:
        """The ids of the urgent lines of the packs that count whole."""
        return urgent_ids(guide.urgent for guide in self.trusted.values())

    def lists(self, name: str) -> list[Any]:
        """Return the lists called `name` to be joined."""
        if name != _PLACES:
            return [getattr(guide, name) for guide in self.trusted.values()]
        known = [guide.places for number, guide in enumerate(self.guides) if number not in self.unsigned]
        return [*known, *(_places(self.guides[number].places, self, number) for number in self.unsigned)]


def _places(own: Places, counted: Counted, number: int) -> Places:
    """Return the places that a pack adds, after those of the signed edition before it.

    None has the name of another's, and no state asks for it: whom it asks first, and who takes its reports,
    stands on the lists for every county.
    """
    before = counted.kept.get(number, Guide(None, ())).places
    known = [place for guide in counted.trusted.values() for place in guide.places.rows]
    names = {each for place in known for each in _names(place)}  # a town has that of a county, too
    codes = {code for place in known for code in place.zip_codes}
    rows = [*before.rows]
    for place in own.rows:
        if names.isdisjoint(_names(place)):
            is_state = place.kind is PlaceKind.STATE
            added = replace(place, ask_first=(), report_to=(), report_rules="") if is_state else place
            rows.append(
                replace(added, zip_codes=tuple(each for each in place.zip_codes if each not in codes))
            )
    return Places(rows=tuple(rows), elsewhere=before.elsewhere)


def _names(place: Place) -> set[str]:
    return {name.casefold().removesuffix(" county") for name in (place.name, *place.other_names)}
