"""Fills the context menus of rows and of the page with what can be put on the hand-out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from guide.content.guide import Guide
from guide.handout.targets import is_target, target_title
from guide.i18n import tr
from guide.render.links import target_of
from guide.window.handout.handout_state import HandoutState
from guide.window.reader.page_positions import anchor_at
from guide.window.reader.reader import Reader
from guide.window.widgets.plain_text import button_text

Toggle = Callable[[tuple[str, ...]], None]  # adds or removes targets


class HandoutMenus:
    """Adds actions to menus that put targets on the hand-out of `state`, or remove them by `toggle`."""

    def __init__(self, guide: Guide, state: HandoutState, toggle: Toggle) -> None:
        self._guide, self._state, self._toggle = guide, state, toggle

    def fill_row_menu(self, menu: QMenu, target: str) -> None:
        """Add an action that adds or removes `target`, if `target` can be handed out."""
        if is_target(target, self._guide):
            held = self._state.handout_list.holds(target)
            self._add(menu, tr("Take off the hand-out") if held else tr("Put on the hand-out"), (target,))

    def fill_rows_menu(self, menu: QMenu, targets: tuple[str, ...]) -> None:
        """Add an action that adds or removes several targets."""
        missing = sum(not self._state.handout_list.holds(target) for target in targets)
        template = tr("Add {number} to the hand-out") if missing else tr("Take {number} off the hand-out")
        self._add(menu, template.format(number=missing or len(targets)), targets)

    def fill_page_menu(
        self, menu: QMenu, reader: Reader, position: QPoint, page: str, contacts: tuple[str, ...]
    ) -> None:
        """Add actions for the linked entry and the section at `position`, the page, and its `contacts`."""
        linked = target_of(reader.anchorAt(position)) or ""
        part = anchor_at(reader.cursorForPosition(position))
        offers = [
            (linked, tr("Put “{title}” on the hand-out"), tr("Take “{title}” off the hand-out")),
            (f"{page}#{part}" if part else "", tr("Put this part on the hand-out: {title}"),
             tr("Take this part off the hand-out: {title}")),
            (page, tr("Put this page on the hand-out"), tr("Take this page off the hand-out")),
        ]  # fmt: skip
        for number, (target, put, take) in enumerate(offers):
            if is_target(target, self._guide):
                if number == 0 or not any(action.isSeparator() for action in menu.actions()):
                    menu.addSeparator()
                template = take if self._state.handout_list.holds(target) else put
                self._add(menu, template.format(title=target_title(target, self._guide)), (target,))
        if len(contacts) > 1:
            held = self._state.holds_all(contacts)
            text = tr("Take all {number} contacts off") if held else tr("Add all {number} on this page")
            self._add(menu, text.format(number=len(contacts)), contacts)

    def _add(self, menu: QMenu, text: str, targets: tuple[str, ...]) -> None:
        menu.addAction(button_text(text, 70)).triggered.connect(partial(self._toggle, targets))
