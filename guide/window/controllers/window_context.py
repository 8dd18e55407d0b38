"""Holds the objects that a window uses for as long as it is open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from guide.content.guide import Guide
from guide.window.background.preferences import Preferences
from guide.window.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowContext:
    """The content, the settings and the day of one window; `quick_exit` ends the program at once."""

    guide: Guide
    theme: Theme
    preferences: Preferences
    today: date
    quick_exit: Callable[[], None]
