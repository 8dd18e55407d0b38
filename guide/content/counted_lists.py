"""Chooses what counts of the lists of several packs, of which some are signed by no trusted publisher.

Such a pack adds to the lists and takes nothing away: not what is heard as danger, nor a word that a hand-out
must not have, nor a place. Without any other pack its lists count as they are.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from guide.content.amending import urgent_ids
from guide.content.guide import Guide
from guide.content.lists import DangerRule, Thesaurus, UrgentHelp
from guide.content.places import Place, PlaceKind, Places

_COVER, _PLACES = "handout_cover", "places"  # lists of which the last pack's counts, and an edition's own


@dataclass(frozen=True, slots=True)
class Counted:
    """Chooses among the lists of `guides`. `strangers` and `kept` are as for `union`."""

    guides: Sequence[Guide]
    strangers: Collection[int]
    kept: Mapping[int, Guide]

    @property
    def trusted(self) -> tuple[Guide, ...]:
        """The packs that count as they are; in place of an unsigned edition, the one that is kept."""
        known = (each for each in enumerate(self.guides) if each[0] not in self.strangers)
        return tuple(self.kept.get(number, guide) for number, guide in known)

    @property
    def unsigned(self) -> tuple[int, ...]:
        """The numbers of all others."""
        return tuple(sorted({*self.strangers, *self.kept}))

    @property
    def lines(self) -> frozenset[str]:
        """The ids of the urgent lines of the packs that count as they are."""
        return urgent_ids(guide.urgent for guide in self.trusted)

    def lists(self, name: str) -> list[Any]:
        """Return the lists called `name` to be joined: first those that count as they are."""
        if not self.unsigned or not self.trusted:
            return [getattr(guide, name) for guide in self.guides]
        # An edition's places are its content, as its pages are: it changes those of the pack that it is of.
        are_kept = name != _PLACES
        known = [
            self.kept.get(number, guide)
            for number, guide in enumerate(self.guides)
            if number not in self.strangers and (are_kept or number not in self.kept)
        ]
        found = [getattr(guide, name) for guide in known]
        limit = _LIMITS.get(name, _whole)
        own = ((number, getattr(self.guides[number], name)) for number in self.unsigned)
        added = [limit(each, self, number) for number, each in own if each not in found]
        return [*added, *found] if name == _COVER else [*found, *added]


def _whole(own: Any, _counted: Counted, _number: int) -> Any:
    return own


def _urgent(own: UrgentHelp, counted: Counted, _number: int) -> UrgentHelp:
    """Return what a pack adds to what is heard as danger; the lines to call then are those of the others."""
    lines = counted.lines

    def known(rule: DangerRule) -> DangerRule:
        return replace(rule, lines=tuple(each for each in rule.lines if each in lines))

    likely = own.likely and replace(
        own.likely, lines=tuple(each for each in own.likely.lines if each in lines)
    )
    return replace(
        own,
        lines=(),
        pages=(),
        danger=tuple(rule for rule in map(known, own.danger) if rule.lines),
        likely=likely if likely and likely.lines else None,
    )


def _thesaurus(own: Thesaurus, _counted: Counted, _number: int) -> Thesaurus:
    """Return a thesaurus without what moves pages of others down, or says that nothing fits."""
    return replace(own, people=(), elsewhere=())


def _places(own: Places, counted: Counted, number: int) -> Places:
    """Return the places that a pack adds: none by the name of another's, and no state that asks for it.

    Whom a state asks first, and who takes its reports, stands on the lists for every county. Which words mean
    a place of another state stays as it is.
    """
    before = counted.kept.get(number)
    same = frozenset(place.id for place in before.places.rows) if before else frozenset[str]()
    known = [place for guide in counted.trusted if guide is not before for place in guide.places.rows]
    known += before.places.rows if before else ()
    names = {each for place in known for each in _names(place)}  # a town has that of a county, too
    codes = {code for place in known for code in place.zip_codes}
    rows = []
    for place in own.rows:
        if place.id in same:
            rows.append(place)
        elif names.isdisjoint(_names(place)):
            is_state = place.kind is PlaceKind.STATE
            added = replace(place, ask_first=(), report_to=(), report_rules="") if is_state else place
            rows.append(
                replace(added, zip_codes=tuple(each for each in place.zip_codes if each not in codes))
            )
    return Places(rows=tuple(rows), elsewhere=before.places.elsewhere if before else ())


def _names(place: Place) -> set[str]:
    return {name.casefold().removesuffix(" county") for name in (place.name, *place.other_names)}


_LIMITS: Mapping[str, Callable[[Any, Counted, int], Any]] = MappingProxyType(
    {"urgent": _urgent, "thesaurus": _thesaurus, _PLACES: _places}
)
