"""Defines the composed hand-out: the content of the paper, and the notices for the worker."""

from dataclasses import dataclass
from enum import StrEnum

from guide.blocks.blocks import ItemBlock, Page
from guide.content.places import Places
from guide.handout.handout_list import NO_HEAD, HandoutItem, Head
from guide.handout.options import Options


@dataclass(frozen=True, slots=True)
class Item:
    """One printed item; target is the entry or part it is made from, name is "" if no name is printed.

    A list of the whole state has a page of its own, on which its name is the title. `map_of` has the places
    whose map is drawn on that page.
    """

    target: str
    name: str
    blocks: tuple[ItemBlock, ...]
    has_own_page: bool = False
    map_of: Places | None = None


class NoticeKind(StrEnum):
    """The reason for a notice."""

    LEFT_OUT = "left-out"  # an item is not printed, because no discreet form of it is possible
    CHANGED = "changed"  # words were left out or replaced
    UNSURE = "unsure"  # overdue or not confirmed: the worker should check it before giving it out
    MISSING = "missing"  # the guide has no such entry, or the entry no such part
    NO_ROOM = "no-room"  # more paper is needed than the format is meant for
    NO_CODES = "no-codes"  # QR codes are left out, without having been chosen


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the worker; target is the target of its item, "" for the whole hand-out.

    new_name is the neutral name of an item of which no more was changed than its name and what it does.
    """

    kind: NoticeKind
    sentence: str
    target: str = ""
    new_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """The content of the paper.

    In the format FULL it is pages as on the screen, and items that have a page of their own; in all other
    formats it is items.
    """

    options: Options
    head: Head = NO_HEAD  # what the worker wants at the top; its title is also the title
    title: str  # on the first page of SHEET, LARGE and FULL; neutral on a discreet hand-out
    items: tuple[Item, ...] = ()
    pages: tuple[Page, ...] = ()
    language: str = ""  # the code of the first language of the guide, "" if it is not known
    footer: str  # small, on each page or card: "Content of DATE, edition 2. Numbers can change."
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedList:
    """A list read from a file: its title, the items that the guide still has, and notices about changes."""

    items: tuple[HandoutItem, ...]
    title: str = ""
    notices: tuple[Notice, ...] = ()
