"""Back and forward: the locations visited in this run. They are in memory only, never on a disk."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide.content.facet import Choice


@dataclass(frozen=True, slots=True)
class Location:
    """One step of the history: the page shown, how far it is scrolled, and the search beside it."""

    page: str = ""  # an entry's id, or one of the program's own pages; empty is the start page
    anchor: str = ""
    query: str = ""
    literal: bool = False  # whether the query is searched as typed, without correcting typing errors
    choices: "frozenset[Choice]" = frozenset()  # the filters of the search
    scroll: int = 0  # pixels from the top of the page
    is_opened: bool = True  # False while the page is only a preview of a result

    @property
    def is_search(self) -> bool:
        """Whether the reader is at the results, not at a page that was opened."""
        return bool(self.query.strip()) and not self.is_opened

    def is_same_step(self, other: "Location") -> bool:
        """Return whether two locations are one step of the history, with any filters and scroll positions."""
        mine = (self.page, self.anchor, self.query, self.is_opened)
        return mine == (other.page, other.anchor, other.query, other.is_opened)


@dataclass(slots=True)
class History:
    """The locations of this run in order, and the index of the current one; it is never empty."""

    _locations: list[Location] = field(default_factory=lambda: [Location()])
    _index: int = 0

    @property
    def current(self) -> Location:
        """The location that is shown."""
        return self._locations[self._index]

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier location."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later location, which is so only after going back."""
        return self._index + 1 < len(self._locations)

    @property
    def before_search(self) -> Location:
        """The latest location before the current search; the start page if the run began with it."""
        earlier = reversed(self._locations[: self._index])
        return next((location for location in earlier if not location.is_search), Location())

    def visit(self, location: Location) -> None:
        """Add a location after the current one and go there; later locations are dropped."""
        del self._locations[self._index + 1 :]
        self._locations.append(location)
        self._index += 1

    def replace(self, location: Location) -> None:
        """Replace the current location, for example when the page was scrolled."""
        self._locations[self._index] = location

    def back(self) -> Location:
        """Go one location back and return it; at the first one, stay."""
        self._index = max(0, self._index - 1)
        return self.current

    def forward(self) -> Location:
        """Go one location forward and return it; at the last one, stay."""
        self._index = min(len(self._locations) - 1, self._index + 1)
        return self.current
