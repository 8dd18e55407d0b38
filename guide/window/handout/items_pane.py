"""Shows the items of the hand-out in their order, and edits the details of each item."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.handout.details import can_show
from guide.handout.handout_list import HandoutList
from guide.handout.targets import target_kind, target_title
from guide.i18n import tr, trn
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.item_editor import ItemEditor
from guide.window.handout.items_model import ItemsModel
from guide.window.handout.items_view import ItemsView
from guide.window.handout.line_picker import LinePicker
from guide.window.handout.list_buttons import ListButtons
from guide.window.handout.parts_below import PartsBelow
from guide.window.theme.appearance import look
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.scroll_area import vertical_scroll_area

# Pixels at 100 %: minimum heights of the list, also on a low screen, of three of its rows with all they show,
# and of the help lines to add.
LIST_HEIGHT, LEAST_LIST_HEIGHT, THREE_ROWS, HELP_LINES_HEIGHT = 150, 74, 168, 140


class ItemsPane(QFrame):
    """A pane with the items, and below them help lines to add or the editor of the current item."""

    def __init__(self, guide: Guide, state: HandoutState) -> None:
        super().__init__()
        self.setObjectName("itemsPane")
        self._guide, self._state = guide, state
        self._target, self._row = "", 0
        self._is_alone = False
        self.model = ItemsModel(partial(target_title, guide=guide), partial(target_kind, guide=guide))
        self.view = ItemsView(self.model)
        self.editor, self.line_picker = ItemEditor(), LinePicker(guide)
        self.head = plain_label(role="heading")
        self.close_button, self.off_button = QPushButton(tr("Close")), QPushButton(tr("Take off"))
        self.up_button, self.down_button = QPushButton(tr("Up")), QPushButton(tr("Down"))
        self._item_buttons, self.list_buttons = FlowRow(), ListButtons(state)
        self.add_button = self.list_buttons.add_button
        self._below = PartsBelow(self.editor, self.line_picker, self._item_buttons, self.add_button)
        self.edit_button = self._below.edit_button
        self._top, body = QWidget(), QWidget()
        self._column, self._scroll = QVBoxLayout(body), vertical_scroll_area(body)
        self._arrange()
        self._connect()
        self._show(state.handout_list)

    def _arrange(self) -> None:
        self._item_buttons.set_widgets((self.up_button, self.down_button, self.edit_button, self.off_button))
        top = QHBoxLayout(self._top)
        top.setContentsMargins(16, 8, 12, 4)
        top.addWidget(self.head, stretch=1)
        top.addWidget(self.close_button)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.view, self._item_buttons, self.line_picker, self.editor, self.list_buttons):
            self._column.addWidget(widget, stretch=int(widget in (self.view, self.line_picker)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)  # beside the hairline
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._scroll, stretch=1)

    def _connect(self) -> None:
        self._state.listChanged.connect(self._show)
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.view.moveWanted.connect(self._move)
        self.view.removalWanted.connect(self._take_off)
        self.view.editWanted.connect(self._edit)
        self.up_button.clicked.connect(partial(self.view.move_current, -1))
        self.down_button.clicked.connect(partial(self.view.move_current, 1))
        self.off_button.clicked.connect(lambda: self._take_off(self._target))
        self.edit_button.clicked.connect(self._toggle_editor)
        self.add_button.clicked.connect(self._below.toggle_line_picker)
        self.line_picker.toggled.connect(self._toggle_line)
        self.editor.field.textEdited.connect(self._rename)
        self.editor.showsChanged.connect(self._set_details)
        self.editor.leaveWanted.connect(self._leave_editor)
        self.list_buttons.empty_button.clicked.connect(self._empty)

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self._fit()
        self.view.scheduleDelayedItemsLayout()
        self.line_picker.setMinimumHeight(look().px(HELP_LINES_HEIGHT))
        for flow in (self._item_buttons, self.list_buttons):
            flow.set_margins(look().px(16), look().px(8), look().px(12), look().px(8))

    def set_alone(self, *, alone: bool) -> None:
        """Leave out the heading where the hand-out shows the items alone; the tabs above say what this is."""
        self._is_alone = alone
        self._top.setVisible(not alone)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the list to the new height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the list as high as there is room for it and the buttons of an item; the rest scrolls."""
        px = look().px
        room = self._scroll.viewport().height() - self._item_buttons.heightForWidth(self.width())
        low = self._is_alone and room < px(THREE_ROWS)
        least = THREE_ROWS if self._is_alone else LIST_HEIGHT
        self.view.set_least_height(max(px(LEAST_LIST_HEIGHT), room) if low else px(least), is_low=low)

    def focus_first(self) -> None:
        """Move the focus to the items, or, if there are no items, to the first help line to add."""
        buttons = [button for button in self.line_picker.buttons.values() if self.line_picker.isVisible()]
        first = self.view if len(self._state.handout_list) else next(iter(buttons), self.close_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(first, 0, min(self.line_picker.height(), self._scroll.height() // 2))

    def _show(self, handout_list: HandoutList) -> None:
        number = len(handout_list)
        count = trn("{number} item", "{number} items", number)
        self.head.setText(tr("Hand-out · {count}", count=count) if number else tr("Hand-out"))
        self.model.show(handout_list)
        row = self.model.row_of(self._target)
        row = row if row >= 0 else min(self._row, number - 1)
        self.view.setCurrentIndex(self.model.index(row, 0))
        self.line_picker.mark_on_handout(handout_list.targets)
        self._show_current()
        self._below.show(is_empty=not number)

    def _show_current(self) -> None:
        self._update_buttons()
        item = self.model.item(self.view.currentIndex().row())
        if item is None:
            return
        self._target, self._row = item.target, self.view.currentIndex().row()
        entry = self._guide.find(item.entry_id)
        self.editor.show_item(
            item,
            title=entry.title if entry else "",
            can_show=can_show(item.target, self._guide),
            secret=entry is not None and entry.confidential,
        )

    def _update_buttons(self) -> None:
        row, number = self.view.currentIndex().row(), len(self._state.handout_list)
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < number - 1)
        for button in (self.edit_button, self.off_button):
            button.setEnabled(row >= 0)

    def _toggle_editor(self) -> None:
        self._below.open(None) if self.editor.isVisible() else self._edit()

    def _toggle_line(self, target: str) -> None:
        # An empty hand-out is no longer empty by this, and the help lines stay where the pointer is.
        self._below.open(self.line_picker)
        self._state.toggle(target)

    def _leave_editor(self) -> None:
        self.view.setFocus()
        self._below.open(None)

    def _move(self, target: str, position: int) -> None:
        self._state.set_list(self._state.handout_list.moved(target, position))

    def _take_off(self, target: str) -> None:
        self._state.take_off(target)
        if not len(self._state.handout_list):
            self.focus_first()

    def _edit(self) -> None:
        self._below.open(self.editor)
        self.editor.edit_name()
        self._scroll.ensureWidgetVisible(self.editor)

    def _rename(self, title: str) -> None:
        self._state.set_list(self._state.handout_list.changed(self._target, title=title))

    def _set_details(self, shows: frozenset[Detail]) -> None:
        self._state.set_list(self._state.handout_list.changed(self._target, shows=shows))

    def _empty(self) -> None:
        self._below.open(None)
        self._state.empty()
        self.focus_first()
