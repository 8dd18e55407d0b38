"""Every page there is, by name: the entries of the guide and the program's own pages."""

from collections.abc import Callable, Iterable
from datetime import date

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.licences import carried
from guide.render import own_pages
from guide.render.entry_page import entry_page
from guide.render.glossary import Glossary, PageGlossary
from guide.render.hides_page import hides_page
from guide.render.html import html
from guide.render.licence_pages import LICENCE, Parts, licence_page
from guide.render.page import Page
from guide.words import tr


class Pages:
    """Makes pages of one guide as seen on one day."""

    def __init__(
        self,
        guide: Guide,
        *,
        today: date,
        shortcuts: Iterable[tuple[str, str]],
        parts: Parts = carried.parts,
    ) -> None:
        self._guide = self._there = guide
        self._parts = parts
        self._today = today
        self._shortcuts, self._shift_exit = tuple(shortcuts), True
        self._glossary = Glossary(guide.of_kind(Kind.TERM))
        self._own: dict[str, Callable[[], Page]] = {
            own_pages.ABOUT: lambda: own_pages.about_page(guide, today, parts),
            own_pages.SHORTCUTS: lambda: own_pages.shortcuts_page(
                self._shortcuts, shift_exit=self._shift_exit
            ),
            own_pages.HIDES: hides_page,
            own_pages.NUMBERS: lambda: own_pages.numbers_page(guide),
            own_pages.MISSING: lambda: own_pages.missing_page(guide.problems),
        }

    def use_place(self, guide_there: Guide) -> None:
        """List from now on only what serves a place; every page can still be opened."""
        self._there = guide_there

    def use_shortcuts(self, shortcuts: Iterable[tuple[str, str]], *, shift_exit: bool) -> None:
        """Show other shortcuts, and whether Shift three times is one of them."""
        self._shortcuts, self._shift_exit = tuple(shortcuts), shift_exit

    def page(self, name: str) -> Page:
        """Give a page; for a name that leads nowhere, a page that says so."""
        own = self._own.get(name)
        if own:
            return own()
        if name.startswith(LICENCE):
            licence = licence_page(name.removeprefix(LICENCE), self._parts)
            return licence or own_pages.missing_entry_page(name)
        entry = self._guide.find(name)
        return entry_page(entry, self._there, self._today) if entry else own_pages.missing_entry_page(name)

    def html(self, name: str) -> str:
        """Give a page as HTML, the glossary's terms explained where they stand first."""
        return html(self.page(name), PageGlossary(self._glossary, name))

    def term(self, entry_id: str) -> Entry | None:
        """Give the entry that explains a term."""
        return self._guide.find(entry_id)

    def strategy_names(self, entry: Entry) -> str:
        """Give the strategies an entry belongs to, in short, and whether its review is overdue."""
        names = [strategy.neutral_title for strategy in self._guide.strategies_of(entry)]
        if is_overdue(entry, self._guide, self._today):
            names.insert(0, tr("Review overdue"))
        return ", ".join(names)
