"""Defines what a page on the screen says of the moment and the place at which it is read."""

from dataclasses import dataclass

from guide.content.model import Entry


@dataclass(frozen=True, slots=True)
class Here:
    """What a page says of this moment, such as that it is open, and whom to ask first at this place.

    The place is the one that is chosen or typed; `to_ask` is None without one.
    """

    now: str = ""
    to_ask: tuple[Entry, ...] | None = None


NOWHERE = Here()
