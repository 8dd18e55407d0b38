"""Asks for the printers and prints the hand-out, and reports the result in one sentence."""

import sys
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal

from guide.i18n import tr
from guide.paper.pictures import picture_steps
from guide.printing.job import PrintChoices, Printers, PrintJob
from guide.steps import Steps
from guide.window.handout.laid_out import LaidOutHandout
from guide.window.handout.print_panel import PrintPanel
from guide.window.handout.print_process import PrintProcess


class Waiting(Enum):
    """An answer that the controller waits for."""

    NOTHING = auto()
    PRINTERS = auto()
    PRINTER = auto()  # that the printer accepts the pages


class PrintController(QObject):
    """Connects the print panel with the printers of this computer.

    A job goes on while the hand-out is closed, since its paper comes out; Cancel in the panel stops it.
    """

    reported = Signal(str)  # the sentence with the result

    def __init__(self, laid_out: LaidOutHandout, panel: PrintPanel) -> None:
        super().__init__(panel)
        self._laid_out, self._panel = laid_out, panel
        self.process = PrintProcess(self)
        self._waiting = Waiting.NOTHING
        self._choices = PrintChoices("")  # those of the last job
        panel.printWanted.connect(self._print)
        panel.closed.connect(self._cancel)
        panel.dismissed.connect(self._stop_asking)
        self.process.listed.connect(self._offer)
        self.process.printed.connect(self._report)
        self.process.expired.connect(self._report_late)

    def open_panel(self) -> None:
        """Show the panel and ask for the printers; show the job that is being printed, if there is one."""
        if self._waiting is Waiting.PRINTER:
            self._panel.wait(_handing())
            return
        self._waiting = Waiting.PRINTERS
        self._panel.wait(tr("Asking for printers…"))
        self.process.list_printers()

    def _offer(self, printers: Printers) -> None:
        self._waiting = Waiting.NOTHING
        is_long = self._laid_out.pages is not None and self._laid_out.pages.count > 1
        self._panel.offer(printers, both_sides=is_long)

    def end(self) -> None:
        """Stop waiting, and block until the child process has ended."""
        self._waiting = Waiting.NOTHING
        self.process.end()

    def _print(self, choices: PrintChoices) -> None:
        self._waiting, self._choices = Waiting.PRINTER, choices
        self._panel.wait(_handing())
        self._laid_out.make(self._steps, partial(self._hand_over, choices))

    def _steps(self) -> Steps[bytes]:
        """Return the pages in the form that the child process of this system prints; b"" without pages."""
        pages = self._laid_out.pages if sys.platform == "win32" else None
        return (yield from picture_steps(pages) if pages else self._laid_out.pdf_steps())

    def _hand_over(self, choices: PrintChoices, data: bytes) -> None:
        if self._waiting is not Waiting.PRINTER or choices is not self._choices:
            return  # stopped meanwhile
        pages = self._laid_out.pages
        if pages is None:
            self._end(tr("Nothing is left to be handed out."))
            return
        self.process.print_job(PrintJob(choices=choices, width=pages.width, height=pages.height, pages=data))

    def _report(self, accepted: bool) -> None:  # noqa: FBT001 - a slot
        self._end(
            tr("Given to the printer. Collect the paper at once.")
            if accepted
            else tr(
                "{printer} did not take it. Try another printer, or save a PDF.",
                printer=self._choices.printer,
            )
        )

    def _report_late(self) -> None:
        if self._waiting is Waiting.PRINTERS:
            self._end(tr("The printers did not answer. Try again, or save a PDF."))
        else:
            self._end(
                tr(
                    "{printer} did not answer. Try another printer, or save a PDF.",
                    printer=self._choices.printer,
                )
            )

    def _end(self, sentence: str) -> None:
        self._waiting = Waiting.NOTHING
        self._panel.close_panel()
        self.reported.emit(sentence)

    def _cancel(self) -> None:
        """Stop waiting, since the panel was closed."""
        self._stop_asking()
        if self._waiting is Waiting.PRINTER:
            self._waiting = Waiting.NOTHING
            self.process.kill()
            self.reported.emit(tr("Stopped. The printer may have it already; look there."))

    def _stop_asking(self) -> None:
        if self._waiting is Waiting.PRINTERS:
            self._waiting = Waiting.NOTHING
            self.process.kill()


def _handing() -> str:
    return tr("Handing it to the printer…")
