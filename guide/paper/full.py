"""Lays out a hand-out as full entries: the reader's pages in black on white, with their sources."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from guide.blocks.blocks import Page
from guide.handout.document import Handout, Notice, NoticeKind
from guide.i18n import tr
from guide.paper.document_pages import drawings_by_page
from guide.paper.footer import Footer
from guide.paper.layout import Draw, Layout
from guide.paper.rich_text import paper_document
from guide.paper.units import INCH, MAX_PAGES, PAPER_SIZES
from guide.steps import Steps

_SIDE, _TOP, _BOTTOM, _FOOT_GAP = 0.9 * INCH, 0.75 * INCH, 0.5 * INCH, 0.2 * INCH
_FOOTER_SIZE = 8.0  # points


@dataclass(frozen=True, slots=True)
class _Frame:
    """The values that all pages share: the size of the content, the footer and the height of the paper."""

    content: QSizeF
    footer: Footer
    height: float


def lay_out_full(handout: Handout) -> Steps[Layout]:
    """Return the layout of full entries, each of which starts on a new page."""
    width, height = (INCH * side for side in PAPER_SIZES[handout.options.paper])
    footer = Footer(handout.footer, _FOOTER_SIZE, width - 2 * _SIDE)
    frame = _Frame(
        QSizeF(width - 2 * _SIDE, height - _TOP - _BOTTOM - footer.height - _FOOT_GAP), footer, height
    )
    bodies = yield from _bodies(handout, frame.content)
    shown = bodies[:MAX_PAGES]
    pages = (_page(body, frame, (number, len(shown))) for number, body in enumerate(shown, start=1))
    return Layout(tuple(pages), _cut_short_notices() if len(bodies) > MAX_PAGES else ())


def _bodies(handout: Handout, room: QSizeF) -> Steps[list[Draw]]:
    """Return a function for each paper page, which draws the content of that page at the origin.

    `room` is the size of the content of a paper page. Stop after the first page that is too many.
    """
    bodies: list[Draw] = []
    for page in handout.pages or (Page(()),):
        document = yield from paper_document(page, room)
        parts = yield from drawings_by_page(document, room)
        for number in range(document.pageCount()):
            bodies.append(partial(_draw, tuple(parts.get(number, ())), -number * room.height()))
        if len(bodies) > MAX_PAGES:
            break
    return bodies


def _draw(parts: tuple[Draw, ...], up: float, painter: QPainter) -> None:
    painter.translate(0, up)
    for part in parts:
        part(painter)


def _page(body: Draw, frame: _Frame, page_number: tuple[int, int]) -> Draw:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(_SIDE, _TOP)
        body(painter)
        painter.restore()
        frame.footer.draw(painter, _SIDE, frame.height - _BOTTOM, page=page_number)

    return draw


def _cut_short_notices() -> tuple[Notice, ...]:
    sentence = tr("Only {number} pages are laid out. What comes after them is missing.", number=MAX_PAGES)
    return (Notice(NoticeKind.NO_ROOM, sentence),)
