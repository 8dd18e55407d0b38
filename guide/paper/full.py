"""Full entries on paper: the reader's page in black on white, with sources, broken into pages by Qt."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette

from guide.handout.document import About, Handout, Notice
from guide.paper.foot import Foot
from guide.paper.laid import Draw, Laid
from guide.paper.rich_text import PaperDocument
from guide.paper.units import INCH, MOST_PAGES, SIZES
from guide.words import tr

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
    parts = [
        (document, number)
        for document in _documents(handout, frame.room)
        for number in range(document.pageCount())
    ]
    shown = parts[:MOST_PAGES]
    pages = (
        _page(document, page, frame, (number, len(shown)))
        for number, (document, page) in enumerate(shown, start=1)
    )
    return Laid(tuple(pages), _cut_short() if len(parts) > MOST_PAGES else ())


def _documents(handout: Handout, room: QSizeF) -> list[PaperDocument]:
    documents: list[PaperDocument] = []
    for page in handout.pages:
        if sum(document.pageCount() for document in documents) > MOST_PAGES:
            break
        documents.append(PaperDocument(page, room))
    return documents


def _page(document: PaperDocument, page: int, frame: _Frame, place: tuple[int, int]) -> Draw:
    room = frame.room

    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(_SIDE, _TOP - page * room.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(Qt.GlobalColor.white)
        palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        context.palette = palette
        context.clip = QRectF(0, page * room.height(), room.width(), room.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        frame.foot.draw(painter, _SIDE, frame.height - _BOTTOM, page=place)

    return draw


def _cut_short() -> tuple[Notice, ...]:
    sentence = tr("Only {number} pages are laid out. What comes after them is missing.", number=MOST_PAGES)
    return (Notice(About.NO_ROOM, sentence),)
