"""Every page there is, by name: the entries of the guide and the program's own pages."""

from collections.abc import Callable, Iterable
from datetime import date

from guide.content.model import Entry, Guide
from guide.render import own_pages
from guide.render.entry_page import entry_page
from guide.render.page import Page


class Pages:
    """Makes pages of one guide as seen on one day."""

    def __init__(self, guide: Guide, *, today: date, shortcuts: Iterable[tuple[str, str]]) -> None:
        self._guide = guide
        self._own: dict[str, Callable[[], Page]] = {
            own_pages.ABOUT: lambda: own_pages.about_page(guide, today),
            own_pages.SHORTCUTS: lambda: own_pages.shortcuts_page(shortcuts),
            own_pages.MISSING: lambda: own_pages.missing_page(guide.problems),
        }

    def page(self, name: str) -> Page:
        """Give a page; for a name that leads nowhere, a page that says so."""
        own = self._own.get(name)
        if own:
            return own()
        entry = self._guide.find(name)
        return entry_page(entry, self._guide) if entry else own_pages.missing_entry_page(name)

    def strategy_names(self, entry: Entry) -> str:
        """Give the strategies an entry belongs to, in short."""
        return ", ".join(strategy.neutral_title for strategy in self._guide.strategies_of(entry))
