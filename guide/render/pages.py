"""Every page by its name: the entries of the guide, and the pages that the program brings."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr
from guide.render import page_names

if TYPE_CHECKING:
    from guide.blocks.blocks import Page
    from guide.render.glossary import Glossary
    from guide.render.licence_pages import Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What pages show of the window: the guide with only what serves the place chosen, and the keys."""

    guide_there: Guide
    shortcuts: tuple[tuple[str, str], ...] = ()  # (action, keys)
    shift_exit: bool = True  # whether Shift three times is the quick exit


class Pages:
    """The pages of one guide as of one day; parts are the program's parts with their licences."""

    # Imports are late where pages are made: the first paint of the window needs none.

    def __init__(self, guide: Guide, *, today: date, parts: "Parts | None" = None) -> None:
        self._guide, self._today, self._given_parts = guide, today, parts

    def html(self, name: str, context: PageContext) -> str:
        """Return a page as HTML, with terms of the glossary explained where they first occur."""
        from guide.render.glossary import PageGlossary  # noqa: PLC0415
        from guide.render.html import html  # noqa: PLC0415

        return html(self.page(name, context), PageGlossary(self._glossary, name))

    def page(self, name: str, context: PageContext) -> "Page":
        """Return a page; for an unknown name, a page that says that there is none."""
        from guide.render.builtin_pages import missing_entry_page  # noqa: PLC0415
        from guide.render.entry_page import entry_page  # noqa: PLC0415

        entry = self._guide.find(name)
        if entry:
            return entry_page(entry, context.guide_there, self._today)
        return self._builtin_page(name, context) or missing_entry_page(name)

    def _builtin_page(self, name: str, context: PageContext) -> "Page | None":
        from guide.render import builtin_pages  # noqa: PLC0415
        from guide.render.licence_pages import LICENCE, licence_page  # noqa: PLC0415
        from guide.render.privacy.page import privacy_page  # noqa: PLC0415

        match name:
            case page_names.ABOUT:
                return builtin_pages.about_page(self._guide, self._today, self._parts)
            case page_names.SHORTCUTS:
                return builtin_pages.shortcuts_page(context.shortcuts, shift_exit=context.shift_exit)
            case page_names.PRIVACY:
                return privacy_page()
            case page_names.NUMBERS:
                return builtin_pages.numbers_page(self._guide)
            case page_names.MISSING:
                return builtin_pages.missing_page(self._guide.problems)
        is_licence = name.startswith(LICENCE)
        return licence_page(name.removeprefix(LICENCE), self._parts) if is_licence else None

    @cached_property
    def _glossary(self) -> "Glossary":
        from guide.render.glossary import Glossary  # noqa: PLC0415

        return Glossary(self._guide.of_kind(Kind.TERM))

    @property
    def _parts(self) -> "Parts":
        from guide.licences.bundled import bundled_parts  # noqa: PLC0415

        return self._given_parts or bundled_parts

    def term(self, entry_id: str) -> Entry | None:
        """Return the entry that explains a term."""
        return self._guide.find(entry_id)

    def strategy_names(self, entry: Entry) -> str:
        """Return the short names of an entry's strategies, after "Review overdue" if it is."""
        names = [strategy.neutral_title for strategy in self._guide.strategies_of(entry)]
        if is_overdue(entry, self._guide, self._today):
            names.insert(0, tr("Review overdue"))
        return ", ".join(names)
