"""Prints pages. Only this module uses the system's print service, and it is imported when it is needed.

All pages are passed to the print service before the window handles the next key, so the quick exit cannot
interrupt a print job.
"""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guide.errors import GuideError
from guide.i18n import tr
from guide.window.handout.preview import UNITS, PaperPages
from guide.window.handout.print_panel import PrintChoices

JOB_NAME = "Resources"  # the neutral name of each print job in the queue of the printer


class PrintingError(GuideError):
    """Raised if a printer does not accept the pages."""


def printers() -> tuple[str, ...]:
    """Return the names of the printers of this computer."""
    return tuple(QPrinterInfo.availablePrinterNames())


def usual_printer() -> str:
    """Return the name of the default printer, or "" if there is no default printer."""
    return QPrinterInfo.defaultPrinterName()


def make_printer(choices: PrintChoices) -> QPrinter:
    """Return a QPrinter for the printer that was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(choices.printer)
    return printer


def print_pages(pages: PaperPages, choices: PrintChoices) -> None:
    """Print all pages in true size. Raise PrintingError if the printer does not accept the pages."""
    printer = make_printer(choices)
    printer.setDocName(JOB_NAME)
    printer.setCreator("")
    printer.setCopyCount(choices.copies)
    sides = QPrinter.DuplexMode
    printer.setDuplex(sides.DuplexLongSide if choices.both_sides else sides.DuplexNone)
    size = QPageSize(QSizeF(pages.width, pages.height), QPageSize.Unit.Inch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingError(_failure_sentence(choices))
    try:
        is_complete = _draw(pages, painter, printer)
    finally:
        painter.end()
    if not is_complete or printer.printerState() == QPrinter.PrinterState.Error:
        raise PrintingError(_failure_sentence(choices))


def _draw(pages: PaperPages, painter: QPainter, printer: QPrinter) -> bool:
    """Draw all pages. Return whether the printer accepted each page."""
    for number in range(pages.count):
        if number and not printer.newPage():
            return False
        painter.save()
        painter.scale(printer.logicalDpiX() / UNITS, printer.logicalDpiY() / UNITS)
        pages.draw(painter, number)
        painter.restore()
    return True


def _failure_sentence(choices: PrintChoices) -> str:
    return tr("{printer} did not take it. Try another printer, or save a PDF.", printer=choices.printer)
