"""Shows the name of a county, its regions and who serves it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.places import Place, PlaceKind, Places
from guide.i18n import tr, trn
from guide.render.by_county import everywhere_sentence
from guide.render.served import has_phone, numbers_line, regions_of, who_serves
from guide.window.widgets.plain_text import plain_label, truncated

MOST = 6  # of the entries that serve a county; its page of results has all of them


class CountyCard(QWidget):
    """The name of a county, and below it its regions and who serves it."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self._guide = guide
        self._name, self._text = plain_label("", "heading", wraps=True), plain_label(wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        layout.addWidget(self._text)

    @property
    def text(self) -> str:
        """All that the card says."""
        return f"{self._name.text()}\n{self._text.text()}"

    def show_place(self, place: Place) -> None:
        """Show a county instead of the one before."""
        self._name.setText(truncated(place.name))
        self._text.setText(truncated("\n\n".join(card_texts(place, self._guide))))


def spoken(text: str) -> str:
    """Return a text of the card in one line, with a pause where a line ends."""
    return text.replace(":\n", ": ").replace(".\n", ". ").replace("\n", ", ")


def card_texts(place: Place, guide: Guide) -> tuple[str, ...]:
    """Return the paragraphs about a county: its regions, whom to ask first, to report to, what serves it."""
    served = who_serves(place, guide)
    regions = ", ".join(region.name for region in regions_of(place, guide.places))
    asked = [f"{entry.neutral_title}\n{numbers_line(entry)}." for entry in served.ask_first]
    takers = [_with_number(entry) for entry in served.report_to]
    others = [entry.neutral_title for entry in served.others]
    more = len(others) - MOST
    rest = (trn("and {number} more", "and {number} more", more),) if more > 0 else ()
    return (
        regions or tr("In no region that is known."),
        tr("Ask first:\n{names}", names="\n".join(asked)) if asked else tr("Nobody to ask first is known."),
        *(() if any(map(has_phone, served.ask_first)) else (everywhere_sentence(guide),)),
        *((tr("Who takes reports:\n{names}", names="\n".join(takers)),) if takers else ()),
        *((tr("Also serve it:\n{names}.", names="; ".join((*others[:MOST], *rest))),) if others else ()),
        *_nations(place, guide.places),
    )


def _with_number(entry: Entry) -> str:
    """Return the name of an entry with its numbers, or alone if it is a page to read."""
    return f"{entry.neutral_title}\n{numbers_line(entry)}." if entry.contacts else f"{entry.neutral_title}."


def _nations(place: Place, places: Places) -> Iterator[str]:
    nations = [
        each.name
        for each in places.to_choose
        if each.kind is PlaceKind.TRIBAL_NATION and place.id in each.within
    ]
    if nations:
        yield tr("Tribal nations here, also in the list of places: {names}.", names=", ".join(nations))
