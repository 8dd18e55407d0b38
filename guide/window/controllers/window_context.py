"""Defines the objects that a window and its controllers share while the window is open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from guide.content.guide import Guide
from guide.window.background.preferences import Preferences
from guide.window.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowContext:
    """The guide, theme, preferences and date of one window. Calling `quick_exit` ends the program at once."""

    guide: Guide
    theme: Theme
    preferences: Preferences
    today: date
    quick_exit: Callable[[], None]
