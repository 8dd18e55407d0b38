"""The window with its rest, as tests drive it."""

from guide.window.controllers.window_context import WindowContext
from guide.window.main_window import MainWindow
from guide.window.rest import build_rest


class WholeWindow(MainWindow):
    """A main window that does not wait for its first paint to get the rest, and is styled once it has it."""

    def __init__(self, context: WindowContext) -> None:
        # In the program the style sheet comes first, so that it is painted soon; each part is then styled again and
        # again while it is put together.
        vars(context.theme)["set_style_sheet"] = lambda: None
        super().__init__(context)
        rest = self.rest = build_rest(self, context)
        del vars(context.theme)["set_style_sheet"]
        context.theme.set_style_sheet()
        self.theme = context.theme
        self.results, self.reader_pane = rest.results, rest.reader_pane
        self.focus, self.handouts, self.sticks = rest.focus, rest.handouts, rest.sticks
        self.updates = rest.updates
        self.page_stack = self.panes.page_stack
