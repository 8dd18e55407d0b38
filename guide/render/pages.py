"""Every page there is, by name: the entries of the guide and the program's own pages."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.i18n import tr

if TYPE_CHECKING:
    from guide.blocks.blocks import Page
    from guide.render.licence_pages import Parts
    from guide.render.page_maker import PageMaker, Told


class Pages:
    """The pages of one guide as seen on one day; how they are made is loaded with the first one."""

    def __init__(
        self,
        guide: Guide,
        *,
        today: date,
        shortcuts: Iterable[tuple[str, str]],
        parts: "Parts | None" = None,
    ) -> None:
        self._guide = self._there = guide
        self._parts = parts
        self._today = today
        self._shortcuts, self._shift_exit = tuple(shortcuts), True

    def use_place(self, guide_there: Guide) -> None:
        """List from now on only what serves a place; every page can still be opened."""
        self._there = guide_there

    def use_shortcuts(self, shortcuts: Iterable[tuple[str, str]], *, shift_exit: bool) -> None:
        """Show other shortcuts, and whether Shift three times is one of them."""
        self._shortcuts, self._shift_exit = tuple(shortcuts), shift_exit

    def page(self, name: str) -> "Page":
        """Give a page; for a name that leads nowhere, a page that says so."""
        return self._maker.page(name, self._told())

    def html(self, name: str) -> str:
        """Give a page as HTML, the glossary's terms explained where they stand first."""
        return self._maker.html(name, self._told())

    @cached_property
    def _maker(self) -> "PageMaker":
        # Imported late: the first paint needs no page.
        from guide.licences.bundled import bundled_parts  # noqa: PLC0415
        from guide.render.page_maker import PageMaker  # noqa: PLC0415

        return PageMaker(self._guide, self._today, self._parts or bundled_parts)

    def _told(self) -> "Told":
        from guide.render.page_maker import Told  # noqa: PLC0415

        return Told(self._there, self._shortcuts, self._shift_exit)

    def term(self, entry_id: str) -> Entry | None:
        """Give the entry that explains a term."""
        return self._guide.find(entry_id)

    def strategy_names(self, entry: Entry) -> str:
        """Give the strategies an entry belongs to, in short, and whether its review is overdue."""
        names = [strategy.neutral_title for strategy in self._guide.strategies_of(entry)]
        if is_overdue(entry, self._guide, self._today):
            names.insert(0, tr("Review overdue"))
        return ", ".join(names)
