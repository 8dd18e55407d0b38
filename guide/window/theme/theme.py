"""Theme: which look is in force; widgets are told when it changes."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from guide.paper.fonts import TEXT, load_first_fonts, load_other_fonts
from guide.paths import fonts_folder
from guide.settings import TEXT_SIZES, Settings, ThemeChoice
from guide.window.theme.appearance import BODY, DARK, LIGHT, Appearance, Tokens, from_system, read_sheets


class Theme(QObject):
    """Holds the chosen theme and text size and dresses the application in them."""

    appearanceChanged = Signal(Appearance)
    choiceChanged = Signal(ThemeChoice)
    textSizeChanged = Signal(int)  # percent

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._system_palette = QPalette(application.palette())
        self._choice = settings.theme
        self._scale = settings.text_size
        self._families = [TEXT]
        self.appearance = Appearance()
        # To dress every widget anew takes a quarter of a second: of keys in a row only the last one counts.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._set_appearance)
        application.styleHints().colorSchemeChanged.connect(self._set_appearance)

    def start(self) -> None:
        """Load the first bundled fonts and dress the application for the first time."""
        self._families = load_first_fonts(fonts_folder())
        read_sheets()
        # The one style that looks and behaves alike on every system, and follows our colours.
        self._application.setStyle("Fusion")
        self._set_appearance()

    def load_other_fonts(self) -> None:
        """Load the other bundled fonts; what is written in their letters is laid out anew."""
        self._families += load_other_fonts(fonts_folder())
        self._application.setFont(self._font())

    @property
    def choice(self) -> ThemeChoice:
        """The theme chosen."""
        return self._choice

    @property
    def is_changing(self) -> bool:
        """Whether another text size was chosen that the window does not have yet."""
        return self._later.isActive()

    def choose(self, choice: ThemeChoice) -> None:
        """Take a theme."""
        self._choice = choice
        self._set_appearance()
        self.choiceChanged.emit(choice)

    def enlarge(self) -> None:
        """Make everything one step larger."""
        self._set_scale(min((size for size in TEXT_SIZES if size > self._scale), default=TEXT_SIZES[-1]))

    def reduce(self) -> None:
        """Make everything one step smaller."""
        self._set_scale(max((size for size in TEXT_SIZES if size < self._scale), default=TEXT_SIZES[0]))

    def reset_size(self) -> None:
        """Go back to 100 %."""
        self._set_scale(100)

    def _set_scale(self, scale: int) -> None:
        if scale != self._scale:
            self._scale = scale
            self._later.start()
            self.textSizeChanged.emit(scale)

    def _set_appearance(self) -> None:
        self._later.stop()
        self.appearance = Appearance(self._tokens(), self._scale)
        self._application.setFont(self._font())
        self._application.setPalette(self.appearance.palette())
        self._application.setStyleSheet(self.appearance.sheet("guide.qss"))
        self.appearanceChanged.emit(self.appearance)

    def _font(self) -> QFont:
        font = QFont(self._families)
        font.setPixelSize(self.appearance.px(BODY))
        return font

    def _tokens(self) -> Tokens:
        if self._choice is ThemeChoice.LIGHT:
            return LIGHT
        if self._choice is ThemeChoice.DARK:
            return DARK
        hints = self._application.styleHints()
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 and newer
        if accessibility and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return from_system(self._system_palette)
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
