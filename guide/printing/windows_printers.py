"""Lists printers and prints with Qt, on Windows alone, which has no command that prints a PDF."""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from guide.paper.fonts import load_fonts
from guide.paper.pictures import pictures, play
from guide.paper.units import INCH
from guide.paths import fonts_folder
from guide.printing.job import JOB_NAME, Printers, PrintJob


def find_printers() -> Printers:
    """Return the printers of this computer."""
    application = QGuiApplication(["fieldguide"])  # must exist until the end of this call
    names = tuple(QPrinterInfo.availablePrinterNames())
    usual = QPrinterInfo.defaultPrinterName()
    del application
    return Printers(names, usual)


def print_job(job: PrintJob) -> bool:
    """Print the pictures of `job` in true size. Return whether the printer accepted all of them."""
    application = QGuiApplication(["fieldguide"])  # must exist until the end of this call
    application.setFont(QFont(load_fonts(fonts_folder())))
    is_complete = _print(job)
    del application
    return is_complete


def make_printer(job: PrintJob) -> QPrinter:
    """Return the printer of `job`, set up for its paper, its copies and its sides."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(job.choices.printer)
    printer.setDocName(JOB_NAME)
    printer.setCreator("")
    printer.setCopyCount(job.choices.copies)
    sides = QPrinter.DuplexMode
    printer.setDuplex(sides.DuplexLongSide if job.choices.both_sides else sides.DuplexNone)
    size = QPageSize(QSizeF(job.width, job.height), QPageSize.Unit.Inch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


def _print(job: PrintJob) -> bool:
    printer = make_printer(job)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        is_complete = _draw(job.pages, painter, printer)
    finally:
        painter.end()
    return is_complete and printer.printerState() != QPrinter.PrinterState.Error


def _draw(pages: bytes, painter: QPainter, printer: QPrinter) -> bool:
    """Draw all pages. Return whether the printer accepted each page."""
    for number, picture in enumerate(pictures(pages)):
        if number and not printer.newPage():
            return False
        painter.save()
        painter.scale(printer.logicalDpiX() / INCH, printer.logicalDpiY() / INCH)
        play(picture, painter)
        painter.restore()
    return True
