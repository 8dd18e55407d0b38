"""Full entries on paper: the reader's page in black on white, with sources, broken into pages by Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from guide.blocks.blocks import Page
from guide.handout.document import Handout, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.document_pages import parts_by_page
from guide.paper.footer import Foot
from guide.paper.layout import Draw, Laid
from guide.paper.rich_text import PaperDocument
from guide.paper.units import INCH, MOST_PAGES, SIZES

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.9 * INCH, 0.75 * INCH, 0.5 * INCH, 0.2 * INCH
_SMALL = 8.0  # points, of the footer


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is alike on all pages."""

    room: QSizeF
    foot: Foot
    height: float


def lay_full(handout: Handout) -> Laid:
    """Lay out entries, each from a new page on."""
    width, height = (INCH * side for side in SIZES[handout.options.paper])
    foot = Foot(handout.footer, _SMALL, width - 2 * _SIDE)
    frame = _Frame(QSizeF(width - 2 * _SIDE, height - _TOP - _BOTTOM - foot.height - _FOOT_GAP), foot, height)
    bodies = list(islice(_bodies(handout, frame.room), MOST_PAGES + 1))
    shown = bodies[:MOST_PAGES]
    pages = (_page(body, frame, (number, len(shown))) for number, body in enumerate(shown, start=1))
    return Laid(tuple(pages), _cut_short() if len(bodies) > MOST_PAGES else ())


def _bodies(handout: Handout, room: QSizeF) -> Iterator[Draw]:
    """Give what stands on each page, its left top corner at none."""
    for page in handout.pages or (Page(()),):
        document = PaperDocument(page, room)
        parts = parts_by_page(document, room)
        for number in range(document.pageCount()):
            yield partial(_draw, tuple(parts.get(number, ())), -number * room.height())


def _draw(parts: tuple[Draw, ...], up: float, painter: QPainter) -> None:
    painter.translate(0, up)
    for part in parts:
        part(painter)


def _page(body: Draw, frame: _Frame, place: tuple[int, int]) -> Draw:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(_SIDE, _TOP)
        body(painter)
        painter.restore()
        frame.foot.draw(painter, _SIDE, frame.height - _BOTTOM, page=place)

    return draw


def _cut_short() -> tuple[Notice, ...]:
    sentence = tr("Only {number} pages are laid out. What comes after them is missing.", number=MOST_PAGES)
    return (Notice(NoticeKind.NO_ROOM, sentence),)
