"""Defines the objects that a window and its controllers share while the window is open."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from guide.clock import Clock, computer_time
from guide.content.guide import Guide
from guide.packs.layer import OpenedContent
from guide.window.background.preferences import Preferences
from guide.window.background.works import Works
from guide.window.theme.theme import Theme

if TYPE_CHECKING:
    from guide.window.directory.state import Bringing


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowContext:
    """The content, theme, preferences, date and clock of one window, and what may be writing in it.

    `brought` has the directory that is being brought in, if its pack is being added: then the window is made
    again, and goes on with it. Calling `quick_exit` ends the program at once.
    """

    content: OpenedContent
    theme: Theme
    preferences: Preferences
    today: date
    quick_exit: Callable[[], None]
    clock: Clock = computer_time
    brought: "list[Bringing]" = field(default_factory=list)
    works: Works = field(default_factory=Works)

    @property
    def guide(self) -> Guide:
        """The guide of the content."""
        return self.content.guide
