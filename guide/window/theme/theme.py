"""Applies the chosen colours, text size and fonts to the application."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from guide.paper.fonts import TEXT_FAMILY, load_first_fonts, load_other_fonts
from guide.paths import fonts_folder
from guide.settings import TEXT_SIZES, Settings, ThemeChoice
from guide.window.theme.appearance import (
    BODY,
    CONTRAST,
    DARK,
    LIGHT,
    Appearance,
    Tokens,
    from_system,
    preload_style_sheets,
    restyle,
    wear,
)
from guide.window.theme.style import ThemeStyle

# The least height of a screen in pixels, and its text size in percent until another is chosen. A pixel of a
# screen that the system scales counts as one; without scaling, text of 100 % is tiny on a screen this large.
USUAL_SIZES = ((1800, 150), (1300, 125), (0, 100))

# Windows and macOS have fonts of their own for these, which would stand beside ours.
SYSTEM_FONTS = ("QAbstractItemView", "QMenu", "QMenuBar", "QHeaderView")


class Theme(QObject):
    """Holds the choice of colours and the text size, and restyles all windows whenever either changes."""

    choiceChanged = Signal(ThemeChoice)
    textSizeChanged = Signal(int)  # percent
    textSizeChosen = Signal(object)  # percent, or None for the usual size

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._choice = settings.theme
        self._usual_scale = usual_size(application.primaryScreen().availableGeometry().height())
        self._scale = settings.text_size or self._usual_scale
        self._families: tuple[str, ...] = (TEXT_FAMILY,)
        self.appearance, self._style = Appearance(), ThemeStyle()
        # Restyling all widgets takes several frames, so several keys in a row restyle only once.
        self._restyle_timer = QTimer(self, singleShot=True, interval=0)
        self._restyle_timer.timeout.connect(self._set_appearance)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._set_appearance)
        # Qt may report the scheme before the contrast, though the system changed both at once.
        if accessibility := getattr(hints, "accessibility", None):  # Qt 6.10 and newer
            accessibility().contrastPreferenceChanged.connect(self._set_appearance)

    def start(self) -> None:
        """Load the fonts of the first paint, preload the style sheets, and set colours and font.

        `set_style_sheet` must follow.
        """
        self._families = load_first_fonts(fonts_folder())
        preload_style_sheets()
        self._application.setStyle(self._style)
        self._application.setStyleSheet("")
        self._set_colors_and_font()

    def set_style_sheet(self) -> None:
        """Style all widgets by the style sheet, unless it is set already. Call it when a window is built.

        With a style sheet, Qt styles a widget and all within it again each time that it is put into another.
        """
        if not self._application.styleSheet():
            self._application.setStyleSheet(self.appearance.style_sheet("guide.qss"))
            self._set_system_fonts()  # a first style sheet brings the system's back

    def load_other_fonts(self) -> None:
        """Load the fonts for scripts that the first fonts lack, once, and make all widgets use them."""
        if len(self._families) > 1:
            return
        self._families += load_other_fonts(fonts_folder())
        self._set_font()

    @property
    def choice(self) -> ThemeChoice:
        """The chosen colours: light, dark, or those of the system."""
        return self._choice

    @property
    def is_changing(self) -> bool:
        """Whether a text size was chosen that is not applied to the window yet."""
        return self._restyle_timer.isActive()

    def choose(self, choice: ThemeChoice) -> None:
        """Apply the chosen colours, and emit `choiceChanged`."""
        self._choice = choice
        self._set_appearance()
        self.choiceChanged.emit(choice)

    def follow_system(self) -> None:
        """Apply the colours of the system, which has just changed them, if they were chosen."""
        if self._choice is ThemeChoice.SYSTEM:
            self._restyle_timer.start()

    def enlarge(self) -> None:
        """Increase the text size by one step of `TEXT_SIZES`."""
        self._choose_scale(min((size for size in TEXT_SIZES if size > self._scale), default=TEXT_SIZES[-1]))

    def reduce(self) -> None:
        """Decrease the text size by one step of `TEXT_SIZES`."""
        self._choose_scale(max((size for size in TEXT_SIZES if size < self._scale), default=TEXT_SIZES[0]))

    def reset_size(self) -> None:
        """Set the text size to the usual one of this screen, and forget which size was chosen."""
        self._set_scale(self._usual_scale)
        self.textSizeChosen.emit(None)

    def _choose_scale(self, scale: int) -> None:
        self._set_scale(scale)
        self.textSizeChosen.emit(scale)

    def _set_scale(self, scale: int) -> None:
        if scale != self._scale:
            self._scale = scale
            self._restyle_timer.start()
            self.textSizeChanged.emit(scale)

    def _set_appearance(self) -> None:
        self._restyle_timer.stop()
        self._application.setStyleSheet("")  # Qt replaces a style sheet three times as slowly as it sets one
        self._set_colors_and_font()
        self.set_style_sheet()
        for window in self._application.topLevelWidgets():
            restyle(window)

    def _set_colors_and_font(self) -> None:
        self.appearance = Appearance(self._tokens(), self._scale)
        wear(self.appearance)
        self._set_font()
        self._application.setPalette(self.appearance.palette())

    def _set_font(self) -> None:
        self._application.setFont(self._font())
        self._set_system_fonts()

    def _set_system_fonts(self) -> None:
        font = self._font()
        for kind in SYSTEM_FONTS:
            if self._application.font(kind) != font:  # type: ignore[call-overload]
                self._application.setFont(font, kind)  # type: ignore[arg-type]  # Qt takes a str

    def _font(self) -> QFont:
        font = QFont(self._families)
        font.setPixelSize(self.appearance.px(BODY))
        return font

    def _tokens(self) -> Tokens:
        if self._choice is ThemeChoice.LIGHT:
            return LIGHT
        if self._choice is ThemeChoice.DARK:
            return DARK
        if self._choice is ThemeChoice.CONTRAST:
            return CONTRAST
        if wants_contrast(self._application):
            # Without a palette of its own, the application has that of the system, as it is now.
            self._application.setPalette(QPalette())
            return from_system(self._application.palette())
        is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT


def usual_size(height: int) -> int:
    """Return the text size in percent for a screen whose free height is `height` pixels."""
    return next(size for least, size in USUAL_SIZES if height >= least)


def wants_contrast(application: QApplication) -> bool:
    """Return whether the system is set to high contrast now."""
    accessibility = getattr(application.styleHints(), "accessibility", None)  # Qt 6.10 and newer
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
