"""How the desk is put together; imported when first needed, for it brings all that makes paper along."""

from collections.abc import Callable
from datetime import date

from guide.content.guide import Guide
from guide.window.handout.exporter import Outlets
from guide.window.handout.handout_pane import Desk
from guide.window.handout.handout_state import TrayState
from guide.window.handout.items_pane import TrayPane
from guide.window.handout.laid_out import Sheets
from guide.window.handout.paper_pane import PaperPane


def build_desk(guide: Guide, state: TrayState, today: date, leave: Callable[[], None]) -> Desk:
    """Make the desk of a window."""
    sheets = Sheets(guide, state, today, state)
    outlets = Outlets(guide, state, sheets, leave)
    paper = PaperPane(state, sheets, has_cover=bool(guide.handouts.cover))
    return Desk(state, sheets, outlets, (TrayPane(guide, state), paper))
