"""Opens two services beside each other, from the context menu of a result or of a link."""

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QMenu

from guide.content.guide import Guide
from guide.i18n import tr
from guide.render.beside_names import beside_name, can_stand_beside
from guide.render.links import target_of
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.handout_selection import target_of_result
from guide.window.controllers.window_parts import WindowParts
from guide.window.widgets.plain_text import button_text
from guide.window.widgets.row_menu import RowMenu


class BesideController(QObject):
    """Adds "Open beside" to the menu of a result: beside the page in sight, or the other selected result.

    The menu of a link has it, too.
    """

    def __init__(self, parts: WindowParts, guide: Guide, menu: RowMenu, focus: FocusController) -> None:
        super().__init__(parts.navigator)
        self._guide, self._navigator, self._view = guide, parts.navigator, parts.results.view
        self._focus, self._reader = focus, parts.reader_pane.reader
        menu.menuRequested.connect(self._fill_row_menu)
        self._reader.menuRequested.connect(self._fill_page_menu)

    def _fill_row_menu(self, menu: QMenu, target: str) -> None:
        self._offer(menu, self._other(target), target)

    def _fill_page_menu(self, menu: QMenu, position: QPoint) -> None:
        linked = target_of(self._reader.anchorAt(position)) or ""
        if linked != self._navigator.location.page:
            self._offer(menu, self._navigator.location.page, linked)

    def _offer(self, menu: QMenu, first: str, target: str) -> None:
        other = self._guide.find(first)
        if other is None or not all(can_stand_beside(self._guide.find(each)) for each in (first, target)):
            return
        words = button_text(tr("Open beside “{title}”", title=other.neutral_title), 70)
        menu.addAction(words).triggered.connect(partial(self._open, first, target))

    def _other(self, target: str) -> str:
        """Return what a result is compared with: the other of two selected ones, else the page in sight."""
        rows = sorted(self._view.selectedIndexes(), key=QModelIndex.row)
        selected = [target_of_result(row) for row in rows]
        if len(selected) > 1 and target in selected:
            others = [each for each in selected if each != target]
            return others[0] if len(others) == 1 else ""
        page = self._navigator.location.page
        return page if page != target else ""

    def _open(self, first: str, second: str) -> None:
        self._navigator.open(beside_name(first, second))
        self._focus.to_page()  # in a narrow window the results would hide it
