"""Writes a hand-out as PDF in memory, with embedded fonts and no metadata except the title."""

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from guide.handout.document import Handout, Notice
from guide.i18n import tr
from guide.paper.fonts import load_fonts
from guide.paper.pages import HandoutPages, lay_out
from guide.paper.pdf_metadata import strip_metadata, xmp_metadata
from guide.paper.pdf_tags import tagged_pdf
from guide.paper.tags import Recorder, recording
from guide.paper.units import INCH
from guide.paths import fonts_folder
from guide.safety.fonts import fonts_without_cache
from guide.steps import Steps, finish


def pdf_bytes(pages: HandoutPages, title: str) -> bytes:
    """Return the pages as PDF, as `pdf_steps` does, without a pause."""
    return finish(pdf_steps(pages, title))


def pdf_steps(pages: HandoutPages, title: str) -> Steps[bytes]:
    """Return the pages as the bytes of a tagged PDF file whose only metadata is the title, page by page."""
    # With a random seed, the order of the fonts in the file would differ from run to run.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        recorder = Recorder()
        pdf = strip_metadata((yield from _unstripped(pages, title, recorder)))
        yield
        return (yield from tagged_pdf(pdf, recorder, pages.language or "en"))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def handout_pdf(handout: Handout) -> tuple[bytes, tuple[Notice, ...]]:
    """Return a hand-out as the bytes of a PDF file, and all notices to the worker.

    Start Qt offscreen if it is not running.
    """
    application = QGuiApplication.instance() or start_offscreen()  # must exist until the end of this call
    result = _pdf_and_notices(handout)
    del application  # only now, because the texts of the pages can't outlive the application
    return result


def metadata_sentence() -> str:
    """Return a sentence about what a PDF file does not reveal; the page of limits says what it does."""
    return tr("The file says nothing of who made it, the computer or the time.")


def start_offscreen() -> QGuiApplication:
    """Start Qt without a display. Return the application, which uses the bundled fonts."""
    with fonts_without_cache(fonts_folder().parent / "fonts.conf"):
        application = QGuiApplication(["fieldguide", "-platform", "offscreen"])
        families = load_fonts(fonts_folder())
    application.setFont(QFont(families))
    return application


def _pdf_and_notices(handout: Handout) -> tuple[bytes, tuple[Notice, ...]]:
    pages = lay_out(handout)
    return pdf_bytes(pages, handout.title), (*handout.notices, *pages.notices)


def _unstripped(pages: HandoutPages, title: str, recorder: Recorder) -> Steps[bytes]:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, pages, title)
    painter = QPainter(writer)
    try:
        for number in range(pages.count):
            if number:
                writer.newPage()
            with recording(recorder):
                pages.draw(painter, number)
            yield
    finally:
        painter.end()
    yield
    buffer.close()
    return bytes(data.data())


def _writer(buffer: QBuffer, pages: HandoutPages, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(round(INCH))
    size = QPageSize(QSizeF(pages.width, pages.height), QPageSize.Unit.Inch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title)
    writer.setCreator("")
    writer.setDocumentXmpMetadata(xmp_metadata(title))
    return writer
