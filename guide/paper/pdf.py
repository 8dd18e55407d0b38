"""A hand-out as PDF: made in memory, fonts in it, without a word about who made it, when or where."""

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from guide.handout.document import Handout, Notice
from guide.i18n import tr
from guide.paper.fonts import load_fonts
from guide.paper.pages import Pages, lay_out
from guide.paper.pdf_metadata import EMPTY_METADATA, without_origin
from guide.paper.units import INCH
from guide.paths import fonts_folder
from guide.safety.fonts import fonts_without_cache


def pdf_bytes(pages: Pages, title: str) -> bytes:
    """Give the pages as a PDF file that says its title and nothing else of itself."""
    # Else Qt would put the fonts into the file in an order that differs from run to run.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        return without_origin(_written(pages, title))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def pdf_of(handout: Handout) -> tuple[bytes, tuple[Notice, ...]]:
    """Give a hand-out as PDF and all that is to be said of it; also where no window is open."""
    application = QGuiApplication.instance() or started()  # kept to the end of this call
    made = _made(handout)
    del application  # after the pages: Qt's texts can't outlive it
    return made


def what_remains() -> str:
    """Say what a PDF file still tells of its making."""
    return tr(
        "The file names its fonts (Noto), and the way it is built shows that Qt made it, as many programs "
        "do; it says nothing of the maker, the computer or the time."
    )


def started() -> QGuiApplication:
    """Start Qt without a screen, with the bundled fonts."""
    with fonts_without_cache(fonts_folder().parent / "fonts.conf"):
        application = QGuiApplication(["fieldguide", "-platform", "offscreen"])
        families = load_fonts(fonts_folder())
    application.setFont(QFont(families))
    return application


def _made(handout: Handout) -> tuple[bytes, tuple[Notice, ...]]:
    pages = lay_out(handout)
    return pdf_bytes(pages, handout.title), (*handout.notices, *pages.notices)


def _written(pages: Pages, title: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, pages, title)
    painter = QPainter(writer)
    try:
        for number in range(pages.count):
            if number:
                writer.newPage()
            pages.draw(painter, number)
    finally:
        painter.end()
    buffer.close()
    return bytes(data.data())


def _writer(buffer: QBuffer, pages: Pages, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(round(INCH))
    size = QPageSize(QSizeF(pages.width, pages.height), QPageSize.Unit.Inch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("")
    writer.setDocumentXmpMetadata(EMPTY_METADATA)
    return writer
