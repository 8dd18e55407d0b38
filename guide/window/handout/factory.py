"""Builds the hand-out pane.

This module is imported when the pane is first needed, because the modules that draw paper load slowly.
"""

from collections.abc import Callable
from datetime import date

from guide.content.guide import Guide
from guide.render.labels import date_label
from guide.steps import Steps
from guide.window.handout.exporter import HandoutExporter
from guide.window.handout.handout_pane import HandoutPane
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.items_pane import ItemsPane
from guide.window.handout.laid_out import LaidOutHandout
from guide.window.handout.paper_pane import PaperPane


def build_handout_pane(
    guide: Guide, state: HandoutState, today: date, quick_exit: Callable[[], None]
) -> Steps[HandoutPane]:
    """Return a hand-out pane for `state`.

    Entries whose review is overdue on `today` get a notice. `quick_exit` ends the program at once.
    """
    laid_out = LaidOutHandout(guide, state, today, state)
    exporter = HandoutExporter(guide, state, laid_out, quick_exit)
    yield
    items = ItemsPane(guide, state)
    yield
    paper = PaperPane(state, laid_out, has_cover=bool(guide.handout_cover.entry_ids), today=date_label(today))
    yield
    return HandoutPane(state, laid_out, exporter, (items, paper))
