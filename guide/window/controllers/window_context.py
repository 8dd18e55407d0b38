"""Defines the objects that a window and its controllers share while the window is open."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from guide.clock import Clock, computer_time
from guide.content.guide import Guide
from guide.packs.layer import OpenedContent
from guide.window.background.preferences import Preferences
from guide.window.theme.theme import Theme

if TYPE_CHECKING:
    from guide.window.directory.said import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowContext:
    """The content, theme, preferences, date and clock of one window.

    `said` is what was said of directories since the program was started, for when one is read again; the
    window is made again when a pack is taken. Calling `quick_exit` ends the program at once.
    """

    content: OpenedContent
    theme: Theme
    preferences: Preferences
    today: date
    quick_exit: Callable[[], None]
    clock: Clock = computer_time
    said: "dict[Path, Said]" = field(default_factory=dict)

    @property
    def guide(self) -> Guide:
        """The guide of the content."""
        return self.content.guide
