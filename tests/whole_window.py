"""The window with its rest, as tests drive it."""

from guide.window.controllers.window_context import WindowContext
from guide.window.main_window import MainWindow
from guide.window.rest import build_rest


class WholeWindow(MainWindow):
    """A main window that does not wait for its first paint to get the rest."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self.theme = context.theme
        rest = self.rest = build_rest(self, context)
        self.results, self.reader_pane = rest.results, rest.reader_pane
        self.focus, self.handouts, self.sticks = rest.focus, rest.handouts, rest.sticks
        self.updates = rest.updates
        self.page_stack = self.panes.page_stack
