"""How each page is made: loaded with the first page that is opened, as the start page needs none of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from guide.blocks.blocks import Page
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.render import builtin_pages, page_names
from guide.render.entry_page import entry_page
from guide.render.glossary import Glossary, PageGlossary
from guide.render.html import html
from guide.render.licence_pages import LICENCE, Parts, licence_page
from guide.render.privacy.page import privacy_page


@dataclass(frozen=True, slots=True)
class Told:
    """What of the window its pages tell: the guide as it serves the place chosen, the keys there are."""

    there: Guide
    shortcuts: tuple[tuple[str, str], ...]
    shift_exit: bool


class PageMaker:
    """Makes the pages of one guide as seen on one day."""

    def __init__(self, guide: Guide, today: date, parts: Parts) -> None:
        self._guide, self._today, self._parts = guide, today, parts
        self._glossary = Glossary(guide.of_kind(Kind.TERM))

    def page(self, name: str, told: Told) -> Page:
        """Give a page; for a name that leads nowhere, a page that says so."""
        own = self._own(told).get(name)
        if own:
            return own()
        if name.startswith(LICENCE):
            licence = licence_page(name.removeprefix(LICENCE), self._parts)
            return licence or builtin_pages.missing_entry_page(name)
        entry = self._guide.find(name)
        return entry_page(entry, told.there, self._today) if entry else builtin_pages.missing_entry_page(name)

    def html(self, name: str, told: Told) -> str:
        """Give a page as HTML, the glossary's terms explained where they stand first."""
        return html(self.page(name, told), PageGlossary(self._glossary, name))

    def _own(self, told: Told) -> dict[str, Callable[[], Page]]:
        guide = self._guide
        return {
            page_names.ABOUT: lambda: builtin_pages.about_page(guide, self._today, self._parts),
            page_names.SHORTCUTS: lambda: builtin_pages.shortcuts_page(
                told.shortcuts, shift_exit=told.shift_exit
            ),
            page_names.HIDES: privacy_page,
            page_names.NUMBERS: lambda: builtin_pages.numbers_page(guide),
            page_names.MISSING: lambda: builtin_pages.missing_page(guide.problems),
        }
