"""Shows the map in place of the page: the counties, who serves them, and what the patterns mean."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from guide.content.guide import Guide
from guide.content.places import Place
from guide.handout.handout_list import HandoutList
from guide.i18n import tr
from guide.maps.shapes import shapes_of
from guide.render.by_county import by_county_title, map_page, state_page
from guide.render.report_by_county import report_page, report_title
from guide.render.served import regions_of_map
from guide.window.map.county_card import CountyCard, card_texts, spoken
from guide.window.map.legend import Legend
from guide.window.map.map_view import MapView
from guide.window.theme.appearance import look
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area
from guide.window.widgets.star import show_star

# Pixels at 100 %: the width of the text, that of a pane that has it beside the map, the height of a map
# above the text.
SIDE, BESIDE, HEIGHT = 280, 620, 300
MOST_HEIGHT, AROUND = 420, 60  # pixels: the most of HEIGHT; what stays in sight around the cursor


class MapPane(QFrame):
    """The map with a text about the county that is pointed at, else about the county of the cursor.

    `placeTaken` carries the id of the place to be chosen, "" for all places; `listWanted` the target of the
    list of counties to open; `handoutWanted` the target of the map, to be put on the hand-out or taken off.
    """

    placeTaken = Signal(str)
    closeWanted = Signal()
    listWanted = Signal(str)
    handoutWanted = Signal(str)

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.setObjectName("mapPane")
        self._guide = guide
        shapes = shapes_of(guide.places)
        regions = regions_of_map(guide.places)
        self.view, self.card, self.legend = MapView(shapes, regions), CountyCard(guide), Legend(regions)
        self.setFocusProxy(self.view)
        self.take_button, self.everywhere_button = QPushButton(), QPushButton(tr("All places"))
        lists = ((by_county_title(), state_page(guide)), (report_title(), report_page(guide)))
        self.list_buttons = {target: QPushButton(title) for title, target in lists if target}
        self.target = map_page(guide)
        self.handout_button = QPushButton()
        self.handout_button.setObjectName("addLine")
        self.handout_button.setCheckable(True)
        self.handout_button.setAccessibleDescription(
            tr("Put the map on the hand-out, or take it off (Ctrl+D)")
        )
        self.close_button = QPushButton(tr("Close"))
        self._text = QWidget()
        self._scroll = vertical_scroll_area(self._text)
        self._body, self._column = QHBoxLayout(), QVBoxLayout(self._text)
        self._arrange()
        self._connect()
        self._show_cursor(self.view.current.place)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        head = QHBoxLayout()
        layout.addLayout(head)
        layout.addLayout(self._body, stretch=1)
        title = FlowRow()
        offered = (self.handout_button,) if self.target else ()
        title.set_widgets((plain_label(tr("Map of places"), "heading"), *offered))
        head.addWidget(title, stretch=1)
        head.addWidget(self.close_button)
        text = self._column
        text.setContentsMargins(0, 0, 8, 0)
        text.setSpacing(12)
        lists = self.list_buttons.values()
        for widget in (self.take_button, self.card, self.everywhere_button, *lists, self.legend):
            text.addWidget(widget)
        for button in (self.take_button, self.everywhere_button, *lists):
            # A long name must not make the column wider than its place.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        text.addStretch(1)
        self._body.addWidget(self.view, stretch=3)
        self._body.addWidget(self._scroll, stretch=2)

    def _connect(self) -> None:
        self.view.hovered.connect(self._show_hovered)
        self.view.moved.connect(self._show_cursor)
        self.view.taken.connect(self._take)
        self.take_button.clicked.connect(self._take_current)
        self.everywhere_button.clicked.connect(self._take_everywhere)
        for target, button in self.list_buttons.items():
            button.clicked.connect(partial(self.listWanted.emit, target))
        self.handout_button.clicked.connect(self._want_handout)
        self.close_button.clicked.connect(self.closeWanted)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        show_star(self.handout_button, filled=self.handout_button.isChecked())
        self._fit()

    def show_chosen(self, place_id: str) -> None:
        """Mark the counties of the place that is chosen, "" for none, and put the cursor on one of them."""
        places = self._guide.places
        ids = {shape.place.id for shape in self.view.shapes if place_id in places.around(shape.place.id)}
        self.view.show_chosen(frozenset(ids))
        self.everywhere_button.setVisible(bool(place_id))
        self._show_cursor(self.view.current.place)

    def show_on_handout(self, handout_list: HandoutList) -> None:
        """Show on the button whether the map is on the hand-out."""
        held = handout_list.holds(self.target)
        self.handout_button.setChecked(held)
        self.handout_button.setText(tr("On the hand-out") if held else tr("Put on the hand-out"))
        show_star(self.handout_button, filled=held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the map by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closeWanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the text beside the map, or below it in a narrow pane, where both scroll together."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().px(BESIDE)
        layout = self._body if beside else self._column
        if layout.indexOf(self.view) < 0:
            had_focus = self.view.hasFocus()
            layout.insertWidget(0, self.view, stretch=3)
            self.view.show()
            if had_focus:
                self.view.setFocus()
        self.view.setMinimumHeight(0 if beside else min(look().px(HEIGHT), MOST_HEIGHT))
        width = look().px(SIDE)
        self._scroll.setMinimumWidth(width if beside else 0)
        self._scroll.setMaximumWidth(width if beside else self.maximumWidth())
        QTimer.singleShot(0, self, self._keep_in_sight)  # once the map has its new size

    def _show_hovered(self, place: Place | None) -> None:
        self.card.show_place(place or self.view.current.place)

    def _keep_in_sight(self) -> None:
        """Scroll to the county of the cursor, if the map scrolls with the text."""
        if self._column.indexOf(self.view) >= 0:
            spot = self.view.mapTo(self._text, self.view.point_of(self.view.current).toPoint())
            self._scroll.ensureVisible(spot.x(), spot.y(), 0, AROUND)

    def _show_cursor(self, place: Place) -> None:
        self._keep_in_sight()
        self.card.show_place(place)
        self.take_button.setText(button_text(tr("Choose {place}", place=place.name)))
        description = " ".join(map(spoken, card_texts(place, self._guide)))
        self.view.describe(tr("Map: {place}", place=place.name), description)
        if self.view.hasFocus():
            announce(self.view, f"{place.name}. {description}")

    def _take(self, place: Place) -> None:
        self.placeTaken.emit(place.id)

    def _take_current(self) -> None:
        self._take(self.view.current.place)

    def _want_handout(self) -> None:
        self.handoutWanted.emit(self.target)

    def _take_everywhere(self) -> None:
        self.placeTaken.emit("")
