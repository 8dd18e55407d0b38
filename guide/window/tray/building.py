"""How the desk is put together; imported when first needed, for it brings all that makes paper along."""

from collections.abc import Callable
from datetime import date

from guide.content.guide import Guide
from guide.window.tray.desk import Desk
from guide.window.tray.outlets import Outlets
from guide.window.tray.paper_pane import PaperPane
from guide.window.tray.sheets import Sheets
from guide.window.tray.state import TrayState
from guide.window.tray.tray_pane import TrayPane


def build_desk(guide: Guide, state: TrayState, today: date, leave: Callable[[], None]) -> Desk:
    """Make the desk of a window."""
    sheets = Sheets(guide, state, today, state)
    outlets = Outlets(guide, state, sheets, leave)
    paper = PaperPane(state, sheets, has_cover=bool(guide.handouts.cover))
    return Desk(state, sheets, outlets, (TrayPane(guide, state), paper))
