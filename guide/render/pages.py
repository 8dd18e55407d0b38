"""Finds a page by its name: an entry of the guide, or one of the built-in pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr
from guide.render import page_names

if TYPE_CHECKING:
    from guide.blocks.blocks import Page
    from guide.render.after_numbers import Here
    from guide.render.glossary import Glossary
    from guide.render.licence_pages import ReadParts


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The state of the window that pages show.

    local_guide is the guide with only the entries that apply to the chosen place. At `moment`, if there is
    one, pages say what is open; it is aware, and its zone is that of the computer.
    """

    local_guide: Guide
    # Groups of keys, each with its heading and its rows (action, keys).
    shortcuts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    shift_exit: bool = True  # whether pressing Shift three times is the quick exit
    # Returns a page by its name: about a newer edition that was not taken yet, or an entry's page in it.
    update: "Callable[[str], Page | None]" = lambda _name: None
    moment: datetime | None = None
    place: str = ""  # the id of the place that is chosen or typed


class Pages:
    """The pages of one guide; today decides what is overdue, read_parts returns the program's parts."""

    # Modules that build pages are imported when a page is requested: the first paint needs none of them.

    def __init__(self, guide: Guide, *, today: date, read_parts: "ReadParts | None" = None) -> None:
        self._guide, self._today = guide, today
        self._given_read_parts = read_parts
        self._glossaries: dict[int, Glossary] = {}  # by the number of their terms

    def html(self, name: str, context: PageContext) -> Iterator[str]:
        """Return the page called name in pieces of HTML, as `pieces` does."""
        return self.pieces(self.page(name, context), name)

    def pieces(self, page: "Page", name: str) -> Iterator[str]:
        """Yield a page called name in pieces of HTML; the first of each glossary term is a link."""
        from guide.render.glossary import PageGlossary  # noqa: PLC0415
        from guide.render.page_pieces import page_pieces  # noqa: PLC0415
        from guide.render.screen_html import screen_html  # noqa: PLC0415
        from guide.render.sources import fold_link  # noqa: PLC0415

        entry, glossary = self._guide.find(name), PageGlossary(self._glossary_of(name), name)
        fold = fold_link(entry) if entry else None
        return (screen_html(piece, glossary, fold) for piece in page_pieces(page))

    def page(self, name: str, context: PageContext) -> "Page":
        """Return the page called name; if the name is unknown, a page that says that the page is missing."""
        from guide.render.builtin_pages import missing_entry_page  # noqa: PLC0415
        from guide.render.entry_page import entry_page  # noqa: PLC0415

        entry = self._guide.find(name)
        if entry:
            return entry_page(entry, context.local_guide, self._today, here=self._here(name, context))
        is_beside = name.startswith(page_names.BESIDE)
        own = self._beside(name, context.moment) if is_beside else self._builtin_page(name, context)
        return own or missing_entry_page(name)

    def _here(self, name: str, context: PageContext) -> "Here":
        from guide.render.after_numbers import Here  # noqa: PLC0415
        from guide.render.served import asked_first  # noqa: PLC0415

        place = self._guide.places.find(context.place)
        now = self.now_words(name, context.moment) if context.moment else ""
        return Here(now, asked_first(place, self._guide) if place else None)

    def now_words(self, name: str, moment: datetime) -> str:
        """Return what the page called name says of an aware moment: whether it is open; "" of most pages."""
        from guide.render.beside_names import entries_beside  # noqa: PLC0415
        from guide.render.opening_words import page_opening  # noqa: PLC0415

        entries = entries_beside(name, self._guide)
        return " ".join(filter(None, (page_opening(each, self._guide, moment) for each in entries)))

    def _beside(self, name: str, moment: datetime | None) -> "Page | None":
        from guide.render.beside import beside_page  # noqa: PLC0415
        from guide.render.beside_names import entries_beside  # noqa: PLC0415

        entries = entries_beside(name, self._guide)
        return beside_page(entries, self._guide, self._today, moment) if len(entries) > 1 else None

    def _builtin_page(self, name: str, context: PageContext) -> "Page | None":
        from guide.render import builtin_pages  # noqa: PLC0415
        from guide.render.privacy.page import privacy_page  # noqa: PLC0415

        match name:
            case page_names.ABOUT:
                return builtin_pages.about_page(self._guide, self._today)
            case page_names.SHORTCUTS:
                return builtin_pages.shortcuts_page(context.shortcuts, shift_exit=context.shift_exit)
            case page_names.PRIVACY:
                return privacy_page()
            case page_names.HELP_LINES:
                return builtin_pages.help_lines_page(self._guide)
            case page_names.MISSING:
                return builtin_pages.missing_page(self._guide)
        return context.update(name) if name.startswith(page_names.UPDATE) else self._licence_page(name)

    def _licence_page(self, name: str) -> "Page | None":
        from guide.render.licence_pages import LICENCE_PREFIX, licence_page, parts_page  # noqa: PLC0415

        if name == page_names.PARTS:
            return parts_page(self._read_parts)
        is_licence = name.startswith(LICENCE_PREFIX)
        return licence_page(name.removeprefix(LICENCE_PREFIX), self._read_parts) if is_licence else None

    def _glossary_of(self, name: str) -> "Glossary":
        from guide.render.glossary import Glossary  # noqa: PLC0415

        terms = self._guide.named_on(name, self._guide.of_kind(Kind.TERM))
        if len(terms) not in self._glossaries:  # with the terms of all packs, and without some
            self._glossaries[len(terms)] = Glossary(terms)
        return self._glossaries[len(terms)]

    @property
    def _read_parts(self) -> "ReadParts":
        from guide.licences.bundled import bundled_parts  # noqa: PLC0415

        return self._given_read_parts or bundled_parts

    def short_title(self, name: str) -> str:
        """Return a short title of the page called name, which does not tell the topic."""
        from guide.render.licence_pages import LICENCE_PREFIX  # noqa: PLC0415

        if name.startswith(page_names.BESIDE):
            return tr("Beside each other")
        entry = self._guide.find(name.removeprefix(page_names.AS_IT_WILL_BE))
        if entry is None and name.startswith(page_names.AS_IT_WILL_BE):
            name = page_names.UPDATE
        titles = {
            page_names.ABOUT: tr("About Field Guide"),
            page_names.PARTS: tr("What the program is made of"),
            page_names.SHORTCUTS: tr("Keyboard shortcuts"),
            page_names.PRIVACY: tr("What this hides and what it can't"),
            page_names.HELP_LINES: tr("Urgent numbers"),
            page_names.MISSING: tr("What is missing"),
            page_names.UPDATE: tr("A newer edition"),
            page_names.PACKS: tr("Packs"),
            page_names.DIRECTORY: tr("Bring in a directory"),
        }
        return entry.neutral_title if entry else titles.get(name) or name.removeprefix(LICENCE_PREFIX)

    def term(self, entry_id: str) -> Entry | None:
        """Return the entry with this id, which explains a term; None if the guide does not have the entry."""
        return self._guide.find(entry_id)

    def strategy_names(self, entry: Entry) -> str:
        """Return the short names of an entry's strategies, after "Review overdue" if the entry is overdue."""
        names = [strategy.neutral_title for strategy in self._guide.strategies_of(entry)]
        if is_overdue(entry, self._guide, self._today):
            names.insert(0, tr("Review overdue"))
        return ", ".join(names)
