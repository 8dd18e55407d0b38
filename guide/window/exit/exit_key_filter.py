"""Calls the quick exit when Shift is pressed three times, at Ctrl+Shift+H, and at *Hide now* beside a menu.

An event filter of the application receives these keys and clicks even while a dialog or a menu is open.
The shortcut of a QAction and the button itself do not work then.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication

from guide.window.widgets.hide_button import HideButton

PRESSES = 3
PAUSE = 5_000  # the most milliseconds between two presses, as in GOV.UK's exit component
SHIFT = Qt.KeyboardModifier.ShiftModifier
SHORTCUTS = [Qt.KeyboardModifier.ControlModifier | SHIFT]
if sys.platform == "darwin":
    # On macOS, Qt's Control is the Command key and Qt's Meta is the Control key; both work.
    SHORTCUTS.append(Qt.KeyboardModifier.MetaModifier | SHIFT)
IDLE_MODIFIERS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class ExitKeyFilter(QObject):
    """Calls `quick_exit` when its keys are pressed in any window, menu or dialog of the application.

    After a dead key or the Compose key, while an accent is half typed, the input method of X11 keeps the
    presses of the next keys to itself, even of Shift. Only their releases arrive then, so those count too.
    """

    def __init__(self, application: QApplication, quick_exit: Callable[[], None]) -> None:
        super().__init__(application)
        self._application, self._quick_exit = application, quick_exit
        self._shift_enabled = True
        self._presses = 0
        self._shift_used = self._h_pressed = self._is_shortcut_handled = False
        self._since_last = QElapsedTimer()

    def install(self) -> None:
        """Start to filter the events of the application."""
        self._application.installEventFilter(self)

    def set_shift_enabled(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        """Set whether pressing Shift three times calls the quick exit. Ctrl+Shift+H always does."""
        self._shift_enabled = enabled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Call the quick exit if the event requests it. Return True, to stop the event, for Ctrl+Shift+H."""
        if isinstance(event, QInputMethodEvent):
            # This text stands for the keys that were pressed for it, which may not arrive.
            if event.preeditString() or event.commitString():
                self._presses = 0
        # Qt sends a key to the QWindow once and then to several widgets, so only the first is counted.
        elif isinstance(watched, QWindow):
            if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                return self._key(event)
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
                self._mouse(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        is_press = event.type() in PRESSED
        if _is_shortcut(event) and (is_press or not self._h_pressed):
            self._reset(event.modifiers())
            self._exit_once()
            self._is_shortcut_handled = is_press
            event.accept()  # otherwise Qt also triggers the action with this shortcut
            return True
        if _is_h(event):
            self._h_pressed = is_press
        alone = event.key() == Qt.Key.Key_Shift and not _modifiers(event) & ~SHIFT
        if not alone or not self._shift_enabled:
            # Other keys reset the count. A shortcut arrives only as ShortcutOverride, not as KeyPress.
            self._reset(event.modifiers())
        elif is_press:
            self._shift_used = False
        else:
            self._end_shift()
        self._is_shortcut_handled = self._is_shortcut_handled and is_press
        return False

    def _mouse(self, event: QMouseEvent) -> None:
        """Call the quick exit at a click on *Hide now* beside an open menu; Qt would only close the menu."""
        self._reset(event.modifiers())
        # At the press, because the release may be lost when the window of the menu closes.
        if QApplication.activePopupWidget() and _on_hide_button(event.globalPosition().toPoint()):
            self._quick_exit()

    def _end_shift(self) -> None:
        """Count Shift, if it was pressed alone, at its release."""
        if not self._shift_used:
            self._count_press()
        self._shift_used = False

    def _count_press(self) -> None:
        if self._since_last.isValid() and self._since_last.elapsed() > PAUSE:
            self._presses = 0
        self._presses += 1
        self._since_last.start()
        if self._presses == PRESSES:
            self._presses = 0
            self._quick_exit()

    def _exit_once(self) -> None:
        # One key press may arrive twice: as ShortcutOverride and as KeyPress.
        if not self._is_shortcut_handled:
            self._is_shortcut_handled = True
            self._quick_exit()

    def _reset(self, modifiers: Qt.KeyboardModifier) -> None:
        """Forget all presses, and the one of a Shift that is held according to `modifiers`."""
        self._presses = 0
        self._shift_used = bool(modifiers & SHIFT)


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~IDLE_MODIFIERS


def _is_shortcut(event: QKeyEvent) -> bool:
    return _modifiers(event) in SHORTCUTS and _is_h(event)


def _is_h(event: QKeyEvent) -> bool:
    """Return whether the key is H; in layouts without Latin letters, the key at the US position of H."""
    if Qt.Key.Key_Space <= event.key() <= Qt.Key.Key_AsciiTilde:
        return event.key() == Qt.Key.Key_H
    # X11 and Windows identify the position of a key by its scan code, macOS by its virtual key code.
    scan, virtual = event.nativeScanCode(), event.nativeVirtualKey()
    codes = {"linux": (scan, 43), "win32": (scan, 0x23), "darwin": (virtual, 4)}
    code, code_of_h = codes.get(sys.platform, (0, 1))
    return code == code_of_h


def _on_hide_button(position: QPoint) -> bool:
    """Return whether a position on the screen is on a visible "Hide now" button that no menu covers."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    popups = (window for window in windows if window.windowType() == Qt.WindowType.Popup)
    if any(popup.geometry().contains(position) for popup in popups):
        return False
    buttons = (button for window in windows for button in window.findChildren(HideButton))
    return any(b.isVisible() and b.rect().contains(b.mapFromGlobal(position)) for b in buttons)
