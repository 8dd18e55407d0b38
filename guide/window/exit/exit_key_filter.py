"""The quick exit's ears: Shift three times, Ctrl+Shift+H and the button, from everywhere.

A QAction's shortcut is silent while a dialog or a menu is open; a filter of the whole application is not.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication

from guide.window.widgets.hide_button import HideButton

PRESSES = 3
PAUSE = 5_000  # milliseconds from one press to the next, as GOV.UK's exit component counts
SHIFT = Qt.KeyboardModifier.ShiftModifier
SHORTCUTS = [Qt.KeyboardModifier.ControlModifier | SHIFT]
if sys.platform == "darwin":
    # What Qt calls Control is the Command key there; the key that is called Control counts too.
    SHORTCUTS.append(Qt.KeyboardModifier.MetaModifier | SHIFT)
IDLE_MODIFIERS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class ExitKeyFilter(QObject):
    """Watches every key of the application, also while a menu or a dialog is open."""

    def __init__(self, application: QApplication, leave: Callable[[], None]) -> None:
        super().__init__(application)
        self._leave = leave
        self._shift_enabled = True
        self._presses = 0
        self._lone = self._composing = self._told = False
        self._since = QElapsedTimer()
        application.installEventFilter(self)
        # A text half composed ends with the field that it is composed in.
        application.focusObjectChanged.connect(self._end_composing)

    def set_shift_enabled(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        """Set whether Shift three times asks for the exit; the shortcut always does."""
        self._shift_enabled = enabled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear keys and clicks; swallow nothing but the shortcut."""
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
            self._forget()
        # Each event reaches a QWindow once, and then any number of widgets: count it at the window.
        elif isinstance(watched, QWindow):
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                return self._key(event)
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
                self._mouse(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        is_press = event.type() in PRESSED
        if is_press and _is_shortcut(event):
            self._forget()
            self._tell()
            event.accept()  # or it would go on as the shortcut of an action
            return True
        alone = event.key() == Qt.Key.Key_Shift and not _modifiers(event) & ~SHIFT
        if not alone or self._composing or not self._shift_enabled:
            # A key that a shortcut takes comes as ShortcutOverride only: it resets all the same.
            self._forget()
        elif is_press:
            self._lone = True
        elif self._lone:
            self._count()
        self._told = self._told and is_press
        return False

    def _mouse(self, event: QMouseEvent) -> None:
        """Have the button work with the first click, which else only closes the menu that is open."""
        self._forget()
        # Not to be waited for: with the menu's window, the release of the button may be lost.
        if QApplication.activePopupWidget() and _on_hide_button(event.globalPosition().toPoint()):
            self._leave()

    def _count(self) -> None:
        self._lone = False
        if self._since.isValid() and self._since.elapsed() > PAUSE:
            self._presses = 0
        self._presses += 1
        self._since.start()
        if self._presses == PRESSES:
            self._forget()
            self._leave()

    def _tell(self) -> None:
        # One press may come twice, as ShortcutOverride and as KeyPress.
        if not self._told:
            self._told = True
            self._leave()

    def _forget(self) -> None:
        self._presses = 0
        self._lone = False

    def _end_composing(self) -> None:
        self._composing = False


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~IDLE_MODIFIERS


def _is_shortcut(event: QKeyEvent) -> bool:
    return _modifiers(event) in SHORTCUTS and _is_h(event)


def _is_h(event: QKeyEvent) -> bool:
    """Tell H by its name, and in layouts without Latin letters by its place, as Qt's shortcuts do."""
    if Qt.Key.Key_Space <= event.key() <= Qt.Key.Key_AsciiTilde:
        return event.key() == Qt.Key.Key_H
    # X11 and Windows count places by scan codes, macOS by its virtual keys.
    scan, virtual = event.nativeScanCode(), event.nativeVirtualKey()
    places = {"linux": (scan, 43), "win32": (scan, 0x23), "darwin": (virtual, 4)}
    found, wanted = places.get(sys.platform, (0, 1))
    return found == wanted


def _on_hide_button(place: QPoint) -> bool:
    """Tell whether a place on the screen is on a button to hide, with no menu over it."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    popups = (window for window in windows if window.windowType() == Qt.WindowType.Popup)
    if any(popup.geometry().contains(place) for popup in popups):
        return False
    buttons = (button for window in windows for button in window.findChildren(HideButton))
    return any(b.isVisible() and b.rect().contains(b.mapFromGlobal(place)) for b in buttons)
