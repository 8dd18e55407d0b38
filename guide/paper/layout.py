"""Holds the layout of a hand-out of any format, and makes notices about content that did not fit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Number
from guide.handout.document import Handout, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.pagination import Pagination
from guide.paper.qr import QrCodes
from guide.paper.units import MAX_PAGES

Draw = Callable[[QPainter], None]
_MAX_NAMES, _MAX_NAME_LENGTH = 5, 60  # names in a sentence, and characters of a name


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of a hand-out, each as a function that draws it, and notices to the worker.

    `panels` is the number of different panels or cards; 0 for pages without panels.
    """

    pages: tuple[Draw, ...]
    notices: tuple[Notice, ...] = ()
    panels: int = 0


def joined(layouts: Iterable[Layout]) -> Layout:
    """Return the pages and notices of several layouts as one."""
    layouts = tuple(layouts)
    return Layout(
        tuple(page for each in layouts for page in each.pages),
        tuple(notice for each in layouts for notice in each.notices),
        sum(each.panels for each in layouts),
    )


def abbreviated_names(handout: Handout, item_indexes: tuple[int, ...]) -> str:
    """Return the names of items for a sentence: the first few names, and how many more there are."""
    items = [handout.items[index] for index in item_indexes]
    unlisted = len(items) - _MAX_NAMES
    listed = ", ".join(tr("“{name}”", name=_short(item.name or item.target)) for item in items[:_MAX_NAMES])
    return tr("{names} and {number} more", names=listed, number=unlisted) if unlisted > 0 else listed


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _MAX_NAME_LENGTH else name[: _MAX_NAME_LENGTH - 1].rstrip() + "…"


def no_room_notice(handout: Handout, sentence: str, item_indexes: tuple[int, ...]) -> Notice:
    """Return the notice that a hand-out takes more paper than intended.

    `sentence` is its text, followed by a hint if the hand-out has QR codes, which take room. The notice has
    the target of the item in `item_indexes` if there is only one.
    """
    blocks = [block for item in handout.items for block in item.blocks]
    if any(isinstance(block, Number) and block.uri for block in blocks):
        sentence = tr("{sentence} It takes less without the QR codes.", sentence=sentence)
    return Notice(
        NoticeKind.NO_ROOM, sentence, handout.items[item_indexes[0]].target if len(item_indexes) == 1 else ""
    )


def missing_code_notices(codes: QrCodes) -> tuple[Notice, ...]:
    """Return one notice if a QR code was left out because it was too large, otherwise ()."""
    sentence = tr("A QR code is left out: it would be too large here. Its address is printed.")
    return (Notice(NoticeKind.NO_ROOM, sentence),) if codes.has_left_out else ()


def cut_short_notices(handout: Handout, pagination: Pagination) -> tuple[Notice, ...]:
    """Return one notice about the missing end if the hand-out has more than MAX_PAGES pages, otherwise ()."""
    if pagination.overflow is None:
        return ()
    index = pagination.overflow.item_index
    first_missing = (
        abbreviated_names(handout, (index,)) if 0 <= index < len(handout.items) else tr("the title")
    )
    sentence = tr(
        "Only {number} pages are laid out. What comes after them is missing, from within {begins} on.",
        number=MAX_PAGES,
        begins=first_missing,
    )
    return (no_room_notice(handout, sentence, (index,) if index >= 0 else ()),)
