"""Offers places to narrow the results to: a field to type a name in, and a chip for each place that fits."""

from collections.abc import Iterable

from guide.content.place_names import places_named
from guide.content.places import Places
from guide.i18n import tr, trn
from guide.search.results.facets import FacetCount
from guide.window.results.filter_chips import ChipGroup, Label
from guide.window.widgets.accessibility import announce
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField

MOST = 8  # chips without a name typed; a longer list would fill the panel


class PlaceChips(ChipGroup):
    """The chips of the places. Many places are shown only when a part of their name is typed."""

    def __init__(self, places: Places, label: Label) -> None:
        super().__init__(tr("Place"), label)
        self._places = places
        self._counts: tuple[FacetCount, ...] = ()
        self.field = TextField()
        self.field.setObjectName("placeField")
        self.field.setPlaceholderText(tr("Type a county, a town or a ZIP code"))
        self.field.setAccessibleName(tr("Find a place: county, town or ZIP code"))
        self.none_label = plain_label(tr("No page is for a place of this name."), "small", wraps=True)
        self._layout.insertWidget(1, self.field)
        self._layout.addWidget(self.none_label)
        self.none_label.hide()
        self.field.textChanged.connect(self._show)
        self.field.textEdited.connect(self._announce)

    def show_counts(self, counts: Iterable[FacetCount]) -> None:
        """Show the chosen places, and those whose name is typed, or all places if they are few."""
        self._counts = tuple(counts)
        self._show()

    def _show(self) -> None:
        few = len(self._counts) <= MOST
        typed = self.field.text().strip()
        named = {found.place.id for found in places_named(self._places, typed)}
        shown = [
            count
            for count in self._counts
            if count.is_chosen or count.choice.value in named or (few and not typed)
        ]
        super().show_counts(shown[: max(MOST, sum(count.is_chosen for count in shown))])
        self.field.setVisible(not few)
        self.none_label.setVisible(bool(typed) and not shown)

    def _announce(self) -> None:
        """Announce to a screen reader how many places fit what is typed."""
        number = len(self.chips)
        fits = trn("{number} place", "{number} places", number) if number else self.none_label.text()
        announce(self.field, fits)
