"""Asks for the printers, prints the hand-out, and reports the result in one sentence."""

from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError
from guide.i18n import tr
from guide.window.handout.laid_out import LaidOutHandout
from guide.window.handout.print_panel import PrintChoices, PrintPanel


class PrintController(QObject):
    """Connects the print panel with the printers of this computer."""

    reported = Signal(str)  # the sentence with the result

    def __init__(self, laid_out: LaidOutHandout, panel: PrintPanel) -> None:
        super().__init__(panel)
        self._laid_out, self._panel = laid_out, panel
        panel.printWanted.connect(self._print)

    def open_panel(self) -> None:
        """Show the panel with the printers of this computer. The printing module is imported only now."""
        from guide.window.handout.printing import printers, usual_printer  # noqa: PLC0415

        is_long = self._laid_out.pages is not None and self._laid_out.pages.count > 1
        self._panel.open_panel(printers(), usual_printer(), both_sides=is_long)

    def _print(self, choices: PrintChoices) -> None:
        from guide.window.handout.printing import print_pages  # noqa: PLC0415

        self._laid_out.finish()
        if self._laid_out.pages is None:
            return
        try:
            print_pages(self._laid_out.pages, choices)
        except GuideError as error:
            self.reported.emit(str(error))
        else:
            self.reported.emit(tr("Given to the printer. Collect the paper at once."))
