"""Defines the history for back and forward, which is in memory only and never written to a file."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide.content.facet import Choice


@dataclass(frozen=True, slots=True)
class Location:
    """One step of the history: the page shown, its scroll position, and the search beside the page."""

    page: str = ""  # the id of an entry or the name of a built-in page; "" is the start page
    anchor: str = ""
    query: str = ""
    literal: bool = False  # whether the query is searched without correcting typing errors
    aside: frozenset[str] = frozenset()  # what was read of places and age, and is not to count
    choices: "frozenset[Choice]" = frozenset()  # the filters of the search
    scroll: int = 0  # pixels from the top of the page
    place: int = 0  # where keys have been on the page: a position in its text
    is_opened: bool = True  # False while the page is only the preview of a selected result

    @property
    def is_search(self) -> bool:
        """Whether the results of a search are shown, not a page that was opened from them."""
        return bool(self.query.strip()) and not self.is_opened

    def with_page(
        self, page: str, *, anchor: str = "", scroll: int = 0, is_opened: bool = True
    ) -> "Location":
        """Return a location with another page and the same search."""
        return replace(self, page=page, anchor=anchor, scroll=scroll, place=0, is_opened=is_opened)

    def is_same_step(self, other: "Location") -> bool:
        """Return whether two locations are one step: page, anchor, query and `is_opened` are the same."""
        mine = (self.page, self.anchor, self.query, self.is_opened)
        return mine == (other.page, other.anchor, other.query, other.is_opened)


@dataclass(slots=True)
class History:
    """The locations visited in this run, in order. One of them is always the current location."""

    _locations: list[Location] = field(default_factory=lambda: [Location()])
    _index: int = 0
    _read: dict[str, None] = field(default_factory=dict)  # the pages that were read, the latest last

    @property
    def current(self) -> Location:
        """The location that is shown."""
        return self._locations[self._index]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a location before the current one."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a location after the current one, which is possible only after `back`."""
        return self._index + 1 < len(self._locations)

    @property
    def before_search(self) -> Location:
        """The last location before the current one that is not a search; the start page if there is none."""
        earlier = reversed(self._locations[: self._index])
        return next((location for location in earlier if not location.is_search), Location())

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that were read in this run, the latest first, without the current one."""
        return tuple(page for page in reversed(self._read) if page != self.current.page)

    def visit(self, location: Location) -> None:
        """Add a location after the current one and make it the current one; later locations are dropped."""
        if location.is_opened:
            self._note_read(location.page)
        del self._locations[self._index + 1 :]
        self._locations.append(location)
        self._index += 1

    def replace(self, location: Location) -> None:
        """Replace the current location, for example after the page was scrolled.

        A preview was read if it is scrolled, or if it stays as a page of its own when the results close.
        """
        if location.page == self.current.page and (location.is_opened or location.scroll):
            self._note_read(location.page)
        self._locations[self._index] = location

    def keep(self, is_there: Callable[[str], bool]) -> None:
        """Keep only the locations whose page is there; the start page always is."""

        def stays(location: Location) -> bool:
            return not location.page or is_there(location.page)

        self._index = max(0, sum(map(stays, self._locations[: self._index + 1])) - 1)
        self._locations = list(filter(stays, self._locations)) or [Location()]
        self._read = {page: None for page in self._read if is_there(page)}

    def _note_read(self, page: str) -> None:
        if page:
            self._read.pop(page, None)
            self._read[page] = None

    def back(self) -> Location:
        """Go back by one location, unless the current one is the first; return the current location."""
        self._index = max(0, self._index - 1)
        return self.current

    def forward(self) -> Location:
        """Go forward by one location, unless the current one is the last; return the current location."""
        self._index = min(len(self._locations) - 1, self._index + 1)
        return self.current
