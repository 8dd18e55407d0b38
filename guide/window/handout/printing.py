"""Prints pages. The only module that talks to the system's print service, imported when it is needed.

A job is handed over as a whole before the window handles another key, so the quick exit cannot cut it off.
"""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guide.errors import GuideError
from guide.i18n import tr
from guide.window.handout.preview import UNITS, PaperPages
from guide.window.handout.print_panel import PrintJob

NAME = "Resources"  # the name of every job in the queue of the printer


class PrintingError(GuideError):
    """A printer did not accept a job."""


def printers() -> tuple[str, ...]:
    """Return the names of the printers of this computer."""
    return tuple(QPrinterInfo.availablePrinterNames())


def usual_printer() -> str:
    """Return the name of the default printer, or ""."""
    return QPrinterInfo.defaultPrinterName()


def make_printer(job: PrintJob) -> QPrinter:
    """Return the printer of a job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(job.printer)
    return printer


def print_pages(pages: PaperPages, job: PrintJob) -> None:
    """Print all pages in their true size. Raise PrintingError if the printer does not accept them."""
    printer = make_printer(job)
    printer.setDocName(NAME)
    printer.setCreator("")
    printer.setCopyCount(job.copies)
    sides = QPrinter.DuplexMode
    printer.setDuplex(sides.DuplexLongSide if job.both_sides else sides.DuplexNone)
    size = QPageSize(QSizeF(pages.width, pages.height), QPageSize.Unit.Inch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingError(_refused(job))
    try:
        whole = _draw(pages, painter, printer)
    finally:
        painter.end()
    if not whole or printer.printerState() == QPrinter.PrinterState.Error:
        raise PrintingError(_refused(job))


def _draw(pages: PaperPages, painter: QPainter, printer: QPrinter) -> bool:
    for number in range(pages.count):
        if number and not printer.newPage():
            return False
        painter.save()
        painter.scale(printer.logicalDpiX() / UNITS, printer.logicalDpiY() / UNITS)
        pages.draw(painter, number)
        painter.restore()
    return True


def _refused(job: PrintJob) -> str:
    return tr("{printer} did not take it. Try another printer, or save a PDF.", printer=job.printer)
