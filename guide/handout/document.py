"""A composed hand-out as values: everything on the paper, and what the worker should know before printing."""

from dataclasses import dataclass
from enum import StrEnum

from guide.blocks.blocks import ItemBlock, Page
from guide.handout.handout_list import HandoutItem
from guide.handout.options import Options


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the paper: its name ("" if it is not printed) and its blocks, numbers first."""

    target: str
    name: str
    blocks: tuple[ItemBlock, ...]


class NoticeKind(StrEnum):
    """What a notice is about."""

    LEFT_OUT = "left-out"  # an item is not printed, because it can't be made discreet
    CHANGED = "changed"  # words were left out or replaced
    UNSURE = "unsure"  # overdue or not confirmed: to be checked before it is given out
    MISSING = "missing"  # the guide has no such entry, or the entry no such part
    NO_ROOM = "no-room"  # more paper is needed than the format is meant for


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the worker, and the target of the item it is about ("" for the whole hand-out)."""

    kind: NoticeKind
    sentence: str
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What is printed: items in all formats but FULL, pages as the reader shows them in FULL."""

    options: Options
    title: str  # on the first page of SHEET, LARGE and FULL; neutral on a discreet hand-out
    items: tuple[Item, ...] = ()
    pages: tuple[Page, ...] = ()
    footer: str  # small, on each page or card: "Content of DATE. Numbers can change."
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedList:
    """A saved list as read: its title, the items that the guide still has, and notices about the others."""

    items: tuple[HandoutItem, ...]
    title: str = ""
    notices: tuple[Notice, ...] = ()
