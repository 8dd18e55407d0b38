"""A hand-out as values: all that stands on the paper, and all that the worker is to know before printing."""

from dataclasses import dataclass
from enum import StrEnum

from guide.blocks.blocks import ItemBlock, Page
from guide.handout.handout_list import HandoutItem
from guide.handout.options import Options


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the paper: its name ("" where it is not to stand) and its blocks, numbers first."""

    target: str
    name: str
    blocks: tuple[ItemBlock, ...]


class NoticeKind(StrEnum):
    """What a notice is about."""

    LEFT_OUT = "left-out"  # it is not on the paper, since it can't be made neutral
    CHANGED = "changed"  # words were left out or replaced
    UNSURE = "unsure"  # overdue, or not confirmed: to be checked before it is given out
    MISSING = "missing"  # the guide has no such entry, or no such part of it
    NO_ROOM = "no-room"  # it takes more paper than was meant


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the worker, and the item it is about ("" for the whole hand-out)."""

    about: NoticeKind
    sentence: str
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """What is to be drawn: items (all formats but FULL) or pages as the reader shows them (FULL)."""

    options: Options
    title: str  # stands on the first page of SHEET, LARGE and FULL; neutral where discreet
    items: tuple[Item, ...] = ()
    pages: tuple[Page, ...] = ()
    footer: str  # small, on each page or card: "Content of DATE. Numbers can change."
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedList:
    """What a saved list held: its title, the items that the guide has, and what there is to tell."""

    items: tuple[HandoutItem, ...]
    title: str = ""
    notices: tuple[Notice, ...] = ()
