"""The way to a printer: the one module that talks to the system's print service, imported late.

All of a job is handed over before the window hears another key: leaving can't interrupt it half way.
"""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guide.errors import GuideError
from guide.i18n import tr
from guide.window.handout.preview import UNITS, PaperPages
from guide.window.handout.print_panel import PrintJob

NAME = "Resources"  # what print services and their lists see of a job


class PrintingError(GuideError):
    """A printer did not take a job."""


def printers() -> tuple[str, ...]:
    """Give the names of the printers that this computer offers."""
    return tuple(QPrinterInfo.availablePrinterNames())


def usual_printer() -> str:
    """Give the name of the printer that is usually taken, or ""."""
    return QPrinterInfo.defaultPrinterName()


def make_printer(job: PrintJob) -> QPrinter:
    """Make ready the printer of a job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(job.printer)
    return printer


def print_pages(pages: PaperPages, job: PrintJob) -> None:
    """Print all pages, each as large as it is."""
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
