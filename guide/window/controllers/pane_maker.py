"""Makes the pane of the hand-out in short steps, because its modules and widgets take long to load."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from guide.steps import Steps, finish
from guide.window.controllers.window_context import WindowContext
from guide.window.handout.handout_state import HandoutState
from guide.window.theme.appearance import restyle

if TYPE_CHECKING:
    from guide.window.handout.handout_pane import HandoutPane

# What the pane imports, in an order in which each takes a few milliseconds.
MODULES = (
    "guide.render.html",
    "guide.handout.discreet",
    "guide.handout.compose",
    "guide.paper.text",
    "guide.paper.rows",
    "guide.paper.sheet",
    "guide.paper.pages",
    "guide.paper.pdf",
    "guide.handout.list_file",
    "guide.window.dialogs.file_dialog",
    "guide.window.handout.exporter",
    "guide.window.handout.items_pane",
    "guide.window.handout.print_controller",
    "guide.window.handout.paper_pane",
)


class PaneMaker:
    """Makes the pane once: in steps while the window is idle, or without a pause if it is needed before.

    `add` puts the new pane into the window.
    """

    def __init__(
        self, context: WindowContext, state: HandoutState, add: Callable[["HandoutPane"], None]
    ) -> None:
        self.pane: HandoutPane | None = None  # until it is made
        self._context, self._state, self._add = context, state, add
        self._making = self._make()

    def steps(self) -> Steps[None]:
        """Make the pane in steps, unless it is made already."""
        for _ in self._making:  # between two steps `finished` may run the others
            yield

    def finished(self) -> "HandoutPane":
        """Return the pane, after the steps that are left."""
        finish(self._making)
        if self.pane is None:
            raise RuntimeError("an error has stopped the steps that make the pane")
        return self.pane

    def _make(self) -> Steps[None]:
        for module in MODULES:
            import_module(module)
            yield
        # Imported late, because this import loads all modules that lay out paper.
        from guide.window.handout.factory import build_handout_pane  # noqa: PLC0415

        context = self._context
        pane = yield from build_handout_pane(context.guide, self._state, context.today, context.quick_exit)
        yield
        self._add(pane)
        yield
        restyle(pane)
        self.pane = pane
