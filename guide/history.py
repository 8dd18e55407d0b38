"""Back and forward, in memory only: it dies with the window."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Location:
    """One place a reader was at: which page, how far down, and beside which results."""

    page: str = ""  # an entry's id, or one of the program's own pages; empty is the start page
    anchor: str = ""
    query: str = ""
    literal: bool = False  # whether just what was typed is looked for, slips and all
    choices: frozenset[tuple[str, str]] = frozenset()  # what the results are narrowed to: (facet, value)
    row: int = 0  # of the results; -1 where the page is none of them
    scroll: int = 0  # pixels from the top of the page
    is_opened: bool = True  # False while a result is only looked at

    @property
    def is_search(self) -> bool:
        """Whether the reader is at the results, not at a page that was opened."""
        return bool(self.query.strip()) and not self.is_opened


@dataclass(slots=True)
class History:
    """The places visited in this run, and which of them is shown."""

    _places: list[Location] = field(default_factory=lambda: [Location()])
    _position: int = 0

    @property
    def current(self) -> Location:
        """The place shown now."""
        return self._places[self._position]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a place was left by going back."""
        return self._position + 1 < len(self._places)

    @property
    def before_search(self) -> Location:
        """What was read before the search shown now began."""
        earlier = reversed(self._places[: self._position])
        return next((place for place in earlier if not place.is_search), Location())

    def visit(self, location: Location) -> None:
        """Go to a new place; what lay ahead is forgotten."""
        del self._places[self._position + 1 :]
        self._places.append(location)
        self._position += 1

    def replace(self, location: Location) -> None:
        """Say anew what the place shown now is (scrolled, another result looked at)."""
        self._places[self._position] = location

    def back(self) -> Location:
        """Go one place back, or stay at the first."""
        self._position = max(0, self._position - 1)
        return self.current

    def forward(self) -> Location:
        """Go one place forward, or stay at the last."""
        self._position = min(len(self._places) - 1, self._position + 1)
        return self.current
