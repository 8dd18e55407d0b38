"""Defines the objects that a window and its controllers share while the window is open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from guide.clock import Clock, computer_time
from guide.content.guide import Guide
from guide.packs.layer import OpenedContent
from guide.window.background.preferences import Preferences
from guide.window.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowContext:
    """The content, theme, preferences, date and clock of one window.

    Calling `quick_exit` ends the program at once.
    """

    content: OpenedContent
    theme: Theme
    preferences: Preferences
    today: date
    quick_exit: Callable[[], None]
    clock: Clock = computer_time

    @property
    def guide(self) -> Guide:
        """The guide of the content."""
        return self.content.guide
