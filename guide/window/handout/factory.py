"""How the desk is put together; imported when first needed, for it brings all that makes paper along."""

from collections.abc import Callable
from datetime import date

from guide.content.guide import Guide
from guide.window.handout.exporter import HandoutExporter
from guide.window.handout.handout_pane import HandoutPane
from guide.window.handout.handout_state import HandoutState
from guide.window.handout.items_pane import ItemsPane
from guide.window.handout.laid_out import LaidOutHandout
from guide.window.handout.paper_pane import PaperPane


def build_desk(guide: Guide, state: HandoutState, today: date, leave: Callable[[], None]) -> HandoutPane:
    """Make the desk of a window."""
    sheets = LaidOutHandout(guide, state, today, state)
    outlets = HandoutExporter(guide, state, sheets, leave)
    paper = PaperPane(state, sheets, has_cover=bool(guide.handouts.cover))
    return HandoutPane(state, sheets, outlets, (ItemsPane(guide, state), paper))
