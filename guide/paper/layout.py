"""What every format gives: its pages, ready to be drawn, and what did not fit."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from guide.blocks.blocks import Number
from guide.handout.document import Handout, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.pagination import Poured
from guide.paper.qr import Codes
from guide.paper.units import MOST_PAGES

Draw = Callable[[QPainter], None]
_NAMED, _NAME = 5, 60  # names in one sentence, and letters of a name


@dataclass(frozen=True, slots=True)
class Laid:
    """The pages of a hand-out, and what to say of it before printing."""

    pages: tuple[Draw, ...]
    notices: tuple[Notice, ...] = ()


def names(handout: Handout, owners: tuple[int, ...]) -> str:
    """Name items in a sentence, a few of them where they are many."""
    called = [handout.items[owner].name or handout.items[owner].target for owner in owners]
    more = len(called) - _NAMED
    listed = ", ".join(tr("“{name}”", name=_short(name)) for name in called[:_NAMED])
    return tr("{names} and {number} more", names=listed, number=more) if more > 0 else listed


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _NAME else name[: _NAME - 1].rstrip() + "…"


def no_room(handout: Handout, sentence: str, owners: tuple[int, ...]) -> Notice:
    """Say what takes more paper than was meant; about the one item, where it is one."""
    blocks = [block for item in handout.items for block in item.blocks]
    if any(isinstance(block, Number) and block.uri for block in blocks):
        sentence = tr("{sentence} It takes less without the QR codes.", sentence=sentence)
    return Notice(NoticeKind.NO_ROOM, sentence, handout.items[owners[0]].target if len(owners) == 1 else "")


def no_code(codes: Codes) -> tuple[Notice, ...]:
    """Say that a QR code is not there, where one was left out."""
    sentence = tr("A QR code is left out: it would be too large here. Its address is printed.")
    return (Notice(NoticeKind.NO_ROOM, sentence),) if codes.is_one_left_out else ()


def cut_short(handout: Handout, poured: Poured) -> tuple[Notice, ...]:
    """Say what is missing at the end, where there is more than can be laid out."""
    if poured.rest is None:
        return ()
    owner = poured.rest.owner
    begins = names(handout, (owner,)) if 0 <= owner < len(handout.items) else tr("the title")
    sentence = tr(
        "Only {number} pages are laid out. What comes after them is missing, from within {begins} on.",
        number=MOST_PAGES,
        begins=begins,
    )
    return (no_room(handout, sentence, (owner,) if owner >= 0 else ()),)
